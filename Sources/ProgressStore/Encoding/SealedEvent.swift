import Curriculum
import Quiz

/// An event beside its canonical bytes and their checksum, which agree.
struct SealedEvent {
  let event: Event
  /// See ``EventBytes``.
  let payload: [UInt8]
  let checksum: UInt64

  init(_ event: Event) {
    self.event = event
    payload = EventBytes.payload(of: event)
    checksum = EventBytes.checksum(
      id: event.id, trainee: event.trainee, kind: event.body.kind, payload: payload)
  }

  /// `nil` where the bytes do not have this checksum, or are no event.
  init?(id: EventID, trainee: String, payload: [UInt8], checksum: UInt64) {
    guard let event = try? EventBytes.event(id: id, trainee: trainee, payload: payload),
      EventBytes.checksum(id: id, trainee: trainee, kind: event.body.kind, payload: payload) == checksum
    else { return nil }
    self.event = event
    self.payload = payload
    self.checksum = checksum
  }

  /// Whether all names in the event are as this program gives them: its own, its trainee's, and those of sessions,
  /// lessons and questions. What comes from elsewhere is held to it, because these names become parts of file names, of
  /// commands and of pages.
  var hasProperNames: Bool {
    var (event, names) = (event, ProperNames())
    names.event(&event)
    return names.areProper
  }
}

/// Looks at the names in an event, and at nothing else.
private struct ProperNames: EventForm {
  typealias Failure = Never

  private(set) var areProper = true

  private var isOfEverybody = false

  private mutating func expect(_ isProper: Bool) { areProper = areProper && isProper }

  mutating func id(_ key: String, _ id: inout EventID) {
    expect(HexDigits.value(of: id.device) != nil && id.counter >= 1)
  }
  mutating func id(_ key: String, _ id: inout EventID?) { if var given = id { self.id(key, &given) } }
  mutating func ids(_ key: String, _ ids: inout [EventID]) { for var id in ids { self.id(key, &id) } }
  mutating func trainee(_ id: inout String) {
    isOfEverybody = id == Event.everybody
    expect(isOfEverybody || TraineeRule.isID(id))
  }
  mutating func kind(_ kind: inout EventKind) { expect(kind.isOfEverybody == isOfEverybody) }
  mutating func code(_ key: String, _ code: inout String) { expect(TraineeRule.isID(code)) }
  mutating func trainer(_ code: inout String?) { if let code { expect(PersonCode.isCode(code)) } }
  mutating func group(_ name: inout String) { expect(TraineeRule.isName(name)) }
  mutating func device(_ id: inout String) { expect(HexDigits.value(of: id) != nil) }
  mutating func counters(_ first: inout Int64, _ last: inout Int64) {
    expect(1 <= first && first <= last && last <= EventID.greatestCounter)
  }
  mutating func digits(_ key: String, _ count: Int, _ digits: inout String) { expect(isHex(digits, count)) }
  mutating func digits(_ key: String, _ count: Int, _ digits: inout [String]) {
    expect(digits.allSatisfy { isHex($0, count) })
  }
  mutating func name(_ name: inout String) { expect(TraineeRule.isName(name)) }
  mutating func identifier(_ key: String, _ id: inout String) { expect(IdentifierRule.allows(id)) }
  mutating func identifier(_ key: String, _ id: inout String?) { if let id { expect(IdentifierRule.allows(id)) } }
  mutating func identifiers(_ key: String, _ ids: inout [String]) { expect(ids.allSatisfy(IdentifierRule.allows)) }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) {
    for var item in items { item.walk(in: &self) }
  }

  mutating func day(_ day: inout Day) {}
  mutating func time(_ time: inout Int64) {}
  mutating func text(_ key: String, _ text: inout String) {}
  mutating func text(_ key: String, _ text: inout String?) {}
  mutating func texts(_ key: String, _ texts: inout [String]) {}
  mutating func integer(_ key: String, _ integer: inout Int) {}
  mutating func flag(_ key: String, _ flag: inout Bool) {}
  mutating func behaviour(_ behaviour: inout Behaviour) {}
  mutating func presence(_ presence: inout Event.Presence) {}
  mutating func seed(_ seed: inout UInt64) {}

  private func isHex(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count && HexDigits.areDigits(text)
  }
  mutating func grade(_ grade: inout Grade?) {}
}
