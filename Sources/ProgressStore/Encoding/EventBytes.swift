import Curriculum
import Quiz

/// The canonical bytes of an event. They do not depend on SQLite, on the machine or on the program's language, and they
/// are for good: a change needs a new version beside these.
///
/// An event is a byte for the version of the log that its kind came with, then the device, the counter, the trainee and
/// the payload. The payload is the day (days since 1970-01-01), the time, the edition, a byte for the kind, and what that
/// kind has, in the order below. Numbers, texts and lists are as in ``ByteWriter``; what may be missing is a byte 0, or a
/// byte 1 and the value; an item is lesson, question, revision; a range is device, first, last.
///
/// | version | kind | | holds |
/// |---|---|---|---|
/// | 1 | 1 | named | name, list of event ids |
/// | 1 | 2 | started | behaviour (its name), seed, list of items |
/// | 1 | 3 | answered | session, item, stage?, list of texts, correct, grade (0: none), milliseconds |
/// | 1 | 4 | hinted | session, lesson, question |
/// | 1 | 5 | skipped | session, lesson, question |
/// | 1 | 6 | retried | session |
/// | 1 | 7 | ended | session, list of lesson, revision, right, total, passed |
/// | 2 | 8 | begun | as started, then meeting?, paper? |
/// | 2 | 9 | met | group, list of lessons, training?, minutes, trainer? |
/// | 2 | 10 | present | meeting, how (its name) |
/// | 2 | 11 | tallied | meeting, item, list of list of texts, count |
/// | 2 | 12 | withdrawn | list of event ids |
/// | 2 | 13 | moved | code, range, code, retires |
/// | 2 | 14 | same | code, code |
/// | 2 | 15 | forgotten | list of digest, only names, list of ranges; list of ranges |
/// | 2 | 16 | issued | serial, key, list of lessons |
/// | 2 | 17 | revoked | list of serials, list of keys |
enum EventBytes {
  /// What the checksum of an event is taken of.
  static func checksum(id: EventID, trainee: String, kind: EventKind, payload: [UInt8]) -> UInt64 {
    var head = ByteWriter()
    head.unsigned(UInt64(kind.version))
    head.eventID(id)
    head.text(trainee)
    return Checksum.of(payload, continuing: Checksum.of(head.bytes))
  }

  static func payload(of event: Event) -> [UInt8] {
    var (event, writer) = (event, ByteWriter())
    writer.payload(of: &event)
    return writer.bytes
  }

  /// The event that a payload belongs to.
  static func event(id: EventID, trainee: String, payload: [UInt8]) throws(MalformedEvent) -> Event {
    var (event, reader) = (Event.blank(id, trainee: trainee), ByteReader(payload))
    try reader.payload(of: &event)
    guard reader.isAtEnd else { throw MalformedEvent() }
    return event
  }
}

extension ByteWriter: EventForm {
  typealias Failure = Never

  mutating func kind(_ kind: inout EventKind) { unsigned(kind.rawValue) }
  mutating func day(_ day: inout Day) { signed(Int64(day.number)) }
  mutating func time(_ time: inout Int64) { signed(time) }
  mutating func id(_ key: String, _ id: inout EventID) { eventID(id) }
  mutating func id(_ key: String, _ id: inout EventID?) {
    byte(id == nil ? 0 : 1)
    if let id { eventID(id) }
  }
  mutating func ids(_ key: String, _ ids: inout [EventID]) { list(ids) { $0.eventID($1) } }
  mutating func text(_ key: String, _ text: inout String) { self.text(text) }
  mutating func text(_ key: String, _ text: inout String?) {
    byte(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }
  mutating func texts(_ key: String, _ texts: inout [String]) { list(texts) { $0.text($1) } }
  mutating func integer(_ key: String, _ integer: inout Int) { signed(Int64(integer)) }
  mutating func flag(_ key: String, _ flag: inout Bool) { byte(flag ? 1 : 0) }
  mutating func behaviour(_ behaviour: inout Behaviour) { text(behaviour.rawValue) }
  mutating func presence(_ presence: inout Event.Presence) { text(presence.rawValue) }
  mutating func counters(_ first: inout Int64, _ last: inout Int64) {
    signed(first)
    signed(last)
  }
  mutating func seed(_ seed: inout UInt64) { unsigned(seed) }
  mutating func grade(_ grade: inout Grade?) { signed(Int64(grade?.rawValue ?? 0)) }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) {
    unsigned(UInt64(items.count))
    for var item in items { item.walk(in: &self) }
  }
}

extension ByteReader: EventForm {
  typealias Failure = MalformedEvent

  mutating func kind(_ kind: inout EventKind) throws(MalformedEvent) {
    kind = try known(EventKind(rawValue: unsigned()))
  }
  mutating func settle(_ named: EventKind, _ written: EventKind) throws(MalformedEvent) {
    guard named == written else { throw MalformedEvent() }
  }
  mutating func day(_ day: inout Day) throws(MalformedEvent) { day = try known(Day(number: integer())) }
  mutating func time(_ time: inout Int64) throws(MalformedEvent) { time = try signed() }
  mutating func id(_ key: String, _ id: inout EventID) throws(MalformedEvent) { id = try eventID() }
  mutating func id(_ key: String, _ id: inout EventID?) throws(MalformedEvent) {
    id = try flag() ? eventID() : nil
  }
  mutating func ids(_ key: String, _ ids: inout [EventID]) throws(MalformedEvent) {
    ids = try list { reader throws(MalformedEvent) in try reader.eventID() }
  }
  mutating func text(_ key: String, _ text: inout String) throws(MalformedEvent) { text = try self.text() }
  mutating func text(_ key: String, _ text: inout String?) throws(MalformedEvent) {
    text = try flag() ? self.text() : nil
  }
  mutating func texts(_ key: String, _ texts: inout [String]) throws(MalformedEvent) {
    texts = try list { reader throws(MalformedEvent) in try reader.text() }
  }
  mutating func integer(_ key: String, _ integer: inout Int) throws(MalformedEvent) { integer = try self.integer() }
  mutating func flag(_ key: String, _ flag: inout Bool) throws(MalformedEvent) { flag = try self.flag() }
  mutating func behaviour(_ behaviour: inout Behaviour) throws(MalformedEvent) {
    behaviour = try known(Behaviour(rawValue: text()))
  }
  mutating func presence(_ presence: inout Event.Presence) throws(MalformedEvent) {
    presence = try known(Event.Presence(rawValue: text()))
  }
  mutating func counters(_ first: inout Int64, _ last: inout Int64) throws(MalformedEvent) {
    first = try signed()
    last = try signed()
  }
  mutating func seed(_ seed: inout UInt64) throws(MalformedEvent) { seed = try unsigned() }
  mutating func grade(_ grade: inout Grade?) throws(MalformedEvent) {
    let number = try integer()
    grade = number == 0 ? nil : try known(Grade(rawValue: number))
  }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) throws(MalformedEvent) {
    items = try list { reader throws(MalformedEvent) in
      var item = Item.blank
      try item.walk(in: &reader)
      return item
    }
  }
}

/// What a number or word of the bytes stands for.
private func known<Value>(_ value: Value?) throws(MalformedEvent) -> Value {
  guard let value else { throw MalformedEvent() }
  return value
}
