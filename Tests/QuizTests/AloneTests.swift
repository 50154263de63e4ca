import Curriculum
import Testing

@testable import Quiz

/// What somebody did by themselves on a page of the handbook: it is remembered, and proves nothing.
struct AloneTests {
  private static func start() -> Event.Body {
    .started(Event.SessionStart(behaviour: .alone, seed: 0, items: []))
  }

  private static func answered(_ grade: Grade, in session: EventID) -> Event.Body {
    .answered(
      Event.Answer(
        session: session, item: Event.Item(question: Log.key("mot"), revision: 1), stage: nil, answer: [],
        isCorrect: grade != .again, grade: grade, milliseconds: 1_000))
  }

  /// A phone and the code that was read from it, or two phones.
  @Test func isLearnedFromOnceADay() throws {
    var log = Log()
    for device in ["a", "b"] {
      let session = try log.add(AloneTests.start(), on: "2026-11-20", device: device)
      try log.add(AloneTests.answered(device == "a" ? .good : .again, in: session), on: "2026-11-20", device: device)
    }
    #expect(log.record.memories[Log.key("mot")]?.reviews == 1)
    let later = try log.add(AloneTests.start(), on: "2026-11-24")
    try log.add(AloneTests.answered(.good, in: later), on: "2026-11-24")
    #expect(log.record.memories[Log.key("mot")]?.reviews == 2)
  }

  /// No page records that a lesson was passed; where something else says so of such a session, it does not count.
  @Test func passesNoLessonOnHoweverManyDays() throws {
    let lesson = try #require(SmallCourse.course(.init([QuestionText.trueFalse("mot")])).lessons.first)
    for counts in [false, true] {
      var log = Log()
      for day in ["2026-11-20", "2026-11-21", "2026-11-22"] {
        let start = Event.SessionStart(behaviour: counts ? .practice : .alone, seed: 0, items: [])
        let session = try log.add(.started(start), on: day)
        try log.add(AloneTests.answered(.good, in: session), on: day)
        let result = Event.LessonResult(
          lesson: lesson.id.name, revision: lesson.revision, right: 1, total: 1, isPassed: true)
        try log.add(.ended(session: session, results: [result]), on: day)
      }
      let today = try #require(Day("2026-11-23"))
      #expect(log.record.results.map(\.counts) == [counts, counts, counts])
      #expect(log.record.standing(in: lesson, today: today).mastery == (counts ? .mastered : .started))
      #expect(log.record.meetings.isEmpty)
    }
  }

  @Test(arguments: ["phone-00112233aabbccdd", "an", "phone-", "phone-00112233AABBCCDD", "phone-00112233aabbccdd0"])
  func isAPhonesCode(_ code: String) {
    let isOne = code == PhoneCode.code(of: "00112233aabbccdd")
    #expect(PhoneCode.isCode(code) == isOne)
    #expect(PhoneCode.device(of: code) == (isOne ? "00112233aabbccdd" : nil))
  }
}
