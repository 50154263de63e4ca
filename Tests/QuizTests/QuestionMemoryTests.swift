import Curriculum
import Testing

@testable import Quiz

/// What is remembered of a question, replayed from a log.
struct QuestionMemoryTests {
  /// Good, and good when it is due: `2026-11-01`, then `2026-11-03`; due eleven days later.
  private static func learned() throws -> Log {
    var log = Log()
    try log.answer(.good, on: "2026-11-01")
    try log.answer(.good, on: "2026-11-03")
    return log
  }

  @Test func remembersAsFSRSDoes() throws {
    let model = FSRS()
    let first = model.memory(after: .good, on: nil, elapsed: 0)
    let second = model.memory(after: .good, on: first, elapsed: 2)
    let memory = try #require(try QuestionMemoryTests.learned().memory)
    #expect(memory.state.memory == second)
    #expect(memory.state.interval == 11)
    #expect(memory.due == (try day("2026-11-14")).number)
    #expect(memory.reviews == 2)
    #expect(memory.lapses == 0)
  }

  @Test func countsALapseOnlyOfWhatWasLearned() throws {
    var log = Log()
    try log.answer(.again, on: "2026-11-01")
    try log.answer(.again, on: "2026-11-01")
    #expect(log.memory?.lapses == 0)
    try log.answer(.good, on: "2026-11-01")
    try log.answer(.again, on: "2026-11-04")
    try log.answer(.again, on: "2026-11-04")
    #expect(log.memory?.lapses == 1)
    #expect(log.memory?.reviews == 5)
  }

  @Test func learnsNothingFromAnswersWithoutAGrade() throws {
    var log = try QuestionMemoryTests.learned()
    let before = log.memory
    try log.answer(nil, on: "2026-11-20")
    #expect(log.memory == before)
    #expect(log.record.answerCount == 3)
  }

  @Test func startsAnewWithALaterRevision() throws {
    var log = try QuestionMemoryTests.learned()
    try log.answer(.good, revision: 2, on: "2026-11-14")
    let memory = try #require(log.memory)
    #expect(memory.revision == 2)
    #expect(memory.reviews == 1)
    #expect(memory.state.memory == FSRS().memory(after: .good, on: nil, elapsed: 0))
  }

  /// A laptop with older content was merged late.
  @Test func isNotResetByAnOlderRevisionThatArrivesLate() throws {
    var log = Log()
    try log.answer(.good, revision: 2, on: "2026-11-01")
    let before = log.memory
    try log.answer(.again, revision: 1, on: "2026-11-02", device: "b")
    #expect(log.memory == before)
  }

  /// A typo was mended: the text is another, the revision the same.
  @Test func outlivesAnEditThatKeepsTheRevision() throws {
    var log = try QuestionMemoryTests.learned()
    let edited = QuestionText.trueFalse("mot").replacing("có đúng không?", with: "có đúng hay không?")
    let course = try SmallCourse.course(.init([edited]))
    #expect(try log.record.standing(in: #require(course.lessons.first), today: day("2026-11-04")).seen == 1)
    try log.answer(.good, on: "2026-11-14")
    #expect(log.memory?.reviews == 3)
  }

  @Test func takesAClockSetBackTenYearsForTheSameDay() throws {
    var wrong = try QuestionMemoryTests.learned()
    try wrong.answer(.good, on: "2016-11-14")
    var same = try QuestionMemoryTests.learned()
    try same.answer(.good, on: "2026-11-03")
    #expect(wrong.memory?.state == same.memory?.state)
    // The days before are believed: it is still due counted from them.
    #expect(wrong.memory?.lastDay == (try day("2026-11-03")).number)
  }

  @Test func believesTheFirstClockAgainWhenTheNextAnswerAgreesWithIt() throws {
    var log = try QuestionMemoryTests.learned()
    try log.answer(.good, on: "2016-11-14")
    try log.answer(.good, on: "2026-11-20")
    #expect(log.memory?.lastDay == (try day("2026-11-20")).number)
    // One earlier day again is a new doubt, not a second one in a row.
    try log.answer(.good, on: "2016-11-21")
    #expect(log.memory?.lastDay == (try day("2026-11-20")).number)
  }

  /// A flat battery sets the clock back at every start, until somebody mends it.
  @Test func countsFromTheFormerClockWhereALaterAnswerAgreesWithIt() throws {
    var log = try QuestionMemoryTests.learned()
    for wrong in ["2016-01-01", "2016-01-02", "2016-01-01"] { try log.answer(.good, on: wrong) }
    let doubted = try #require(log.memory)
    try log.answer(.good, on: "2026-11-10")
    let memory = try #require(log.memory)
    #expect(memory.state == Scheduler().state(after: .good, on: doubted.state, elapsed: 7))
    #expect(memory.lastDay == (try day("2026-11-10")).number)
  }

  @Test func asksAgainWhatWasAnsweredOnADayToCome() throws {
    var log = Log()
    try log.answer(.good, on: "2036-11-01")
    let memory = try #require(log.memory)
    #expect(memory.isDue(on: try day("2026-11-03").number))
    #expect(!memory.isDue(on: memory.lastDay))
  }

  /// The first clock ran ahead: everything since is earlier.
  @Test func believesTwoEarlierDaysInARow() throws {
    var log = Log()
    try log.answer(.good, on: "2036-11-01")
    try log.answer(.good, on: "2026-11-03")
    #expect(log.memory?.lastDay == (try day("2036-11-01")).number)
    try log.answer(.good, on: "2026-11-05")
    let doubted = try #require(log.memory)
    #expect(doubted.lastDay == (try day("2026-11-05")).number)
    try log.answer(.good, on: "2026-11-10")
    let memory = try #require(log.memory)
    #expect(memory.state == Scheduler().state(after: .good, on: doubted.state, elapsed: 5))
    #expect(memory.lastDay == (try day("2026-11-10")).number)
  }
}

/// Steps of what is new or forgotten.
struct SchedulerTests {
  @Test(arguments: zip(Grade.allCases, [0, 0, 2, 8]))
  func bringsBackTodayWhatWasNotPlainlyRight(grade: Grade, interval: Int) {
    #expect(Scheduler().state(after: grade, on: nil, elapsed: 0).interval == interval)
  }

  @Test func bringsAForgottenQuestionBackTodayUntilItIsRight() {
    let scheduler = Scheduler()
    let learned = scheduler.state(after: .good, on: nil, elapsed: 0)
    let forgotten = scheduler.state(after: .again, on: learned, elapsed: 5)
    let hinted = scheduler.state(after: .hard, on: forgotten, elapsed: 0)
    let right = scheduler.state(after: .good, on: hinted, elapsed: 0)
    #expect(
      [learned, forgotten, hinted, right].map(\.phase) == [
        .review, .relearning(step: 0), .relearning(step: 0), .review,
      ]
    )
    #expect([forgotten, hinted].map(\.interval) == [0, 0])
    #expect(right.interval >= 1)
  }

  @Test func goesWithoutStepsWhereThereAreNone() {
    let scheduler = Scheduler(learningSteps: 0, relearningSteps: 0)
    let first = scheduler.state(after: .again, on: nil, elapsed: 0)
    #expect(first.phase == .review)
    #expect(first.interval == 1)
    #expect(scheduler.state(after: .again, on: first, elapsed: 1).phase == .review)
  }

  @Test func neverWaitsLongerThanHalfAYear() {
    var state: Scheduler.State?
    for _ in 0..<20 { state = Scheduler().state(after: .good, on: state, elapsed: state?.interval ?? 0) }
    #expect(state?.interval == 180)
  }
}
