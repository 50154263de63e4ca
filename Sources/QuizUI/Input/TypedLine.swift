/// A line as it was typed, without blanks around it and with the wide digits and signs of East Asian keyboards as the
/// ordinary ones.
struct TypedLine {
  let text: String
  /// In small letters.
  let folded: String

  init(_ line: String) {
    let scalars = line.unicodeScalars.map(TypedLine.narrow)
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let trimmed = scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    var view = String.UnicodeScalarView()
    view.append(contentsOf: trimmed)
    text = String(view)
    folded = text.lowercased()
  }

  /// U+FF01…U+FF5E are the ASCII signs once more, wide; U+3000 is their blank and U+3001 their comma.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
    case 0x3000: " "
    case 0x3001: ","
    default: scalar
    }
  }

  /// The runs of digits, where besides them there are only blanks and signs that stand between numbers, or «và»;
  /// `nil` where anything else was typed.
  var numbers: [String]? {
    var runs: [String] = []
    var isInRun = false
    let words = folded.split(separator: " ").filter { !["và", "va", "and"].contains($0) }
    for scalar in words.joined(separator: " ").unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if !isInRun { runs.append("") }
        runs[runs.count - 1].unicodeScalars.append(scalar)
        isInRun = true
      } else {
        guard ",;.:)(-–—/+&> \t\u{A0}".unicodeScalars.contains(scalar) else { return nil }
        isInRun = false
      }
    }
    return runs.isEmpty ? nil : runs
  }
}
