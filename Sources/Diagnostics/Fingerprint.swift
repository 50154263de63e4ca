/// FNV-1a, 64 bits: the same on every machine and in every run, unlike `Hasher`. For names, not for security.
///
/// Source: Fowler, Noll, Vo; draft-eastlake-fnv.
package struct Fingerprint: Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// The fingerprint of one text.
  package init(_ text: String) { add(text.utf8) }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// In hexadecimal, without leading zeros.
  package var hexadecimal: String { String(value, radix: 16) }
}
