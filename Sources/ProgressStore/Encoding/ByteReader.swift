import Quiz

/// Bytes that no ``ByteWriter`` wrote.
struct MalformedEvent: Error {}

/// Reads what ``ByteWriter`` wrote, and nothing else: a value in a longer form than its shortest is refused, so that
/// whatever can be read is written again with the same bytes.
struct ByteReader {
  private let bytes: [UInt8]
  private var next = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { next == bytes.count }

  mutating func byte() throws(MalformedEvent) -> UInt8 {
    guard next < bytes.count else { throw MalformedEvent() }
    defer { next += 1 }
    return bytes[next]
  }

  mutating func unsigned() throws(MalformedEvent) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      // The tenth byte holds the last of 64 bits.
      guard shift < 63 || byte <= 1 else { throw MalformedEvent() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard byte != 0 || shift == 0 else { throw MalformedEvent() }
        return value
      }
      shift += 7
    }
  }

  mutating func signed() throws(MalformedEvent) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func integer() throws(MalformedEvent) -> Int {
    guard let value = Int(exactly: try signed()) else { throw MalformedEvent() }
    return value
  }

  mutating func text() throws(MalformedEvent) -> String {
    let count = try count()
    defer { next += count }
    guard let text = try? UTF8Span(validating: bytes.span.extracting(next..<next + count)) else {
      throw MalformedEvent()
    }
    return String(copying: text)
  }

  mutating func flag() throws(MalformedEvent) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw MalformedEvent()
    }
  }

  mutating func list<Item>(_ read: (inout ByteReader) throws(MalformedEvent) -> Item) throws(MalformedEvent) -> [Item] {
    let count = try count()
    var items: [Item] = []
    // Grows as items come: a wrong number of large items, if reserved, would take many times the memory of the bytes.
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }

  mutating func eventID() throws(MalformedEvent) -> EventID { EventID(device: try text(), counter: try signed()) }

  /// A number of things to follow, each of which takes a byte at least.
  private mutating func count() throws(MalformedEvent) -> Int {
    let count = try unsigned()
    guard count <= UInt64(bytes.count - next) else { throw MalformedEvent() }
    return Int(count)
  }
}
