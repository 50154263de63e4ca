import Curriculum
import Testing

@testable import Quiz

/// One session that went on in two windows, or in two copies of a store that were merged: its questions were answered at
/// first once.
struct TwoWindowsTests {
  private static let session = EventID(device: "a", counter: 1_000)

  private static func answered(
    _ grade: Grade, _ question: String = "mot", revision: Int = 1, session: EventID = session, stage: String? = nil
  ) -> Event.Body {
    .answered(
      Event.Answer(
        session: session, item: Event.Item(question: Log.key(question), revision: revision), stage: stage, answer: [],
        isCorrect: grade != .again, grade: grade, milliseconds: 1_000))
  }

  @Test(arguments: [(Grade.good, Grade.again), (.again, .good), (.good, .good)])
  func learnsFromTheFirstAnswerAlone(first: Grade, second: Grade) throws {
    var log = Log()
    try log.add(Self.answered(first), on: "2026-11-20", device: "a")
    let before = try #require(log.memory)
    try log.add(Self.answered(second), on: "2026-11-21", device: "b")
    #expect(log.memory == before)
    #expect(log.record.answerCount == 2)
  }

  /// Other questions, other sessions: each is learned from.
  @Test func learnsFromEveryQuestionOfEverySession() throws {
    var log = Log()
    try log.add(Self.answered(.good), on: "2026-11-20")
    try log.add(Self.answered(.good, "hai"), on: "2026-11-20")
    try log.add(Self.answered(.good, session: EventID(device: "b", counter: 1_000)), on: "2026-11-22")
    #expect(log.record.memories[Log.key("mot")]?.reviews == 2)
    #expect(log.record.memories[Log.key("hai")]?.reviews == 1)
  }

  @Test func passesALessonOnceInASession() throws {
    let passed = Event.LessonResult(lesson: "bai-mot", revision: 1, right: 5, total: 5, isPassed: true)
    var log = Log()
    for (day, device) in [("2026-11-20", "a"), ("2026-11-22", "b")] {
      try log.add(.ended(session: Self.session, results: [passed]), on: day, device: device)
    }
    #expect(log.record.results.map(\.day.iso) == ["2026-11-20"])
    let lesson = try #require(try SmallCourse.course(.init([QuestionText.trueFalse("mot")])).lessons.first)
    #expect(log.record.standing(in: lesson, today: try day("2026-11-24")).mastery == .passed)
  }
}
