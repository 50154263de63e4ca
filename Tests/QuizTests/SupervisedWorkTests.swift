import Curriculum
import Testing

@testable import Quiz

/// What a certificate may be given for.
@Suite struct SupervisedWorkTests {
  private static let device = "00000000000000aa"

  /// A session that passes a lesson.
  struct Passed: Sendable {
    var behaviour = Behaviour.live
    /// The number of a meeting: 1 and 2 are on two days, 3 is on the day of 2, 9 is none.
    var meeting: Int64?
    var revision = 1
    var isPassed = true
  }

  private func work(_ sessions: [Passed], present: [Int64] = [1, 2, 3, 9]) throws -> SupervisedWork {
    func id(_ counter: Int64) -> EventID { EventID(device: SupervisedWorkTests.device, counter: counter) }
    let day = try #require(Day("2026-11-30"))
    func event(_ counter: Int64, _ body: Event.Body) -> Event {
      Event(id: id(counter), trainee: "an", moment: Moment(day: day, time: counter), edition: "", body: body)
    }
    var events: [Event] = []
    for (number, session) in sessions.enumerated() {
      let start = id(Int64(100 + 2 * number))
      events.append(
        event(
          start.counter,
          .started(.init(behaviour: session.behaviour, seed: 1, items: [], meeting: session.meeting.map(id)))))
      let result = Event.LessonResult(
        lesson: "bai", revision: session.revision, right: 5, total: 5, isPassed: session.isPassed)
      events.append(event(start.counter + 1, .ended(session: start, results: [result])))
    }
    events += present.map { event(50 + $0, .present(meeting: id($0), how: .phone)) }
    let met = Event.Meeting(group: "Tổ 3", lessons: ["bai"])
    let meetings = try [(1, "2026-11-24"), (2, "2026-11-28"), (3, "2026-11-28")].map { number, day in
      ClassMeeting(id: id(number), day: try #require(Day(day)), meeting: met)
    }
    return SupervisedWork(
      of: TraineeRecord(trainee: "an", events: events), meetings: meetings,
      lessons: try SmallCourse.course(.init([QuestionText.trueFalse("mot")], id: "bai")).lessons)
  }

  @Test(arguments: [Behaviour.live, .paper, .practice, .exam])
  func countsWhatWasPassedInMeetingsOnTwoDays(behaviour: Behaviour) throws {
    let work = try work([Passed(behaviour: behaviour, meeting: 1), Passed(behaviour: behaviour, meeting: 2)])
    #expect(work.lessons == ["bai"] && work.begun.isEmpty)
  }

  @Test func countsNothingThatWasDoneAlone() throws {
    #expect(try work([Passed(behaviour: .practice), Passed(behaviour: .exam)]).begun.isEmpty)
    let alone = try work([Passed(behaviour: .alone, meeting: 1), Passed(behaviour: .alone, meeting: 2)])
    #expect(alone.lessons.isEmpty && alone.begun.isEmpty)
  }

  /// Two meetings of one day, the same meeting twice, once in a meeting and once at home.
  @Test(arguments: [[2, 3], [1, 1], [1, nil]] as [[Int64?]])
  func countsDaysAndNotTries(meetings: [Int64?]) throws {
    let work = try work(meetings.map { Passed(meeting: $0) })
    #expect(work.lessons.isEmpty && work.begun == ["bai"])
  }

  @Test func countsOnlyMeetingsThatAreAndThatTheyWereAt() throws {
    let both = [Passed(meeting: 1), Passed(meeting: 2)]
    #expect(try work(both, present: [1]).begun == ["bai"])
    #expect(try work([Passed(meeting: 1), Passed(meeting: 9)]).begun == ["bai"])
  }

  @Test func countsOnlyWhatWasPassedInThePresentRevision() throws {
    #expect(try work([Passed(meeting: 1), Passed(meeting: 2, isPassed: false)]).begun == ["bai"])
    #expect(try work([Passed(meeting: 1), Passed(meeting: 2, revision: 2)]).begun == ["bai"])
  }
}
