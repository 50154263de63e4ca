import VietnameseText

/// Text from content made fit for a terminal.
///
/// Content is written by many hands; a terminal obeys control characters (it changes colours, moves the cursor, answers
/// questions in the user's name) and direction characters make text read otherwise than it stands.
enum ShownText {
  /// NFC; tabs as blanks; control and direction characters as `�`; without characters that nobody sees; line feeds
  /// stay, and every other end of a line becomes one.
  static func of(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch fate(of: scalar) {
      case .keep: shown.append(scalar)
      case .blank: shown.append(" ")
      case .breakLine: if !(scalar == "\n" && isAfterReturn) { shown.append("\n") }
      case .replace: shown.append("\u{FFFD}")
      case .drop: break
      }
      isAfterReturn = scalar == "\r"
    }
    return Normalization.nfc(String(shown))
  }

  private enum Fate { case keep, blank, breakLine, replace, drop }

  private static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x09: .blank
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .breakLine
    case 0..<0x20, 0x7F..<0xA0: .replace
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: .replace
    // Interlinear annotations, tags, and what terminals do not agree on whether it is there.
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: .replace
    // Soft hyphen, zero-width space, word joiner and the like. U+200C and U+200D stay: emoji are joined by them.
    case 0xAD, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: .drop
    default: .keep
    }
  }
}
