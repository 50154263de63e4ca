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
    checksum = EventBytes.checksum(id: event.id, trainee: event.trainee, payload: payload)
  }

  /// `nil` where the bytes do not have this checksum, or are no event.
  init?(id: EventID, trainee: String, payload: [UInt8], checksum: UInt64) {
    guard EventBytes.checksum(id: id, trainee: trainee, payload: payload) == checksum,
      let event = try? EventBytes.event(id: id, trainee: trainee, payload: payload)
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

  private mutating func expect(_ isProper: Bool) { areProper = areProper && isProper }

  mutating func id(_ key: String, _ id: inout EventID) {
    expect(HexDigits.value(of: id.device) != nil && id.counter >= 1)
  }
  mutating func ids(_ key: String, _ ids: inout [EventID]) { for var id in ids { self.id(key, &id) } }
  mutating func trainee(_ id: inout String) { expect(TraineeRule.isID(id)) }
  mutating func name(_ name: inout String) { expect(TraineeRule.isName(name)) }
  mutating func identifier(_ key: String, _ id: inout String) { expect(IdentifierRule.allows(id)) }
  mutating func list<Item: EventItem>(_ key: String, _ items: inout [Item]) {
    for var item in items { item.walk(in: &self) }
  }

  mutating func kind(_ kind: inout EventKind) {}
  mutating func day(_ day: inout Day) {}
  mutating func time(_ time: inout Int64) {}
  mutating func text(_ key: String, _ text: inout String) {}
  mutating func text(_ key: String, _ text: inout String?) {}
  mutating func texts(_ key: String, _ texts: inout [String]) {}
  mutating func integer(_ key: String, _ integer: inout Int) {}
  mutating func flag(_ key: String, _ flag: inout Bool) {}
  mutating func behaviour(_ behaviour: inout Behaviour) {}
  mutating func seed(_ seed: inout UInt64) {}
  mutating func grade(_ grade: inout Grade?) {}
}
