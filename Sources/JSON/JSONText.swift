/// JSON as it is being written: members in the order in which they are given, no blanks (RFC 8259).
package struct JSONText: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Whether the value being written needs a comma before it, for each open object or array.
  private var needsComma: [Bool] = []
  private var afterKey = false

  package init() {}

  /// An object on a line of its own.
  package static func line(_ members: (inout JSONText) -> Void) -> [UInt8] {
    object(members) + [UInt8(ascii: "\n")]
  }

  /// An object by itself.
  package static func object(_ members: (inout JSONText) -> Void) -> [UInt8] {
    var json = JSONText()
    json.object(members)
    return json.bytes
  }

  // MARK: Values

  package mutating func object(_ members: (inout JSONText) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  package mutating func array(_ items: (inout JSONText) -> Void) {
    open("[")
    items(&self)
    close("]")
  }

  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func number(_ value: Int) { literal(String(value)) }

  /// The shortest digits that name the value; JSON has no number for what is not finite.
  package mutating func number(_ value: Double) { literal(value.isFinite ? value.description : "null") }

  package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  package mutating func null() { literal("null") }

  /// A value that is JSON already.
  package mutating func json(_ value: [UInt8]) {
    separate()
    bytes.append(contentsOf: value)
  }

  // MARK: Members

  /// The name of the member whose value is written next.
  package mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    afterKey = true
  }

  package mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { number(value) } else { null() }
  }

  package mutating func member(_ key: String, _ value: Double) {
    self.key(key)
    number(value)
  }

  package mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  package mutating func member(_ key: String, _ values: [String]) {
    self.key(key)
    array { json in for value in values { json.string(value) } }
  }

  package mutating func member(_ key: String, _ members: (inout JSONText) -> Void) {
    self.key(key)
    object(members)
  }

  /// A list of objects.
  package mutating func list<Item>(_ key: String, _ items: some Sequence<Item>, _ write: (inout JSONText, Item) -> Void)
  {
    self.key(key)
    objects(items, write)
  }

  /// A list of objects that is no member.
  package mutating func objects<Item>(_ items: some Sequence<Item>, _ write: (inout JSONText, Item) -> Void) {
    array { json in for item in items { json.object { write(&$0, item) } } }
  }

  // MARK: Characters

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma.append(false)
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma.removeLast()
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
    } else if let last = needsComma.indices.last {
      if needsComma[last] { bytes.append(UInt8(ascii: ",")) }
      needsComma[last] = true
    }
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
