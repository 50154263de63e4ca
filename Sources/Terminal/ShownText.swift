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
    if scalar == "\t" { return .blank }
    switch UnseenCharacter(scalar.value) {
    case .lineEnd: return .breakLine
    // Terminals do not agree on whether annotations and tags are there.
    case .control, .direction, .annotation, .tag: return .replace
    case .widthless, .oldFormat: return .drop
    case nil, .joiner, .blank, .shapeless, .besideTags, .noncharacter: return .keep
    }
  }
}
