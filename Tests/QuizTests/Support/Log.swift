import Curriculum
import Testing

@testable import Quiz

/// A log written by hand: events of some devices, each with its own counter and clock.
struct Log {
  private(set) var events: [Event] = []
  private var counters: [String: Int64] = [:]
  /// Sessions that nobody recorded the start of.
  private var sessions: Int64 = 0

  /// Notes an event of a device on a day, at a time in milliseconds or at the day's noon, and gives its id.
  @discardableResult
  mutating func add(_ body: Event.Body, on day: String = "2026-11-24", device: String = "a", time: Int64? = nil) throws
    -> EventID
  {
    let day = try #require(Day(day))
    counters[device, default: 0] += 1
    let id = EventID(device: device, counter: counters[device, default: 0])
    let moment = Moment(day: day, time: time ?? Int64(day.number) * 86_400_000 + 43_200_000)
    events.append(Event(id: id, trainee: "an", moment: moment, edition: "1", body: body))
    return id
  }

  private mutating func nextSession() -> EventID {
    sessions += 1
    return EventID(device: "sessions", counter: sessions)
  }

  /// Notes a graded answer to the question `mot` of the lesson `bai-mot`, in a session of its own.
  mutating func answer(
    _ grade: Grade?,
    _ question: String = "mot",
    revision: Int = 1,
    on day: String = "2026-11-24",
    device: String = "a"
  ) throws {
    let session = nextSession()
    try add(
      .answered(
        Event.Answer(
          session: session,
          item: Event.Item(question: Log.key(question), revision: revision),
          stage: nil,
          answer: [],
          isCorrect: grade != .again,
          grade: grade,
          milliseconds: 1_000
        )
      ),
      on: day,
      device: device
    )
  }

  /// Notes that the lesson `bai-mot` was passed, or not, in a session of its own.
  mutating func end(passed: Bool, revision: Int = 1, on day: String, device: String = "a") throws {
    let result = Event.LessonResult(
      lesson: "bai-mot",
      revision: revision,
      right: passed ? 5 : 0,
      total: 5,
      isPassed: passed
    )
    let session = nextSession()
    try add(.ended(session: session, results: [result]), on: day, device: device)
  }

  static func key(_ question: String = "mot") -> QuestionKey { QuestionKey(lesson: "bai-mot", question: question) }

  var record: TraineeRecord { TraineeRecord(trainee: "an", events: events) }
  var memory: QuestionMemory? { record.memories[Log.key()] }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }
