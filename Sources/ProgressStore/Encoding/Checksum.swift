import Diagnostics

/// CRC-64/XZ, by which a machine's fault in an event is found: a bit that flipped, a block that was never written, a
/// text that was cut.
///
/// Why this one: a fault within 64 neighbouring bits never escapes it, any other does once in 2⁶⁴; it is published with
/// a check value that every tool can repeat; and it needs no library. CRC-32 would let one of four thousand million
/// faults through, and a store of a province is copied often. It is no signature: who wants to forge an event can.
///
/// Source: ECMA-182, polynomial 42F0E1EBA9EA3693 in reflected form, as the xz file format uses it (section 7 there). Its
/// check value, of the bytes `123456789`, is 995DC9BBDF1939FA.
enum Checksum {
  /// Linear in the number of bytes.
  static func of(_ bytes: [UInt8], continuing checksum: UInt64 = 0) -> UInt64 {
    let table = Checksum.table.span
    let bytes = bytes.span
    var register = ~checksum
    for index in bytes.indices {
      register = table[Int(UInt8(truncatingIfNeeded: register) ^ bytes[index])] ^ (register >> 8)
    }
    return ~register
  }

  private static let table: [UInt64] = (0..<256).map { index in
    (0..<8).reduce(UInt64(index)) { value, _ in value & 1 == 1 ? (value >> 1) ^ 0xC96C_5795_D787_0F42 : value >> 1 }
  }
}

/// Lower-case hexadecimal digits, sixteen of them for checksums, seeds and device ids.
enum HexDigits {
  /// Two digits for each byte.
  static func text(of bytes: some Sequence<UInt8>) -> String {
    bytes.map { Digits.padded(UInt64($0), to: 2, radix: 16) }.joined()
  }

  static func areDigits(_ text: String) -> Bool {
    text.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0
    }
  }

  static func text(of value: UInt64) -> String { Digits.padded(value, to: 16, radix: 16) }

  /// `nil` unless the text is just as ``text(of:)`` writes it.
  static func value(of text: String) -> UInt64? {
    // `UInt64` takes capitals and a sign, too.
    guard let value = UInt64(text, radix: 16), HexDigits.text(of: value) == text else { return nil }
    return value
  }
}
