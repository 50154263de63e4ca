/// What a trainee may be called. Whoever enters a trainee and whoever takes in another laptop's log hold to one rule: a
/// name that only one of them accepts would keep a whole store from being merged.
package enum TraineeRule {
  /// A short id, typed by hand: `[a-z0-9-]{1,32}`.
  package static func isID(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || byte == UInt8(ascii: "-")
      }
  }

  /// A name that may be given to somebody: one that can be seen, on one line, whose letters bear no heaps of marks. What
  /// is in a store already is judged by ``isName(_:)`` alone.
  package static func isNewName(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    // Letters without a shape are letters to Unicode.
    let blanks: Set<UInt32> = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x17B4, 0x17B5]
    return isName(text) && scalars.count <= 200
      && !scalars.contains { [.lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) }
      && !scalars.contains { blanks.contains($0.value) }
      && scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// 1 to 100 characters, none of which controls a terminal or turns the direction of a text.
  package static func isName(_ text: String) -> Bool {
    (1...100).contains(text.count)
      && !text.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) }
  }
}
