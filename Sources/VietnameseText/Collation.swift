/// Order by the Vietnamese alphabet: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, then tones
/// none < huyền < hỏi < ngã < sắc < nặng (CLDR, collation `vi`). `ch`, `gh`, `ng` are no letters of their own.
/// `./test collation` compares it with ICU.
package enum Collation {
  /// Compares first all letters, then all tones, then small letters before capitals, then the text itself.
  package struct SortKey: Sendable, Hashable, Comparable {
    let primary: [UInt32]
    let tones: [UInt8]
    /// Whether each letter is a capital, as 0 and 1.
    let capitals: [UInt8]
    let text: String

    package static func < (a: SortKey, b: SortKey) -> Bool {
      if a.primary != b.primary { return a.primary.lexicographicallyPrecedes(b.primary) }
      if a.tones != b.tones { return a.tones.lexicographicallyPrecedes(b.tones) }
      if a.capitals != b.capitals { return a.capitals.lexicographicallyPrecedes(b.capitals) }
      return a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }
  }

  /// What `text` is sorted by.
  ///
  /// - Complexity: O(length).
  package static func key(for text: String) -> SortKey {
    var primary: [UInt32] = []
    var tones: [UInt8] = []
    var capitals: [UInt8] = []
    for scalar in Normalization.nfd(text).unicodeScalars {
      if let tone = Marks.toneRank(scalar), let last = tones.indices.last {
        tones[last] = tone
      } else if Marks.isCombining(scalar), let last = primary.indices.last {
        primary[last] += letterMarkRank(scalar)
      } else {
        let isCapital: UInt8 = scalar.properties.isUppercase ? 1 : 0
        for small in scalar.properties.lowercaseMapping.unicodeScalars {
          primary.append(weight(of: small))
          tones.append(0)
          capitals.append(isCapital)
        }
      }
    }
    return SortKey(primary: primary, tones: tones, capitals: capitals, text: Normalization.nfc(text))
  }

  /// Blanks, then signs, then digits, then letters; between two letters there is room for their marked forms. Letters
  /// of other alphabets come last, in the order of their code points.
  private static func weight(of scalar: Unicode.Scalar) -> UInt32 {
    let letters: UInt32 = 0x0100_0000
    switch scalar {
    case "a"..."z": return letters + scalar.value * 8
    case "đ": return letters + Unicode.Scalar("d").value * 8 + 4
    case "0"..."9": return 0x0080_0000 + scalar.value
    default:
      if scalar.properties.isWhitespace { return 0 }
      if scalar.properties.isAlphabetic { return 0x0200_0000 + scalar.value }
      return signs[scalar] ?? 0x1000 + scalar.value
    }
  }

  /// The order of signs in CLDR's root collation; those that are not listed come after them.
  private static let signs: [Unicode.Scalar: UInt32] = {
    let order = "_-–—,;:!?.'‘’\"“”«»()[]{}@*/\\&#%`^+<=>|~$₫"
    var ranks: [Unicode.Scalar: UInt32] = [:]
    for (rank, sign) in order.unicodeScalars.enumerated() { ranks[sign] = UInt32(rank + 1) }
    return ranks
  }()

  private static func letterMarkRank(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case Marks.breve: 1
    case Marks.circumflex: 2
    case Marks.horn: 3
    default: 0
    }
  }
}
