import Curriculum
import Diagnostics
import JSON
import Quiz

/// An event as a line of JSON, version 1: keys in a fixed order, days and times readable, ids of events as
/// `device:counter`, seeds and checksums as 16 hexadecimal digits.
enum EventLine {
  /// Ends with a line feed.
  static func bytes(of sealed: SealedEvent) -> [UInt8] {
    var event = sealed.event
    return JSONText.line { json in
      json.event(&event)
      json.member("checksum", HexDigits.text(of: sealed.checksum))
    }
  }

  /// The event of a line, which has the checksum that the line says.
  static func event(of line: ArraySlice<UInt8>) throws(LineMistake) -> SealedEvent {
    var fields = try JSONFields(line)
    var event = Event.blank
    try fields.event(&event)
    let place = try fields.node("checksum")
    guard let checksum = HexDigits.value(of: try place.string("checksum")) else { throw place.unfit("checksum") }
    try fields.end()
    let sealed = SealedEvent(event)
    guard sealed.checksum == checksum else {
      throw LineMistake(
        at: place.offset, vi: "dòng này không còn như lúc được ghi (sai mã kiểm tra)",
        en: "this line is not as it was written (wrong checksum)")
    }
    return sealed
  }
}

extension JSONText: EventForm {
  typealias Failure = Never

  mutating func kind(_ kind: inout EventKind) { member("kind", kind.name) }
  mutating func day(_ day: inout Day) { member("day", day.iso) }
  mutating func time(_ time: inout Int64) {
    // A clock outside of every calendar is written as it is.
    if let text = Timestamp.text(of: time) { member("time", text) } else { member("time", Int(time)) }
  }
  mutating func id(_ key: String, _ id: inout EventID) { member(key, id.text) }
  mutating func id(_ key: String, _ id: inout EventID?) { member(key, id?.text) }
  mutating func ids(_ key: String, _ ids: inout [EventID]) { member(key, ids.map(\.text)) }
  mutating func text(_ key: String, _ text: inout String) { member(key, text) }
  mutating func text(_ key: String, _ text: inout String?) { member(key, text) }
  mutating func texts(_ key: String, _ texts: inout [String]) { member(key, texts) }
  mutating func integer(_ key: String, _ integer: inout Int) { member(key, integer) }
  mutating func flag(_ key: String, _ flag: inout Bool) { member(key, flag) }
  mutating func behaviour(_ behaviour: inout Behaviour) { member("behaviour", behaviour.rawValue) }
  mutating func presence(_ presence: inout Event.Presence) { member("how", presence.rawValue) }
  mutating func counters(_ first: inout Int64, _ last: inout Int64) {
    member("first", Int(first))
    member("last", Int(last))
  }
  mutating func seed(_ seed: inout UInt64) { member("seed", HexDigits.text(of: seed)) }
  mutating func grade(_ grade: inout Grade?) { member("grade", grade?.rawValue) }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) {
    list(key, items) { json, item in
      var item = item
      item.walk(in: &json)
    }
  }
}

extension JSONFields: EventForm {
  typealias Failure = LineMistake

  mutating func kind(_ kind: inout EventKind) throws(LineMistake) { kind = try value("kind") { EventKind(name: $0) } }
  mutating func settle(_ named: EventKind, _ written: EventKind) throws(LineMistake) {
    guard named == written else { throw unfit("kind") }
  }
  mutating func day(_ day: inout Day) throws(LineMistake) { day = try value("day") { Day($0) } }
  mutating func time(_ time: inout Int64) throws(LineMistake) {
    let node = try node("time")
    if case .integer(let number) = node.value { return time = number }
    time = try node.value("time", Timestamp.time)
  }
  mutating func id(_ key: String, _ id: inout EventID) throws(LineMistake) { id = try value(key) { EventID($0) } }
  mutating func id(_ key: String, _ id: inout EventID?) throws(LineMistake) {
    let node = try node(key)
    id = node.isNull ? nil : try node.value(key) { EventID($0) }
  }
  mutating func ids(_ key: String, _ ids: inout [EventID]) throws(LineMistake) {
    ids = try list(key) { node throws(LineMistake) in try node.value(key) { EventID($0) } }
  }
  mutating func text(_ key: String, _ text: inout String) throws(LineMistake) { text = try string(key) }
  mutating func text(_ key: String, _ text: inout String?) throws(LineMistake) {
    let node = try node(key)
    text = node.isNull ? nil : try node.string(key)
  }
  mutating func texts(_ key: String, _ texts: inout [String]) throws(LineMistake) {
    texts = try list(key) { node throws(LineMistake) in try node.string(key) }
  }
  mutating func integer(_ key: String, _ integer: inout Int) throws(LineMistake) {
    integer = try node(key).value(key) { (number: Int64) in Int(exactly: number) }
  }
  mutating func flag(_ key: String, _ flag: inout Bool) throws(LineMistake) {
    let node = try node(key)
    guard case .bool(let value) = node.value else { throw node.unfit(key) }
    flag = value
  }
  mutating func behaviour(_ behaviour: inout Behaviour) throws(LineMistake) {
    behaviour = try value("behaviour") { Behaviour(rawValue: $0) }
  }
  mutating func presence(_ presence: inout Event.Presence) throws(LineMistake) {
    presence = try value("how") { Event.Presence(rawValue: $0) }
  }
  mutating func counters(_ first: inout Int64, _ last: inout Int64) throws(LineMistake) {
    first = try integer("first")
    last = try integer("last")
  }
  mutating func seed(_ seed: inout UInt64) throws(LineMistake) { seed = try value("seed", HexDigits.value) }
  mutating func grade(_ grade: inout Grade?) throws(LineMistake) {
    let node = try node("grade")
    grade = node.isNull ? nil : try node.value("grade") { (number: Int64) in Int(exactly: number).flatMap(Grade.init) }
  }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) throws(LineMistake) {
    items = try list(key) { node throws(LineMistake) in
      var (fields, item) = (try JSONFields(node), Item.blank)
      try item.walk(in: &fields)
      try fields.end()
      return item
    }
  }
}
