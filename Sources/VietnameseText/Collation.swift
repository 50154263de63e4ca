/// Order by the Vietnamese alphabet: a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y, then tones
/// none < huyền < hỏi < ngã < sắc < nặng (CLDR, collation `vi`). `ch`, `gh`, `ng` are no letters of their own.
package enum Collation {
  /// Compares first all letters, then all tones, then the text itself.
  package struct SortKey: Sendable, Hashable, Comparable {
    let primary: [UInt32]
    let tones: [UInt8]
    let text: String

    package static func < (a: SortKey, b: SortKey) -> Bool {
      if a.primary != b.primary { return a.primary.lexicographicallyPrecedes(b.primary) }
      if a.tones != b.tones { return a.tones.lexicographicallyPrecedes(b.tones) }
      return a.text.unicodeScalars.lexicographicallyPrecedes(b.text.unicodeScalars)
    }
  }

  package static func key(for text: String) -> SortKey {
    var primary: [UInt32] = []
    var tones: [UInt8] = []
    for scalar in Normalization.nfd(text.lowercased()).unicodeScalars {
      if let tone = Marks.toneRank(scalar), let last = tones.indices.last {
        tones[last] = tone
      } else if Marks.isCombining(scalar), let last = primary.indices.last {
        primary[last] += letterMarkRank(scalar)
      } else {
        primary.append(weight(of: scalar))
        tones.append(0)
      }
    }
    return SortKey(primary: primary, tones: tones, text: Normalization.nfc(text))
  }

  /// Blanks and signs before digits before letters; between two letters there is room for their marked forms.
  private static func weight(of scalar: Unicode.Scalar) -> UInt32 {
    let letters: UInt32 = 0x0100_0000
    switch scalar {
    case "a"..."z": return letters + scalar.value * 8
    case "đ": return letters + Unicode.Scalar("d").value * 8 + 4
    case "0"..."9": return 0x0080_0000 + scalar.value
    default:
      if scalar.properties.isWhitespace { return 0 }
      return scalar.properties.isAlphabetic ? 0x0200_0000 + scalar.value : scalar.value
    }
  }

  private static func letterMarkRank(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case Marks.breve: 1
    case Marks.circumflex: 2
    case Marks.horn: 3
    default: 0
    }
  }
}
