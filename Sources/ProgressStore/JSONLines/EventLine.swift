import Curriculum
import JSON
import Quiz

/// An event as a line of JSON, version 1: keys in a fixed order, days and times readable, ids of events as
/// `device:counter`, seeds and checksums as 16 hexadecimal digits.
enum EventLine {
  /// Ends with a line feed.
  static func bytes(of sealed: SealedEvent) -> [UInt8] {
    let event = sealed.event
    var json = JSONText()
    json.object { json in
      json.key("id")
      json.string(event.id.text)
      json.key("trainee")
      json.string(event.trainee)
      json.key("day")
      json.string(event.moment.day.iso)
      json.key("time")
      // A clock outside of every calendar is written as it is.
      if let text = Timestamp.text(of: event.moment.time) {
        json.string(text)
      } else {
        json.number(Int(event.moment.time))
      }
      json.key("edition")
      json.string(event.edition)
      write(event.body, to: &json)
      json.key("checksum")
      json.string(HexDigits.text(of: sealed.checksum))
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ body: Event.Body, to json: inout JSONText) {
    json.key("kind")
    switch body {
    case .named(let naming):
      json.string("named")
      json.key("name")
      json.string(naming.name)
      json.key("replaces")
      json.array { json in for id in naming.replaces { json.string(id.text) } }
    case .started(let start):
      json.string("started")
      write(start, to: &json)
    case .answered(let answer):
      json.string("answered")
      write(answer, to: &json)
    case .hinted(let session, let question):
      json.string("hinted")
      write(session, question, to: &json)
    case .skipped(let session, let question):
      json.string("skipped")
      write(session, question, to: &json)
    case .retried(let session):
      json.string("retried")
      json.key("session")
      json.string(session.text)
    case .ended(let session, let results):
      json.string("ended")
      json.key("session")
      json.string(session.text)
      json.key("results")
      json.array { json in for result in results { write(result, to: &json) } }
    }
  }

  private static func write(_ start: Event.SessionStart, to json: inout JSONText) {
    json.key("behaviour")
    json.string(start.behaviour.rawValue)
    json.key("seed")
    json.string(HexDigits.text(of: start.seed))
    json.key("items")
    json.array { json in for item in start.items { json.object { json in write(item, to: &json) } } }
  }

  private static func write(_ item: Event.Item, to json: inout JSONText) {
    write(item.question, to: &json)
    json.key("revision")
    json.number(item.revision)
  }

  private static func write(_ question: QuestionKey, to json: inout JSONText) {
    json.key("lesson")
    json.string(question.lesson)
    json.key("question")
    json.string(question.question)
  }

  private static func write(_ session: EventID, _ question: QuestionKey, to json: inout JSONText) {
    json.key("session")
    json.string(session.text)
    write(question, to: &json)
  }

  private static func write(_ answer: Event.Answer, to json: inout JSONText) {
    json.key("session")
    json.string(answer.session.text)
    write(answer.item, to: &json)
    json.key("stage")
    if let stage = answer.stage { json.string(stage) } else { json.null() }
    json.key("answer")
    json.array { json in for text in answer.answer { json.string(text) } }
    json.key("correct")
    json.json(Array((answer.isCorrect ? "true" : "false").utf8))
    json.key("grade")
    if let grade = answer.grade { json.number(grade.rawValue) } else { json.null() }
    json.key("milliseconds")
    json.number(answer.milliseconds)
  }

  private static func write(_ result: Event.LessonResult, to json: inout JSONText) {
    json.object { json in
      json.key("lesson")
      json.string(result.lesson)
      json.key("revision")
      json.number(result.revision)
      json.key("right")
      json.number(result.right)
      json.key("total")
      json.number(result.total)
      json.key("passed")
      json.json(Array((result.isPassed ? "true" : "false").utf8))
    }
  }
}
