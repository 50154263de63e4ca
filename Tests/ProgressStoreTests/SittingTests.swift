import Quiz
import TestSupport
import Testing

@testable import ProgressStore

/// A sitting that is recorded as a whole.
@Suite struct SittingTests {
  private static let lesson = Event.Item(question: Sample.question, revision: 1)

  private static func start(_ meeting: EventID, paper: String = "0427-K") -> Event.SessionStart {
    Event.SessionStart(behaviour: .paper, seed: 0, items: [lesson], meeting: meeting, paper: paper)
  }

  private static func bodies(_ session: EventID, right: Bool) -> [Event.Body] {
    [
      .answered(
        .init(
          session: session, item: lesson, stage: nil, answer: right ? ["A"] : [], isCorrect: right,
          grade: right ? .good : .again, milliseconds: 0)),
      .ended(session: session, results: []),
    ]
  }

  private static func meet(_ store: ProgressStore) throws -> EventID {
    try store.record(
      Event.Meeting(group: "Tổ 3", lessons: ["cai-dat-vneid"]), present: [], at: Sample.moment(), edition: "")
  }

  @discardableResult
  private static func sit(_ store: ProgressStore, _ meeting: EventID, _ who: String = Sample.code, right: Bool = true)
    throws -> (session: EventID, isNew: Bool)
  {
    try store.record(
      start(meeting), of: who, at: meeting, as: .paper, on: Sample.moment(), edition: Sample.edition
    ) { bodies($0, right: right) }
  }

  @Test func recordsPresenceStartAnswersAndEnd() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try SittingTests.meet(store)
      let (session, isNew) = try SittingTests.sit(store, meeting)
      #expect(isNew)
      let bodies = try store.events(of: Sample.code).map(\.body)
      #expect(
        bodies == [.present(meeting: meeting, how: .paper), .started(SittingTests.start(meeting))]
          + SittingTests.bodies(session, right: true))
      #expect(try store.verify().isEmpty)
    }
  }

  @Test func writesTheSameTwiceOnce() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try SittingTests.meet(store)
      let first = try SittingTests.sit(store, meeting)
      let again = try SittingTests.sit(store, meeting)
      #expect(again.session == first.session && !again.isNew)
      #expect(try store.events(of: Sample.code).count == 4)
    }
  }

  @Test func withdrawsWhatItTakesThePlaceOf() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try SittingTests.meet(store)
      let first = try SittingTests.sit(store, meeting)
      let second = try SittingTests.sit(store, meeting, right: false)
      #expect(second.isNew && second.session != first.session)
      // Who was there stays there.
      let bodies = try store.events(of: Sample.code).map(\.body)
      #expect(
        bodies == [.present(meeting: meeting, how: .paper), .started(SittingTests.start(meeting))]
          + SittingTests.bodies(second.session, right: false))
      #expect(try store.recordedEvents(of: Sample.code).count == 7)
      // And back: it is recorded anew.
      #expect(try SittingTests.sit(store, meeting).isNew)
      #expect(try store.events(of: Sample.code).count == 4)
    }
  }

  @Test func findsWhoWasThereByHand() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try store.record(
        Event.Meeting(group: "Tổ 3", lessons: []), present: [(Sample.code, .hand)], at: Sample.moment(), edition: "")
      try SittingTests.sit(store, meeting)
      let how = try store.events(of: Sample.code).compactMap { event in
        if case .present(_, let how) = event.body { how } else { nil }
      }
      #expect(how == [.hand])
    }
  }

  @Test func leavesOtherMeetingsAndPeopleAlone() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let (one, other) = (try SittingTests.meet(store), try SittingTests.meet(store))
      try SittingTests.sit(store, one)
      try SittingTests.sit(store, other, right: false)
      try SittingTests.sit(store, one, "an", right: false)
      #expect(try store.events(of: Sample.code).count == 8)
      #expect(try store.events(of: "an").count == 4)
    }
  }

  /// Handed out and not handed in, until the sheet turns up.
  @Test func givesABareStartItsAnswers() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try SittingTests.meet(store)
      var bare = SittingTests.start(meeting)
      bare.paper = nil
      for _ in 1...2 {
        try store.record(
          bare, of: Sample.code, at: meeting, as: nil, on: Sample.moment(), edition: ""
        ) { _ in [] }
      }
      #expect(try store.events(of: Sample.code).map(\.body) == [.started(bare)])
      try SittingTests.sit(store, meeting)
      #expect(try store.events(of: Sample.code).count == 4)
    }
  }

  @Test func recordsNothingOfASittingThatCannotBeRecorded() throws {
    try withTemporaryFolder { folder in
      let store = try folder.store()
      let meeting = try SittingTests.meet(store)
      #expect(throws: StoreError.self) { try SittingTests.sit(store, meeting, "Lan Anh/..") }
      #expect(try store.people().isEmpty)
    }
  }
}

/// The draft of what is keyed in.
@Suite struct KeyingDraftTests {
  @Test func keepsLinesUntilItIsRemoved() throws {
    try withTemporaryFolder { folder in
      let place = folder.file("so.sqlite")
      #expect(!KeyingDraft.exists(besides: place))
      do {
        let draft = try KeyingDraft(besides: place)
        #expect(draft.lines.isEmpty)
        try draft.add("> 0427-K")
        try draft.add("17r 1 2")
      }
      #expect(KeyingDraft.exists(besides: place))
      let draft = try KeyingDraft(besides: place)
      #expect(draft.lines == ["> 0427-K", "17r 1 2"])
      try draft.remove()
      #expect(try folder.contents().isEmpty)
    }
  }

  @Test func dropsALineThatWasCutOff() throws {
    try withTemporaryFolder { folder in
      try folder.write(["so-keying.txt": "> 0427-K\n17r 1"])
      do {
        let draft = try KeyingDraft(besides: folder.file("so.sqlite"))
        #expect(draft.lines == ["> 0427-K"])
        try draft.add("18s 2")
      }
      #expect(try KeyingDraft(besides: folder.file("so.sqlite")).lines == ["> 0427-K", "18s 2"])
    }
  }

  @Test func isOfOneWindowAtATime() throws {
    try withTemporaryFolder { folder in
      let draft = try KeyingDraft(besides: folder.file("so.sqlite"))
      #expect(throws: StoreError.self) { try KeyingDraft(besides: folder.file("so.sqlite")) }
      try draft.add("a")
    }
  }
}
