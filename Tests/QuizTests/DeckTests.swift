import Curriculum
import Testing

@testable import Quiz

/// What a session asks.
struct DeckTests {
  /// Two lessons of five questions each; `a4` and `b4` are critical.
  private static func lessons() throws -> [Lesson] {
    try ["a", "b"].map { letter in
      SmallCourse.LessonFile(
        (0..<5).map { $0 == 4 ? QuestionText.critical("\(letter)\($0)") : QuestionText.trueFalse("\(letter)\($0)") },
        id: letter
      )
    }.courseLessons()
  }

  private static func ids(_ behaviour: Behaviour, seed: UInt64, count: Int? = nil) throws -> [String] {
    Deck.questions(of: try lessons(), behaviour: behaviour, seed: seed, count: count).map(\.question.question)
  }

  private static let all = ["a", "b"].flatMap { letter in (0..<5).map { "\(letter)\($0)" } }

  @Test(arguments: [Behaviour.practice, .exam], UInt64(0)..<10)
  func asksEveryQuestionOnce(behaviour: Behaviour, seed: UInt64) throws {
    #expect(try DeckTests.ids(behaviour, seed: seed).sorted() == DeckTests.all)
  }

  @Test(arguments: UInt64(0)..<10)
  func asksLessonByLessonInPractice(seed: UInt64) throws {
    #expect(try DeckTests.ids(.practice, seed: seed).map { $0.prefix(1) }.joined() == "aaaaabbbbb")
  }

  @Test func mixesLessonsInAnExam() throws {
    let orders = Set(try (0..<10).map { try DeckTests.ids(.exam, seed: $0).map { $0.prefix(1) }.joined() })
    #expect(orders.count > 5)
  }

  @Test func asksInAnotherOrderForAnotherSeed() throws {
    #expect(Set(try (0..<20).map { try DeckTests.ids(.practice, seed: $0) }).count > 15)
    #expect(try DeckTests.ids(.practice, seed: 3) == DeckTests.ids(.practice, seed: 3))
  }

  @Test(arguments: [Behaviour.practice, .exam], [2, 3, 7, 10, 100])
  func keepsCriticalQuestionsFirst(behaviour: Behaviour, count: Int) throws {
    for seed in UInt64(0)..<20 {
      let ids = try DeckTests.ids(behaviour, seed: seed, count: count)
      #expect(Set(ids).count == min(count, 10))
      #expect(Set(ids).isSuperset(of: ["a4", "b4"]))
    }
  }

  @Test(arguments: [0, 1, -1])
  func asksNoMoreThanIsWanted(count: Int) throws {
    #expect(try DeckTests.ids(.exam, seed: 1, count: count).count == max(0, count))
  }

  @Test func keepsTheOrderOfTheWholeDeckInAPart() throws {
    let whole = try DeckTests.ids(.practice, seed: 8)
    let part = try DeckTests.ids(.practice, seed: 8, count: 6)
    #expect(whole.filter(part.contains) == part)
  }

  /// A lesson named twice on the command line is still one lesson.
  @Test func asksALessonOnceThoughItIsNamedTwice() throws {
    let lessons = try DeckTests.lessons()
    let items = Deck.questions(of: lessons + lessons, behaviour: .practice, seed: 1, count: nil)
    #expect(items.map(\.question.question).sorted() == DeckTests.all)
  }
}

/// What a review asks.
struct DueTests {
  private static func course(revisions: [String: Int] = [:]) throws -> Course {
    try SmallCourse.course(
      .init(["cu", "mot", "moi"].map { QuestionText.trueFalse($0, revision: revisions[$0] ?? 1) })
    )
  }

  /// `cu` was learned 40 days before `mot`; `moi` never.
  private static func log() throws -> Log {
    var log = Log()
    try log.answer(.good, "cu", on: "2026-10-01")
    try log.answer(.good, "mot", on: "2026-11-10")
    return log
  }

  private static func due(_ log: Log, in course: Course, on text: String, count: Int? = nil) throws -> [String] {
    Deck.due(log.record, in: course, today: try day(text), count: count).map(\.item.question.question)
  }

  @Test func asksWhatIsNearestToBeingForgottenFirst() throws {
    let course = try DueTests.course()
    #expect(try DueTests.due(DueTests.log(), in: course, on: "2026-11-24") == ["cu", "mot"])
    #expect(try DueTests.due(DueTests.log(), in: course, on: "2026-11-24", count: 1) == ["cu"])
    #expect(try DueTests.due(DueTests.log(), in: course, on: "2026-11-24", count: 0) == [])
  }

  @Test func asksWhatIsDueOnItsDayAndNotBefore() throws {
    var log = Log()
    try log.answer(.good, on: "2026-11-10")
    let memory = try #require(log.memory)
    // Two days, after the first answer that was right.
    #expect(memory.due == (try day("2026-11-12")).number)
    #expect(try DueTests.due(log, in: DueTests.course(), on: "2026-11-11") == [])
    #expect(try DueTests.due(log, in: DueTests.course(), on: "2026-11-12") == ["mot"])
    #expect(Deck.nextDueDay(log.record, in: try DueTests.course(), after: try day("2026-11-11")) == Day("2026-11-12"))
    #expect(Deck.nextDueDay(log.record, in: try DueTests.course(), after: try day("2026-11-12")) == nil)
  }

  @Test func asksWhatWasWrongOnTheSameDay() throws {
    var log = Log()
    try log.answer(.again)
    #expect(try DueTests.due(log, in: DueTests.course(), on: "2026-11-24") == ["mot"])
  }

  @Test func asksWhatHasAnotherMeaningFirstThoughItIsNotDue() throws {
    var log = try DueTests.log()
    try log.answer(.good, "moi", on: "2026-11-24")
    let due = Deck.due(
      log.record,
      in: try DueTests.course(revisions: ["moi": 2]),
      today: try day("2026-11-24"),
      count: nil
    )
    #expect(due.map(\.item.question.question) == ["moi", "cu", "mot"])
    #expect(due.map(\.item.revision) == [2, 1, 1])
    #expect(due.map(\.formerRevision) == [1, nil, nil])
    #expect(due.first?.recall == 0)
  }

  @Test func passesOverWhatThisContentDoesNotHave() throws {
    var log = Log()
    try log.answer(.good, "bo-roi", on: "2026-01-01")
    // Learned from content that is newer than this.
    try log.answer(.good, "mot", revision: 2, on: "2026-01-01")
    #expect(try DueTests.due(log, in: DueTests.course(), on: "2026-11-24") == [])
    #expect(Deck.nextDueDay(log.record, in: try DueTests.course(), after: try day("2025-01-01")) == nil)
  }

  @Test func passesOverWhatWasNeverAsked() throws {
    #expect(try DueTests.due(Log(), in: DueTests.course(), on: "2026-11-24") == [])
  }

  @Test func tellsTheRecallOfToday() throws {
    var log = Log()
    try log.answer(.good, on: "2026-11-10")
    let memory = try #require(log.memory)
    let due = Deck.due(log.record, in: try DueTests.course(), today: try day("2026-11-24"), count: nil)
    #expect(due.map(\.recall) == [FSRS().recall(memory.state.memory, after: 14)])
  }
}

extension [SmallCourse.LessonFile] {
  /// The lessons in this order.
  fileprivate func courseLessons() throws -> [Lesson] { try SmallCourse.course(of: self).lessons }
}
