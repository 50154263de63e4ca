import Curriculum
import Diagnostics
import Foundation
import ProgressStore
import Quiz
import QuizUI
import Terminal

/// Where sheets are keyed in: reads lines, keeps each in the draft before it says what it did, writes piles that are
/// complete.
struct KeyingDesk {
  private let plan: KeyingPlan
  private let draft: KeyingDraft
  private let store: ProgressStore
  private let edition: String
  private let moment: () throws -> Moment
  private let screen: ScreenOptions
  private let register: Register
  private var keying: PaperKeying
  private var meeting: EventID?
  private var refused = 0

  private var language: Language { screen.language }

  init(
    _ plan: KeyingPlan, draft: KeyingDraft, store: ProgressStore, loaded: LoadedCourse,
    moment: @escaping () throws -> Moment, screen: ScreenOptions
  ) throws {
    self.plan = plan
    self.draft = draft
    self.store = store
    self.moment = moment
    self.screen = screen
    edition = loaded.edition
    let register = Register(of: plan.group, on: plan.day, try store.directory())
    // One that was cancelled meanwhile is none.
    let meetings = ClassMeeting.all(in: try store.eventsOfEverybody()).map(\.id)
    let known = plan.meeting.flatMap { meetings.contains($0) ? $0 : nil }
    meeting = known
    self.register = register
    keying = PaperKeying(
      plan.lessons.compactMap(loaded.course.lesson), among: loaded.lessons, of: loaded.course,
      seats: register.entries.map(\.seat),
      written: try known.map { try KeyingDesk.sittings(at: $0, register, store) } ?? [:])
    guard !register.entries.isEmpty else {
      throw UsageMistake(
        vi: "Lớp «\(plan.group)» chưa có học viên nào.", en: "The class “\(plan.group)” has no learners.")
    }
  }

  /// By seat, what the store has of papers at a meeting.
  private static func sittings(at meeting: EventID, _ register: Register, _ store: ProgressStore) throws
    -> [Int: [Event.SessionStart]]
  {
    try register.entries.reduce(into: [:]) { sittings, entry in
      for event in try store.events(of: entry.code) {
        guard case .started(let start) = event.body, start.meeting == meeting else { continue }
        sittings[entry.seat, default: []].append(start)
      }
    }
  }

  /// Takes what stands in the draft, and says what is asked next.
  mutating func goOn(with typed: [String]) throws {
    for line in typed {
      guard line != KeyingPlan.written else {
        keying.finish()
        hasClosed = true
        continue
      }
      if case .refused(let refusal) = keying.take(line, isReplayed: true) {
        // Somebody who has left the class, or is forgotten.
        if case .unknownSeat = refusal {
          tell(.refused(refusal))
          continue
        }
        let words = PaperWords.said(of: .refused(refusal), in: keying)
        throw UsageMistake(
          vi:
            "Dòng «\(line)» của bản nháp không còn hợp với sách: \(words.vietnamese) Bỏ bản nháp: camnang class key --discard",
          en:
            "The line “\(line)” of the draft does not fit this book: \(words.english) To give it up: camnang class key --discard"
        )
      }
    }
    if let pile = keying.pile {
      tell(.opened(pile.paper.number))
      if let asked = pile.asked { tell(asked) }
    }
    try writeIfComplete()
  }

  // MARK: Reading

  mutating func run() throws {
    let watch = SignalWatch()
    let isSeen = Console.isTerminal(.standardInput) && Console.isTerminal(.standardOutput)
    var input = LineInput(
      descriptor: FileHandle.standardInput.fileDescriptor, watch: watch,
      window: isSeen && !Environment.process.isDumbTerminal ? FileHandle.standardOutput.fileDescriptor : nil)
    if isSeen { tellHow() }
    let sign = screen.isPlain ? "> " : "❯ "
    reading: while !isDone {
      if isSeen { Console.write(sign) }
      switch input.next(behind: sign) {
      case .line(let line): try take(line, isSeen)
      case .tooLong: tell(.refused(.noSheet("")))
      // A line whose end nobody typed is no line.
      case .unfinished, .end, .failed:
        try leave(isSeen)
        break reading
      case .interrupted(let signal):
        try leave(isSeen)
        throw Failure(code: ExitStatus(rawValue: signal.exitCode) ?? .interrupted)
      }
    }
    if refused > 0, !isSeen { throw Failure(code: .usage) }
  }

  /// Whether the last pile was closed and no other was asked for.
  private var isDone = false

  private mutating func take(_ line: String, _ isSeen: Bool) throws {
    var next = keying
    let outcome = next.take(line)
    // The line is on the disk before anybody reads what it did.
    if outcome.isChange { try draft.add(line.trimmingCharacters(in: .whitespaces)) }
    keying = next
    if case .refused = outcome {
      refused += 1
      // Eyes are on the paper.
      if isSeen { Console.write("\u{7}") }
    }
    // What was keyed first is not to be copied.
    if isSeen, case .closing(let seats) = outcome, !seats.isEmpty {
      Console.write(String(repeating: "\n", count: screen.rows(of: .standardOutput)))
    }
    tell(outcome)
    try writeIfComplete()
  }

  private func tell(_ outcome: PaperKeying.Outcome) {
    Console.report(PaperWords.said(of: outcome, in: keying)(language) + "\n")
  }

  private func tellHow() {
    Console.report(PaperWords.papers(of: keying)(language) + "\n" + PaperWords.hint(language) + "\n")
  }

  private func leave(_ isSeen: Bool) throws {
    if isSeen { Console.write("\n") }
    guard let pile = keying.pile else { return try draft.remove() }
    Console.report(PaperWords.left(pile)(language) + "\n")
  }

  // MARK: Writing

  private mutating func writeIfComplete() throws {
    while let pile = keying.pile, pile.isComplete {
      if !pile.sheets.isEmpty { try write(pile) }
      try draft.add(KeyingPlan.written)
      hasClosed = true
      if let next = keying.finish() { tell(.opened(next.number)) }
    }
    guard keying.pile == nil, hasClosed else { return }
    try tellMissing()
    try draft.remove()
    isDone = true
  }

  private var hasClosed = false

  private mutating func write(_ pile: PaperKeying.Pile) throws {
    let meeting = try self.meeting ?? makeMeeting()
    self.meeting = meeting
    for sheet in pile.sheets {
      guard let entry = register.entries.first(where: { $0.seat == sheet.seat }) else { continue }
      try store.record(
        pile.paper.start(at: meeting), of: entry.code, at: meeting, as: .paper, on: now(), edition: edition
      ) { pile.paper.sitting(sheet.answers, session: $0).record }
    }
    let handle = ClassMeeting.handle(of: meeting)
    Console.report(PaperWords.written(pile, to: handle, on: plan.day)(language) + "\n")
  }

  /// What was answered at a meeting was answered on its day, whenever it is keyed in.
  private func now() throws -> Moment { Moment(day: plan.day, time: try moment().time) }

  /// The meeting of that day: one that a run made before it was killed, or a new one.
  private func makeMeeting() throws -> EventID {
    let all = ClassMeeting.all(in: try store.eventsOfEverybody())
    let former = all.last { $0.day == plan.day && $0.meeting.group == plan.group }
    let made = Event.Meeting(
      group: plan.group, lessons: plan.lessons, trainer: try store.directory().trainer(of: plan.group))
    let id = try former?.id ?? store.record(made, present: [], at: now(), edition: edition)
    try draft.add(KeyingPlan.line(of: id))
    return id
  }

  /// Who was there and handed nothing in has begun and not ended: reports say so.
  private func tellMissing() throws {
    guard let meeting else { return }
    for id in plan.lessons {
      let missing = keying.missing(of: id)
      guard let paper = keying.papers.first(where: { $0.lesson.id.name == id }), !missing.isEmpty,
        missing.count < register.entries.count
      else { continue }
      for entry in register.entries where try missing.contains(entry.seat) && isPresent(entry, at: meeting) {
        var start = paper.start(at: meeting)
        start.paper = nil
        try store.record(start, of: entry.code, at: meeting, as: nil, on: now(), edition: edition) { _ in [] }
      }
      let list = missing.map(String.init).joined(separator: " ")
      Console.report(
        LocalizedText(vi: "\(id), chưa nộp: ghế \(list)", en: "\(id), not handed in: seats \(list)")(language) + "\n")
    }
  }

  private func isPresent(_ entry: Register.Entry, at meeting: EventID) throws -> Bool {
    try store.events(of: entry.code).contains { event in
      if case .present(meeting, _) = event.body { true } else { false }
    }
  }
}
