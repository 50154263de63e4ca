import Curriculum
import Testing

@testable import Quiz

/// A log written by hand: events of some devices, each with its own counter and clock.
struct Log {
  private(set) var events: [Event] = []
  private var counters: [String: Int64] = [:]

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

  /// Notes a graded answer to the question `mot` of the lesson `bai-mot`.
  mutating func answer(
    _ grade: Grade?,
    _ question: String = "mot",
    revision: Int = 1,
    on day: String = "2026-11-24",
    device: String = "a"
  ) throws {
    try add(
      .answered(
        Event.Answer(
          session: Sitting.id,
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

  /// Notes that the lesson `bai-mot` was passed, or not.
  mutating func end(passed: Bool, revision: Int = 1, on day: String, device: String = "a") throws {
    let result = Event.LessonResult(
      lesson: "bai-mot",
      revision: revision,
      right: passed ? 5 : 0,
      total: 5,
      isPassed: passed
    )
    try add(.ended(session: Sitting.id, results: [result]), on: day, device: device)
  }

  static func key(_ question: String = "mot") -> QuestionKey { QuestionKey(lesson: "bai-mot", question: question) }

  var record: TraineeRecord { TraineeRecord(trainee: "an", events: events) }
  var memory: QuestionMemory? { record.memories[Log.key()] }
}

func day(_ text: String) throws -> Day { try #require(Day(text)) }
