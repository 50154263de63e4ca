import Diagnostics

/// A JSON value and where it stands. Only what event lines are made of: numbers are integers of 64 bits.
struct JSONNode {
  /// In bytes from the start of the line.
  let offset: Int
  let value: Value

  enum Value {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([JSONNode])
    case object([(key: String, node: JSONNode)])
  }
}

/// What is wrong with a line, and where.
struct JSONMistake: Error {
  let offset: Int
  let message: LocalizedText

  init(at offset: Int, vi: String, en: String) {
    self.offset = offset
    message = LocalizedText(vi: vi, en: en)
  }

  static func syntax(at offset: Int) -> JSONMistake {
    JSONMistake(at: offset, vi: "chỗ này không đúng cú pháp JSON", en: "this is not valid JSON")
  }
}

/// Reads one line of JSON (RFC 8259), strictly: a key comes once, texts are valid UTF-8, nothing follows the value.
struct JSONParser {
  private let bytes: ArraySlice<UInt8>
  private let start: Int
  private var next: Int

  /// Deeper than any event goes; keeps hostile input off the stack.
  private static let deepest = 16

  /// More members than any object of an event has, few enough to look for a key among them one by one.
  static let mostMembers = 64

  static func node(of line: ArraySlice<UInt8>) throws(JSONMistake) -> JSONNode {
    var parser = JSONParser(line)
    let node = try parser.value(depth: 0)
    parser.skipBlanks()
    if parser.next != line.endIndex { throw parser.mistake }
    return node
  }

  private init(_ line: ArraySlice<UInt8>) {
    bytes = line
    start = line.startIndex
    next = line.startIndex
  }

  private var offset: Int { next - start }
  private var mistake: JSONMistake { .syntax(at: offset) }
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
    guard depth < JSONParser.deepest, let first = current else { throw mistake }
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
    default: value = .integer(try integer())
    }
    return JSONNode(offset: offset, value: value)
  }

  private mutating func members(depth: Int) throws(JSONMistake) -> [(key: String, node: JSONNode)] {
    next += 1
    skipBlanks()
    if skip("}") { return [] }
    var members: [(key: String, node: JSONNode)] = []
    while true {
      skipBlanks()
      let place = offset
      guard current == UInt8(ascii: "\"") else { throw mistake }
      let key = try string()
      if members.contains(where: { $0.key == key }) {
        throw JSONMistake(at: place, vi: "trường «\(key)» có hai lần", en: "“\(key)” is given twice")
      }
      if members.count == JSONParser.mostMembers {
        throw JSONMistake(
          at: place, vi: "ở đây có quá \(JSONParser.mostMembers) trường",
          en: "there are more than \(JSONParser.mostMembers) fields here")
      }
      skipBlanks()
      guard skip(":") else { throw mistake }
      members.append((key, try value(depth: depth + 1)))
      skipBlanks()
      if skip("}") { return members }
      guard skip(",") else { throw mistake }
    }
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

  private mutating func integer() throws(JSONMistake) -> Int64 {
    let begin = next
    _ = skip("-")
    let digits = next
    while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
    let isPadded = next - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    guard next > digits, !isPadded, let value = Int64(String(decoding: bytes[begin..<next], as: UTF8.self)) else {
      throw .syntax(at: begin - start)
    }
    return value
  }

  private mutating func string() throws(JSONMistake) -> String {
    let begin = offset
    next += 1
    var text: [UInt8] = []
    while let byte = current {
      next += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = try? UTF8Span(validating: text.span) else { throw .syntax(at: begin) }
        return String(copying: text)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw .syntax(at: offset - 1)
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
      guard let decoded = String(validating: units, as: UTF16.self) else { throw .syntax(at: place) }
      text.append(contentsOf: decoded.utf8)
    default: throw .syntax(at: offset - 1)
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
