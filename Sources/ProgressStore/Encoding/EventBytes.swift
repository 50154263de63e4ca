import Curriculum
import Quiz

/// The canonical bytes of an event, version 1. They do not depend on SQLite, on the machine or on the program's
/// language, and they are for good: a change needs a new version beside this one.
///
/// An event is the byte 1 (the version), then the device, the counter, the trainee and the payload. The payload is the
/// day (days since 1970-01-01), the time, the edition, a byte for the kind, and what that kind has, in the order below.
/// Numbers, texts and lists are as in ``ByteWriter``; what may be missing is a byte 0, or a byte 1 and the value.
///
/// | kind | | holds |
/// |---|---|---|
/// | 1 | named | name, list of event ids |
/// | 2 | started | behaviour (its name), seed, list of lesson, question, revision |
/// | 3 | answered | session, lesson, question, revision, stage?, list of texts, correct, grade (0: none), milliseconds |
/// | 4 | hinted | session, lesson, question |
/// | 5 | skipped | session, lesson, question |
/// | 6 | retried | session |
/// | 7 | ended | session, list of lesson, revision, right, total, passed |
enum EventBytes {
  static let version: UInt8 = 1

  /// What the checksum of an event is taken of.
  static func checksum(id: EventID, trainee: String, payload: [UInt8]) -> UInt64 {
    var head = ByteWriter()
    head.unsigned(UInt64(version))
    head.eventID(id)
    head.text(trainee)
    return Checksum.of(payload, continuing: Checksum.of(head.bytes))
  }

  static func payload(moment: Moment, edition: String, body: Event.Body) -> [UInt8] {
    var writer = ByteWriter()
    writer.signed(moment.day.number)
    writer.signed(moment.time)
    writer.text(edition)
    write(body, to: &writer)
    return writer.bytes
  }

  private static func write(_ body: Event.Body, to writer: inout ByteWriter) {
    switch body {
    case .named(let naming):
      writer.unsigned(1)
      writer.text(naming.name)
      writer.list(naming.replaces) { $0.eventID($1) }
    case .started(let start):
      writer.unsigned(2)
      writer.text(start.behaviour.rawValue)
      writer.unsigned(start.seed)
      writer.list(start.items) { write($1, to: &$0) }
    case .answered(let answer):
      writer.unsigned(3)
      write(answer, to: &writer)
    case .hinted(let session, let question):
      writer.unsigned(4)
      writer.eventID(session)
      writer.question(question)
    case .skipped(let session, let question):
      writer.unsigned(5)
      writer.eventID(session)
      writer.question(question)
    case .retried(let session):
      writer.unsigned(6)
      writer.eventID(session)
    case .ended(let session, let results):
      writer.unsigned(7)
      writer.eventID(session)
      writer.list(results) { write($1, to: &$0) }
    }
  }

  private static func write(_ item: Event.Item, to writer: inout ByteWriter) {
    writer.question(item.question)
    writer.signed(item.revision)
  }

  private static func write(_ answer: Event.Answer, to writer: inout ByteWriter) {
    writer.eventID(answer.session)
    write(answer.item, to: &writer)
    writer.flag(answer.stage != nil)
    if let stage = answer.stage { writer.text(stage) }
    writer.list(answer.answer) { $0.text($1) }
    writer.flag(answer.isCorrect)
    writer.signed(answer.grade?.rawValue ?? 0)
    writer.signed(answer.milliseconds)
  }

  private static func write(_ result: Event.LessonResult, to writer: inout ByteWriter) {
    writer.text(result.lesson)
    writer.signed(result.revision)
    writer.signed(result.right)
    writer.signed(result.total)
    writer.flag(result.isPassed)
  }
}
