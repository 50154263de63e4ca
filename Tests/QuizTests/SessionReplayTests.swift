import Curriculum
import TestSupport
import Testing

@testable import Quiz

/// A session that was cut off comes back as it was.
struct SessionReplayTests {
  /// One step of a trainee who does anything.
  private static func step(_ sitting: inout Sitting, _ numbers: inout SeededNumbers) throws {
    guard let asked = sitting.session.asked else { return sitting.retry() }
    let isExam = sitting.session.behaviour == .exam
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0: sitting.skip(isPossible: !isExam && asked.number < asked.total)
    case 1:
      let left = asked.exercise.question.hints.dropFirst(asked.hintsShown)
      sitting.hint(shows: isExam ? nil : left.first?.markdown)
    case let chance: try sitting.answer(chance < 7)
    }
  }

  @Test(arguments: Behaviour.allCases, UInt64(1)...20)
  func comesBackAsItWasAtEveryPoint(behaviour: Behaviour, seed: UInt64) throws {
    let course = try SmallCourse.course(
      .init(QuestionText.all),
      .init([QuestionText.scenario("th"), QuestionText.critical("x"), QuestionText.trueFalse("y")], id: "bai-hai")
    )
    var sitting = Sitting(course, behaviour, seed: seed)
    var numbers = SeededNumbers(seed: seed)
    var steps = 0
    while steps < 120, sitting.session.phase != .summary || sitting.session.canRetry {
      try SessionReplayTests.step(&sitting, &numbers)
      steps += 1
      try #require(SessionState(try sitting.resumed(in: course)) == SessionState(sitting.session))
    }
    #expect(sitting.session.phase == .summary)
    // Each question is graded once, however often it was retried.
    #expect(sitting.bodies.grades.count { $0 != nil } == sitting.session.entries.count)
    let ends = sitting.bodies.filter { if case .ended = $0 { true } else { false } }
    #expect(ends.count == 1)
  }

  @Test func goesOnBehindTheLastAnswer() throws {
    let course = try SmallCourse.course(.init(QuestionText.all))
    var sitting = Sitting(course)
    try sitting.answer([true, false])
    let resumed = try sitting.resumed(in: course)
    #expect(resumed.askedID == "dung-sai")
    #expect(resumed.asked?.number == 3)
    #expect(resumed.asked?.total == QuestionText.all.count)
  }

  @Test func showsChoicesInTheSameOrder() throws {
    let course = try SmallCourse.course(.init(QuestionText.all))
    let sitting = Sitting(course, seed: 99)
    let resumed = try sitting.resumed(in: course)
    #expect(resumed.entries.map(\.shownPlaces) == sitting.session.entries.map(\.shownPlaces))
  }
}

/// Content that changed between the answers and the next start.
struct ChangedContentTests {
  private static let ids = ["a", "b", "c"]

  private static func course(_ questions: [String]) throws -> Course {
    try SmallCourse.course(.init(questions))
  }

  private static func sitting(_ answers: [Bool]) throws -> Sitting {
    var sitting = Sitting(try course(ids.map { QuestionText.trueFalse($0) }))
    try sitting.answer(answers)
    return sitting
  }

  @Test func dropsAQuestionThatIsGone() throws {
    let without = try ChangedContentTests.course(["a", "c"].map { QuestionText.trueFalse($0) })
    let resumed = try ChangedContentTests.sitting([true]).resumed(in: without)
    #expect(resumed.dropped == [QuestionKey(lesson: "bai-mot", question: "b")])
    #expect(resumed.askedID == "c")
    #expect(resumed.asked?.number == 2)
    #expect(resumed.asked?.total == 2)
  }

  @Test func forgetsTheAnswerToAQuestionThatIsGone() throws {
    let without = try ChangedContentTests.course(["b", "c"].map { QuestionText.trueFalse($0) })
    let resumed = try ChangedContentTests.sitting([false, true]).resumed(in: without)
    #expect(resumed.askedID == "c")
    #expect(resumed.entries.map { $0.answers.count } == [1, 0])
  }

  @Test func asksAnewWhatHasAnotherMeaning() throws {
    let changed = try ChangedContentTests.course([
      QuestionText.trueFalse("a", revision: 2), QuestionText.trueFalse("b"), QuestionText.trueFalse("c"),
    ])
    let resumed = try ChangedContentTests.sitting([true, true]).resumed(in: changed)
    #expect(resumed.askedID == "a")
    #expect(resumed.asked?.exercise.item.revision == 2)
    #expect(resumed.asked?.number == 2)
    #expect(resumed.entries.map(\.isAnswered) == [false, true, false])
  }

  @Test func asksAnewWhatHasAnotherMeaningAfterTheEnd() throws {
    let changed = try ChangedContentTests.course([
      QuestionText.trueFalse("a", revision: 2), QuestionText.trueFalse("b"), QuestionText.trueFalse("c"),
    ])
    var sitting = try ChangedContentTests.sitting([false, true, false])
    sitting.retry()
    try sitting.answer([true, true])
    var resumed = try sitting.resumed(in: changed)
    #expect(resumed.phase == .asking)
    #expect(resumed.askedID == "a")
    let answered = resumed.answer(.choices([0]), milliseconds: 1)
    let last = try #require(answered)
    let result = Event.LessonResult(lesson: "bai-mot", revision: 1, right: 2, total: 3, isPassed: false)
    #expect(last.record.last == .ended(session: Sitting.id, results: [result]))
  }

  @Test func keepsAnswersWhenChoicesWereReordered() throws {
    let reordered = """
      - mã: mot
        bản: 1
        loại: một lựa chọn
        hỏi: Chữ nào đứng thứ hai?
        gợi ý: [Đứng sau A, Đứng trước C]
        lựa chọn:
          - nội dung: B
            đúng: có
            vì sao: B đứng sau A.
          - nội dung: A
            vì sao: A đứng đầu.
      """
    var sitting = Sitting(try ChangedContentTests.course([QuestionText.single, QuestionText.trueFalse("sau")]))
    try sitting.answer(false)
    try sitting.answer(.choices([0]))
    let resumed = try sitting.resumed(in: ChangedContentTests.course([reordered, QuestionText.trueFalse("sau")]))
    #expect(resumed.entries.map(\.isRight) == [false, true])
    #expect(resumed.phase == .summary)

    var other = Sitting(try ChangedContentTests.course([QuestionText.single]))
    try other.answer(.choices([1]))
    let feedback = try #require(
      try other.resumed(in: ChangedContentTests.course([reordered])).entries.first?.feedback.first
    )
    #expect(feedback.judgement.answer == ["A"])
    #expect(feedback.reasons.map(\.reason.markdown) == ["A đứng đầu."])
  }

  /// A scenario's stage is known by its id, not by its place.
  @Test func asksAnewStagesThatAreGone() throws {
    let before = try ChangedContentTests.course([QuestionText.scenario()])
    var sitting = Sitting(before)
    try sitting.answer(true)
    let renamed = QuestionText.scenario().replacing("mã: chang-mot", with: "mã: chang-moi")
    let resumed = try sitting.resumed(in: ChangedContentTests.course([renamed]))
    #expect(resumed.asked?.promptIndex == 0)
    #expect(resumed.asked?.prompt.stage?.id.name == "chang-moi")
  }
}

extension Session.Entry {
  /// For each prompt the places in the source, as they are shown.
  var shownPlaces: [[Int]] { exercise.prompts.map(\.shownPlaces) }
}

extension Prompt {
  var shownPlaces: [Int] {
    switch body {
    case .one(let options), .several(let options): options.map(\.place)
    case .order(let items): items.map(\.place)
    case .match(_, let right): right.map(\.place)
    case .trueFalse, .shortAnswer, .number: []
    }
  }
}
