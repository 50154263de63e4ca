import Curriculum
import Quiz

extension EventBytes {
  /// The event that a payload belongs to.
  static func event(id: EventID, trainee: String, payload: [UInt8]) throws(MalformedEvent) -> Event {
    var reader = ByteReader(payload)
    guard let day = Day(number: try reader.integer()) else { throw MalformedEvent() }
    let moment = Moment(day: day, time: try reader.signed())
    let edition = try reader.text()
    let body = try body(from: &reader)
    guard reader.isAtEnd else { throw MalformedEvent() }
    return Event(id: id, trainee: trainee, moment: moment, edition: edition, body: body)
  }

  private static func body(from reader: inout ByteReader) throws(MalformedEvent) -> Event.Body {
    switch try reader.unsigned() {
    case 1:
      return .named(
        Event.Naming(
          name: try reader.text(), replaces: try reader.list { reader throws(MalformedEvent) in try reader.eventID() }))
    case 2: return .started(try start(from: &reader))
    case 3: return .answered(try answer(from: &reader))
    case 4: return .hinted(session: try reader.eventID(), question: try reader.question())
    case 5: return .skipped(session: try reader.eventID(), question: try reader.question())
    case 6: return .retried(session: try reader.eventID())
    case 7:
      return .ended(
        session: try reader.eventID(),
        results: try reader.list { reader throws(MalformedEvent) in try result(from: &reader) })
    default: throw MalformedEvent()
    }
  }

  private static func start(from reader: inout ByteReader) throws(MalformedEvent) -> Event.SessionStart {
    guard let behaviour = Behaviour(rawValue: try reader.text()) else { throw MalformedEvent() }
    return Event.SessionStart(
      behaviour: behaviour, seed: try reader.unsigned(),
      items: try reader.list { reader throws(MalformedEvent) in try item(from: &reader) })
  }

  private static func item(from reader: inout ByteReader) throws(MalformedEvent) -> Event.Item {
    Event.Item(question: try reader.question(), revision: try reader.integer())
  }

  private static func answer(from reader: inout ByteReader) throws(MalformedEvent) -> Event.Answer {
    Event.Answer(
      session: try reader.eventID(), item: try item(from: &reader), stage: try reader.flag() ? try reader.text() : nil,
      answer: try reader.list { reader throws(MalformedEvent) in try reader.text() }, isCorrect: try reader.flag(),
      grade: try grade(from: &reader), milliseconds: try reader.integer())
  }

  private static func grade(from reader: inout ByteReader) throws(MalformedEvent) -> Grade? {
    let number = try reader.integer()
    if number == 0 { return nil }
    guard let grade = Grade(rawValue: number) else { throw MalformedEvent() }
    return grade
  }

  private static func result(from reader: inout ByteReader) throws(MalformedEvent) -> Event.LessonResult {
    Event.LessonResult(
      lesson: try reader.text(), revision: try reader.integer(), right: try reader.integer(),
      total: try reader.integer(), isPassed: try reader.flag())
  }
}
