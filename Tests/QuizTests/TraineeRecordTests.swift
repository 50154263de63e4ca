import Curriculum
import TestSupport
import Testing

@testable import Quiz

/// What the log says about a trainee.
struct TraineeRecordTests {
  private static func naming(_ name: String, replaces: [EventID] = []) -> Event.Body {
    .named(Event.Naming(name: name, replaces: replaces))
  }

  @Test func replacesANameByALaterOne() throws {
    var log = Log()
    let first = try log.add(TraineeRecordTests.naming("An"))
    #expect(log.record.names == ["An"])
    try log.add(TraineeRecordTests.naming("Nguyễn Văn An", replaces: [first]))
    #expect(log.record.names == ["Nguyễn Văn An"])
  }

  @Test func keepsBothNamesThatTwoLaptopsGave() throws {
    var log = Log()
    let a = try log.add(TraineeRecordTests.naming("Nguyễn Văn An"), device: "a")
    let b = try log.add(TraineeRecordTests.naming("Trần Thị An"), device: "b")
    #expect(log.record.names == ["Nguyễn Văn An", "Trần Thị An"])
    try log.add(TraineeRecordTests.naming("Trần Thị An", replaces: [a, b]), device: "b")
    #expect(log.record.names == ["Trần Thị An"])
  }

  @Test func saysOnceANameThatTwoLaptopsGaveAlike() throws {
    var log = Log()
    try log.add(TraineeRecordTests.naming("Nguyễn Văn An"), device: "a")
    try log.add(TraineeRecordTests.naming("Nguyễn Văn An"), device: "b")
    #expect(log.record.names == ["Nguyễn Văn An"])
  }

  /// The name that takes another's place came in with an earlier clock.
  @Test func replacesANameWhateverTheClocksSay() throws {
    var log = Log()
    let first = try log.add(TraineeRecordTests.naming("An"), on: "2026-11-24", device: "a")
    try log.add(TraineeRecordTests.naming("Bình", replaces: [first]), on: "2016-01-01", device: "b")
    #expect(log.record.names == ["Bình"])
  }

  @Test func hasNothingToSayOfAnEmptyLog() {
    let record = TraineeRecord(trainee: "an", events: [])
    #expect(record.names == [])
    #expect(record.memories == [:])
    #expect(record.sessions == [])
    #expect(record.answerCount == 0)
    #expect(record.lastMoment == nil)
  }

  @Test func keepsWhatASessionAskedAndWasAnswered() throws {
    let course = try SmallCourse.course(.init(["a", "b"].map { QuestionText.trueFalse($0) }))
    var sitting = Sitting(course)
    sitting.hint(shows: "Gợi ý một")
    sitting.skip()
    try sitting.answer(true)
    let open = TraineeRecord(trainee: "an", events: sitting.events)
    #expect(open.sessions.map(\.start) == [sitting.start])
    #expect(open.sessions.map(\.id) == [Sitting.id])
    #expect(open.sessions.first?.inputs.count == 3)
    #expect(open.sessions.first?.hasEnded == false)
    #expect(open.lastMoment?.time == 3_000)
    try sitting.answer(false)
    #expect(TraineeRecord(trainee: "an", events: sitting.events).sessions.first?.hasEnded == true)
    sitting.retry()
    #expect(TraineeRecord(trainee: "an", events: sitting.events).sessions.first?.hasEnded == false)
  }

  /// A trainee goes on at another laptop whose clock is behind.
  @Test func keepsASessionWholeThatWentOnAtAnotherLaptop() throws {
    let course = try SmallCourse.course(.init(["a", "b", "c"].map { QuestionText.trueFalse($0) }))
    var sitting = Sitting(course)
    try sitting.answer([true, false])
    let events = sitting.events
    let moved = events.map { event in
      guard event.id.counter == 3 else { return event }
      return Event(
        id: EventID(device: "b", counter: 1),
        trainee: "an",
        moment: Moment(day: event.moment.day, time: -3_600_000),
        edition: event.edition,
        body: event.body
      )
    }
    let record = try #require(TraineeRecord(trainee: "an", events: moved).sessions.first)
    let resumed = Session(id: record.id, start: record.start, course: course, inputs: record.inputs)
    #expect(resumed.askedID == "c")
    #expect(resumed.entries.map(\.isRight) == [true, false, false])
  }

  /// The same events in any order, as merges bring them.
  @Test(arguments: UInt64(0)..<10)
  func readsTheSameOutOfTheSameEvents(seed: UInt64) throws {
    let course = try SmallCourse.course(.init(QuestionText.all))
    var sitting = Sitting(course)
    var numbers = SeededNumbers(seed: seed)
    while sitting.session.phase == .asking { try sitting.answer(Bool.random(using: &numbers)) }
    let record = TraineeRecord(trainee: "an", events: sitting.events)
    let shuffled = TraineeRecord(trainee: "an", events: sitting.events.shuffled(using: &numbers))
    #expect(shuffled.memories == record.memories)
    #expect(shuffled.sessions == record.sessions)
    #expect(shuffled.results == record.results)
    #expect(record.memories.count == QuestionText.all.count)
  }
}

/// How far a trainee is with a lesson.
struct StandingTests {
  private static func lesson(revision: Int = 1, questionRevision: Int = 1) throws -> Lesson {
    let questions = [
      QuestionText.trueFalse("mot", revision: questionRevision, extra: "mục tiêu: [mo-duoc]"),
      QuestionText.trueFalse("hai", extra: "mục tiêu: [dung-duoc, mo-duoc]"),
    ]
    let course = try SmallCourse.course(.init(questions, revision: revision))
    return try #require(course.lessons.first)
  }

  private static func mastery(_ log: Log, revision: Int = 1) throws -> Standing.Mastery {
    log.record.standing(in: try lesson(revision: revision), today: try day("2026-11-24")).mastery
  }

  @Test func beginsWithTheFirstAnswer() throws {
    var log = Log()
    #expect(try StandingTests.mastery(log) == .notStarted)
    try log.answer(.again)
    #expect(try StandingTests.mastery(log) == .started)
  }

  @Test func isPassedByAPassAndNotByAFailure() throws {
    var log = Log()
    try log.answer(.good)
    try log.end(passed: false, on: "2026-11-20")
    #expect(try StandingTests.mastery(log) == .started)
    try log.end(passed: true, on: "2026-11-21")
    #expect(try StandingTests.mastery(log) == .passed)
    try log.end(passed: false, on: "2026-11-22")
    #expect(try StandingTests.mastery(log) == .passed)
  }

  @Test func isMasteredOnTwoDifferentDays() throws {
    var log = Log()
    try log.end(passed: true, on: "2026-11-21")
    try log.end(passed: true, on: "2026-11-21")
    #expect(try StandingTests.mastery(log) == .passed)
    try log.end(passed: true, on: "2026-11-22")
    #expect(try StandingTests.mastery(log) == .mastered)
  }

  @Test func isRetiredByALaterRevisionOfTheLesson() throws {
    var log = Log()
    try log.end(passed: true, on: "2026-11-21")
    try log.end(passed: true, on: "2026-11-22")
    #expect(try StandingTests.mastery(log, revision: 2) == .retired)
    try log.end(passed: true, revision: 2, on: "2026-11-23")
    #expect(try StandingTests.mastery(log, revision: 2) == .passed)
    // Passes of the newer content count for a laptop that still has the older.
    #expect(try StandingTests.mastery(log, revision: 1) == .mastered)
  }

  @Test func countsWhatWasSeenAndIsDue() throws {
    var log = Log()
    try log.answer(.good, "mot", on: "2026-11-20")
    try log.answer(.good, "hai", on: "2026-11-23")
    let standing = log.record.standing(in: try StandingTests.lesson(), today: try day("2026-11-24"))
    #expect([standing.seen, standing.total, standing.due] == [2, 2, 1])
    let changed = log.record.standing(in: try StandingTests.lesson(questionRevision: 2), today: try day("2026-11-24"))
    #expect([changed.seen, changed.total, changed.due] == [1, 2, 1])
  }

  @Test func namesObjectivesThatWereWrongLast() throws {
    var log = Log()
    try log.answer(.good, "mot")
    try log.answer(.again, "hai")
    let today = try day("2026-11-24")
    let lesson = try StandingTests.lesson()
    #expect(log.record.standing(in: lesson, today: today).weakObjectives == ["mo-duoc", "dung-duoc"])
    try log.answer(.good, "hai")
    #expect(log.record.standing(in: lesson, today: today).weakObjectives == [])
    try log.answer(.again, "mot", on: "2026-11-28")
    #expect(log.record.standing(in: lesson, today: today).weakObjectives == ["mo-duoc"])
  }
}
