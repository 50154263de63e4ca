/// Folding for comparison: what people type without marks, or with the tone on the other vowel, finds what is meant.
package enum Folding {
  /// Lower case, without tones and letter marks, đ as d: «Hòa Bình», «hoà bình» and «hoa binh» become `hoa binh`.
  package static func bare(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
      } else if let base = bases[scalar] {
        folded.append(base)
      } else if !Marks.isCombining(scalar) {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }

  /// ``bare(_:)`` with `_`, `-` and blanks alike and single: for names of fields and ids.
  package static func name(_ text: String) -> String {
    var name = String.UnicodeScalarView()
    var isBetweenWords = false
    for scalar in bare(text).unicodeScalars {
      switch scalar {
      case " ", "_", "-", "\u{A0}": isBetweenWords = !name.isEmpty
      default:
        if isBetweenWords { name.append(" ") }
        isBetweenWords = false
        name.append(scalar)
      }
    }
    return String(name)
  }

  /// The letter under the marks, for every letter that Unicode also writes in one piece: worked out once, because
  /// decomposing each text anew is slow.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for block in [0x00C0...0x024F, 0x1E00...0x1EFF] {
      for scalar in block.compactMap({ Unicode.Scalar(UInt32($0)) }) {
        let pieces = Normalization.nfd(String(scalar).lowercased()).unicodeScalars
        if let base = pieces.first, base != scalar, pieces.dropFirst().allSatisfy(Marks.isCombining) {
          bases[scalar] = base
        }
      }
    }
    // đ has no decomposition: it is a letter of its own in Unicode.
    bases["đ"] = "d"
    bases["Đ"] = "d"
    return bases
  }()
}
