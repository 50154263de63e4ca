import Curriculum
import Testing

@testable import Quiz

struct PassMarkTests {
  /// The result of an exam with these answers, the first of them to a question about a critical warning.
  private static func result(_ answers: [Bool]) throws -> Event.LessonResult? {
    let questions = answers.indices.map { $0 == 0 ? QuestionText.critical("a0") : QuestionText.trueFalse("a\($0)") }
    var sitting = Sitting(try SmallCourse.course(.init(questions)), .exam)
    try sitting.answer(answers)
    return sitting.session.results.first
  }

  @Test(arguments: [
    ([true, true, true, true, false], true),
    ([true, true, true, false, false], false),
    ([false, true, true, true, true], false),
    ([true, true, true, false], false),
    ([true], true),
    ([false], false),
    ([true, false, false, true, true, true, true, true, true, true], true),
    ([false, true, true, true, true, true, true, true, true, true], false),
    ([true, false, false, false, true, true, true, true, true, true], false),
  ])
  func wantsFourOfFiveAndEveryCriticalQuestion(answers: [Bool], isPassed: Bool) throws {
    let result = try #require(try PassMarkTests.result(answers))
    #expect(result.isPassed == isPassed)
    #expect(result.right == answers.count { $0 })
    #expect(result.total == answers.count)
  }

  /// Four of five, and never a part of a question less: of seven 5.6 would do, so that six are needed.
  @Test(arguments: [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (6, 5), (7, 6), (8, 7), (9, 8), (10, 8), (11, 9)])
  func roundsUpWhatIsNeeded(total: Int, needed: Int) { #expect(PassMark.needed(of: total) == needed) }

  @Test func givesNoResultUntilAllIsAnswered() throws {
    var sitting = Sitting(try SmallCourse.course(.init(["a", "b"].map { QuestionText.trueFalse($0) })), .exam)
    try sitting.answer(true)
    #expect(sitting.session.results == [])
  }

  @Test func givesNoResultWhereOnlyAPartWasAsked() throws {
    let course = try SmallCourse.course(.init(["a", "b"].map { QuestionText.trueFalse($0) }))
    let items = [Event.Item(question: QuestionKey(lesson: "bai-mot", question: "a"), revision: 1)]
    let start = Event.SessionStart(behaviour: .exam, seed: 1, items: items)
    var session = Session(id: Sitting.id, start: start, course: course)
    let last = session.answer(.choices([0]), milliseconds: 1)
    #expect(last?.record.last == .ended(session: Sitting.id, results: []))
  }

  @Test func givesEachLessonItsOwnResult() throws {
    let course = try SmallCourse.course(
      .init([QuestionText.trueFalse("a")], id: "mot", revision: 3),
      .init([QuestionText.trueFalse("a")], id: "hai")
    )
    var sitting = Sitting(course, .exam)
    try sitting.answer([true, false])
    #expect(
      sitting.session.results == [
        Event.LessonResult(lesson: "mot", revision: 3, right: 1, total: 1, isPassed: true),
        Event.LessonResult(lesson: "hai", revision: 1, right: 0, total: 1, isPassed: false),
      ]
    )
  }
}
