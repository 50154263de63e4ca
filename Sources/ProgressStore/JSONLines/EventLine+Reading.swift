import Curriculum
import JSON
import Quiz

extension EventLine {
  /// The event of a line, which has the checksum that the line says.
  static func event(of line: ArraySlice<UInt8>) throws(LineMistake) -> SealedEvent {
    var fields = try JSONFields(line)
    let id = try fields.eventID("id")
    let trainee = try fields.string("trainee")
    let moment = Moment(day: try fields.value("day") { Day($0) }, time: try time(from: &fields))
    let edition = try fields.string("edition")
    let body = try body(from: &fields)
    let place = try fields.node("checksum")
    guard let checksum = HexDigits.value(of: try place.string("checksum")) else { throw place.unfit("checksum") }
    try fields.end()
    let sealed = SealedEvent(Event(id: id, trainee: trainee, moment: moment, edition: edition, body: body))
    guard sealed.checksum == checksum else {
      throw LineMistake(
        at: place.offset, vi: "dòng này không còn như lúc được ghi (sai mã kiểm tra)",
        en: "this line is not as it was written (wrong checksum)")
    }
    return sealed
  }

  private static func time(from fields: inout JSONFields) throws(LineMistake) -> Int64 {
    let node = try fields.node("time")
    if case .integer(let time) = node.value { return time }
    guard let time = Timestamp.time(of: try node.string("time")) else { throw node.unfit("time") }
    return time
  }

  private static func body(from fields: inout JSONFields) throws(LineMistake) -> Event.Body {
    let kind = try fields.node("kind")
    switch try kind.string("kind") {
    case "named":
      return .named(Event.Naming(name: try fields.string("name"), replaces: try ids("replaces", from: &fields)))
    case "started": return .started(try start(from: &fields))
    case "answered": return .answered(try answer(from: &fields))
    case "hinted": return .hinted(session: try fields.eventID("session"), question: try fields.question())
    case "skipped": return .skipped(session: try fields.eventID("session"), question: try fields.question())
    case "retried": return .retried(session: try fields.eventID("session"))
    case "ended":
      return .ended(
        session: try fields.eventID("session"),
        results: try fields.list("results") { node throws(LineMistake) in try result(node) })
    default: throw kind.unfit("kind")
    }
  }

  private static func ids(_ key: String, from fields: inout JSONFields) throws(LineMistake) -> [EventID] {
    try fields.list(key) { node throws(LineMistake) in
      guard let id = EventID(try node.string(key)) else { throw node.unfit(key) }
      return id
    }
  }

  private static func start(from fields: inout JSONFields) throws(LineMistake) -> Event.SessionStart {
    Event.SessionStart(
      behaviour: try fields.value("behaviour") { Behaviour(rawValue: $0) },
      seed: try fields.value("seed") { HexDigits.value(of: $0) },
      items: try fields.list("items") { node throws(LineMistake) in
        var fields = try JSONFields(node)
        let item = try item(from: &fields)
        try fields.end()
        return item
      })
  }

  private static func item(from fields: inout JSONFields) throws(LineMistake) -> Event.Item {
    Event.Item(question: try fields.question(), revision: try fields.int("revision"))
  }

  private static func answer(from fields: inout JSONFields) throws(LineMistake) -> Event.Answer {
    Event.Answer(
      session: try fields.eventID("session"), item: try item(from: &fields), stage: try fields.optionalString("stage"),
      answer: try fields.list("answer") { node throws(LineMistake) in try node.string("answer") },
      isCorrect: try fields.bool("correct"), grade: try grade(from: &fields),
      milliseconds: try fields.int("milliseconds"))
  }

  private static func grade(from fields: inout JSONFields) throws(LineMistake) -> Grade? {
    let node = try fields.node("grade")
    if case .null = node.value { return nil }
    guard let number = Int(exactly: try node.integer("grade")), let grade = Grade(rawValue: number) else {
      throw node.unfit("grade")
    }
    return grade
  }

  private static func result(_ node: JSONNode) throws(LineMistake) -> Event.LessonResult {
    var fields = try JSONFields(node)
    let result = Event.LessonResult(
      lesson: try fields.string("lesson"), revision: try fields.int("revision"), right: try fields.int("right"),
      total: try fields.int("total"), isPassed: try fields.bool("passed"))
    try fields.end()
    return result
  }
}
