/// Columns of a fixed-width terminal: a letter with its marks takes one, an East Asian wide character or emoji two.
package enum DisplayWidth {
  /// - Complexity: O(length).
  package static func of(_ text: String) -> Int {
    var width = 0
    for character in text { width += of(character) }
    return width
  }

  /// The widest of its scalars: what joins others (marks, joiners, skin tones, the later letters of a Hangul syllable)
  /// adds nothing. A sign that is followed by U+FE0F is shown as an emoji, two columns wide («⚠️»); U+FE0E, which asks
  /// for the narrow form, is not heeded by terminals.
  package static func of(_ character: Character) -> Int {
    var width = 0
    var isShownAsEmoji = false
    for scalar in character.unicodeScalars {
      width = max(width, of(scalar))
      if scalar == "\u{FE0F}" { isShownAsEmoji = character.unicodeScalars.first?.properties.isEmoji ?? false }
    }
    return isShownAsEmoji ? 2 : width
  }

  /// After Unicode's East Asian Width (UAX #11): W and F are wide; marks and format characters take no room.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    if joined.contains(where: { $0.contains(scalar.value) }) { return 0 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Hangul vowels and final consonants, which stand inside the square of the letter before them.
  private static let joined: [ClosedRange<UInt32>] = [0x1160...0x11FF, 0xD7B0...0xD7FF]

  /// Blocks of wide characters whole, with the places that are still unassigned in them. Emoji have a property of their
  /// own, and those among them that are narrow unless U+FE0F follows are not wide.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x3247,
    0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F2FF,
    0x20000...0x3FFFD,
  ]
}
