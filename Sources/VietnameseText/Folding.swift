/// Folding for comparison: what people type without marks, or with the tone on the other vowel, finds what is meant.
package enum Folding {
  /// Lower case, without tones and letter marks, đ as d: «Hòa Bình», «hoà bình» and «hoa binh» become `hoa binh`.
  package static func bare(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in Normalization.nfd(text.lowercased()).unicodeScalars where !Marks.isCombining(scalar) {
      // đ has no decomposition: it is a letter of its own in Unicode.
      folded.append(scalar == "đ" ? "d" : scalar)
    }
    return String(folded)
  }

  /// ``bare(_:)`` with `_`, `-` and blanks alike and single: for names of fields and ids.
  package static func name(_ text: String) -> String {
    bare(text).split(whereSeparator: { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\u{A0}" }).joined(separator: " ")
  }
}
