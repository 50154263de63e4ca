/// A JSON value and where it stood in the text that it was read from.
package struct JSONNode: Sendable {
  /// In bytes from the start.
  package let offset: Int
  package let value: Value

  package enum Value: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is no integer of 64 bits, as it is written.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }

  /// Reads a text, all of it.
  package init(_ text: ArraySlice<UInt8>, within bounds: JSONBounds) throws(JSONMistake) {
    var reader = JSONReader(text, bounds)
    self = try reader.whole()
  }

  fileprivate init(offset: Int, value: Value) {
    self.offset = offset
    self.value = value
  }
}

/// What a text that comes from elsewhere may hold, beside what the grammar allows.
package struct JSONBounds: Sendable {
  /// Deep values would go off the stack.
  package let depth: Int
  /// In one object.
  package let members: Int
  package let onlyIntegers: Bool

  package init(depth: Int, members: Int = .max, onlyIntegers: Bool = false) {
    self.depth = depth
    self.members = members
    self.onlyIntegers = onlyIntegers
  }
}

/// What is wrong with a text, and where.
package struct JSONMistake: Error, Equatable {
  package let offset: Int
  package let reason: Reason

  package enum Reason: Sendable, Equatable {
    case syntax
    case repeatedKey(String)
    case tooManyMembers
  }
}

extension JSONValue {
  package init(_ node: JSONNode) {
    switch node.value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = Int(exactly: value).map(JSONValue.integer) ?? .number(String(value))
    case .number(let text): self = .number(text)
    case .string(let text): self = .string(text)
    case .array(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .object(let members): self = .object(members.map { Member(key: $0.key, value: JSONValue($0.node)) })
    }
  }
}

/// Reads JSON (RFC 8259), strictly: a key comes once, texts are valid UTF-8, nothing follows the value.
private struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private let bounds: JSONBounds
  private let start: Int
  private var next: Int

  init(_ text: ArraySlice<UInt8>, _ bounds: JSONBounds) {
    bytes = text
    self.bounds = bounds
    start = text.startIndex
    next = text.startIndex
  }

  mutating func whole() throws(JSONMistake) -> JSONNode {
    let node = try value(depth: 0)
    skipBlanks()
    if next != bytes.endIndex { throw mistake }
    return node
  }

  private var offset: Int { next - start }
  private var mistake: JSONMistake { JSONMistake(offset: offset, reason: .syntax) }
  private var current: UInt8? { next < bytes.endIndex ? bytes[next] : nil }

  private mutating func skipBlanks() {
    while let byte = current, [0x20, 0x09, 0x0D, 0x0A].contains(byte) { next += 1 }
  }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: byte) else { return false }
    next += 1
    return true
  }

  private mutating func expect(_ word: String) throws(JSONMistake) {
    guard bytes[next...].starts(with: word.utf8) else { throw mistake }
    next += word.utf8.count
  }

  private mutating func value(depth: Int) throws(JSONMistake) -> JSONNode {
    skipBlanks()
    let offset = offset
    guard depth < bounds.depth, let first = current else { throw mistake }
    let value: JSONNode.Value
    switch first {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .array(try items(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"):
      try expect("true")
      value = .bool(true)
    case UInt8(ascii: "f"):
      try expect("false")
      value = .bool(false)
    case UInt8(ascii: "n"):
      try expect("null")
      value = .null
    default: value = try number()
    }
    return JSONNode(offset: offset, value: value)
  }

  private mutating func members(depth: Int) throws(JSONMistake) -> [(key: String, node: JSONNode)] {
    next += 1
    skipBlanks()
    if skip("}") { return [] }
    var members: [(key: String, node: JSONNode)] = []
    var many: Set<String> = []
    while true {
      skipBlanks()
      let place = offset
      guard current == UInt8(ascii: "\"") else { throw mistake }
      let key = try string()
      guard !isKnown(key, members, &many) else { throw JSONMistake(offset: place, reason: .repeatedKey(key)) }
      guard members.count < bounds.members else { throw JSONMistake(offset: place, reason: .tooManyMembers) }
      skipBlanks()
      guard skip(":") else { throw mistake }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if skip("}") { return members }
      guard skip(",") else { throw mistake }
    }
  }

  /// A few keys are looked through one by one, which is quicker than a set.
  private func isKnown(_ key: String, _ members: [(key: String, node: JSONNode)], _ many: inout Set<String>) -> Bool {
    let few = 64
    guard members.count >= few else { return members.contains { $0.key == key } }
    if members.count == few { many = Set(members.map(\.key)) }
    return !many.insert(key).inserted
  }

  private mutating func items(depth: Int) throws(JSONMistake) -> [JSONNode] {
    next += 1
    skipBlanks()
    if skip("]") { return [] }
    var items: [JSONNode] = []
    while true {
      items.append(try value(depth: depth + 1))
      skipBlanks()
      if skip("]") { return items }
      guard skip(",") else { throw mistake }
    }
  }

  private mutating func number() throws(JSONMistake) -> JSONNode.Value {
    let begin = next
    _ = skip("-")
    let digits = next
    skipDigits()
    let isPadded = next - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    guard next > digits, !isPadded else { throw JSONMistake(offset: begin - start, reason: .syntax) }
    if let value = Int64(String(decoding: bytes[begin..<next], as: UTF8.self)), bounds.onlyIntegers || !isAtFraction {
      return .integer(value)
    }
    guard !bounds.onlyIntegers else { throw JSONMistake(offset: begin - start, reason: .syntax) }
    if skip(".") { try someDigits() }
    if skip("e") || skip("E") {
      _ = skip("+") || skip("-")
      try someDigits()
    }
    return .number(String(decoding: bytes[begin..<next], as: UTF8.self))
  }

  private var isAtFraction: Bool { current.map { ".eE".utf8.contains($0) } ?? false }

  private mutating func skipDigits() {
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
  }

  private mutating func someDigits() throws(JSONMistake) {
    let begin = next
    skipDigits()
    guard next > begin else { throw mistake }
  }

  private mutating func string() throws(JSONMistake) -> String {
    let begin = offset
    next += 1
    var text: [UInt8] = []
    while let byte = current {
      next += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = try? UTF8Span(validating: text.span) else { throw JSONMistake(offset: begin, reason: .syntax) }
        return String(copying: text)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw JSONMistake(offset: offset - 1, reason: .syntax)
      default: text.append(byte)
      }
    }
    throw mistake
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONMistake) {
    guard let byte = current else { throw mistake }
    next += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let place = offset - 2
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]) {
        try expect("\\u")
        units.append(try unit())
      }
      guard let decoded = String(validating: units, as: UTF16.self) else {
        throw JSONMistake(offset: place, reason: .syntax)
      }
      text.append(contentsOf: decoded.utf8)
    default: throw JSONMistake(offset: offset - 1, reason: .syntax)
    }
  }

  private mutating func unit() throws(JSONMistake) -> UInt16 {
    let digits = bytes[next...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw mistake }
    next += 4
    return unit
  }
}
