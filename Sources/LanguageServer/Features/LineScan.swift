/// What one line of a source starts, read without its neighbours: dashes, then perhaps a key.
struct LineScan {
  enum Entry: Equatable {
    case item(column: Int)
    /// `value` is where the value starts, in bytes of the line.
    case key(column: Int, name: String, value: Int)

    var column: Int {
      switch self {
      case .item(let column), .key(let column, _, _): column
      }
    }
  }

  /// From the left.
  let entries: [Entry]
  /// Where what follows the dashes starts, in bytes of the line: the key, or the text.
  let content: Int
  /// Nothing but blanks.
  let isBlank: Bool
  let isComment: Bool

  init(_ line: ArraySlice<UInt8>) {
    let bytes = Array(line)
    var entries: [Entry] = []
    var i = 0
    while i < bytes.count, bytes[i] == UInt8(ascii: " ") { i += 1 }
    isBlank = i == bytes.count
    isComment = i < bytes.count && bytes[i] == UInt8(ascii: "#")
    while i < bytes.count, bytes[i] == UInt8(ascii: "-"), i + 1 == bytes.count || bytes[i + 1] == UInt8(ascii: " ") {
      entries.append(.item(column: i))
      i += 1
      while i < bytes.count, bytes[i] == UInt8(ascii: " ") { i += 1 }
    }
    content = i
    if !isComment, let colon = LineScan.colon(in: bytes, from: i) {
      let name = String(decoding: bytes[i..<colon], as: UTF8.self)
      var value = colon + 1
      while value < bytes.count, bytes[value] == UInt8(ascii: " ") { value += 1 }
      entries.append(.key(column: i, name: LineScan.unquoted(name), value: value))
    }
    self.entries = entries
  }

  /// The first colon that ends a key: a blank or the end of the line follows it.
  private static func colon(in bytes: [UInt8], from start: Int) -> Int? {
    var quote: UInt8?
    for i in start..<max(start, bytes.count) {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if i == start, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ":"), i > start, i + 1 == bytes.count || bytes[i + 1] == UInt8(ascii: " ") {
        return i
      }
    }
    return nil
  }

  private static func unquoted(_ name: String) -> String {
    for mark in ["\"", "'"] where name.count >= 2 && name.hasPrefix(mark) && name.hasSuffix(mark) {
      return String(name.dropFirst().dropLast())
    }
    return name
  }
}
