import Quiz

/// Writes values as canonical bytes: one value has one form only.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// The low seven bits first, the top bit of a byte set where more follow, in as few bytes as hold the value (LEB128).
  mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// 0, -1, 1, -2, 2 … as 0, 1, 2, 3, 4 …, so that small numbers of either sign are short.
  mutating func signed(_ value: Int64) { unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

  /// The number of bytes in UTF-8, then these.
  mutating func text(_ text: String) {
    unsigned(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  /// The number of items, then each.
  mutating func list<Item>(_ items: [Item], _ write: (inout ByteWriter, Item) -> Void) {
    unsigned(UInt64(items.count))
    for item in items { write(&self, item) }
  }

  mutating func eventID(_ id: EventID) {
    text(id.device)
    signed(id.counter)
  }
}
