import Diagnostics

extension JSONText {
  mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    json(Array((value ? "true" : "false").utf8))
  }

  /// The shortest digits that name the value; JSON has no number for what is not finite.
  mutating func member(_ key: String, _ value: Double) {
    self.key(key)
    if value.isFinite { json(Array(value.description.utf8)) } else { null() }
  }

  mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { json in for value in values { json.string(value) } }
  }

  mutating func list<Item>(_ key: String, _ items: [Item], _ write: (inout JSONText, Item) -> Void) {
    self.key(key)
    array { json in for item in items { json.object { write(&$0, item) } } }
  }

  /// An object on a line of its own.
  static func line(_ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    json.object(members)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
