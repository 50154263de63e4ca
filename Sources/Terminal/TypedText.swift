import VietnameseText

/// What a person typed, from the bytes of a line.
enum TypedText {
  /// Decoded (what is no UTF-8 becomes `�`), in NFC, without control characters and the sequences of arrow and
  /// function keys; tabs are blanks.
  ///
  /// A backspace that arrives as a character takes back the grapheme before it. That happens where the terminal's
  /// erase key is not the one that the keyboard sends, and with Vietnamese input methods, which correct a word by
  /// sending backspaces.
  static func of(_ bytes: [UInt8]) -> String {
    var typed = ""
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar.value {
      case 0x1B: skipSequence(in: &scalars)
      case 0x08, 0x7F: if !typed.isEmpty { typed.removeLast() }
      case 0x09: typed.append(" ")
      case 0..<0x20, 0x80..<0xA0: break
      default: typed.unicodeScalars.append(scalar)
      }
    }
    return Normalization.nfc(typed)
  }

  /// The rest of a control sequence (`ESC [ … final`) or of a single shift (`ESC O letter`).
  private static func skipSequence(in scalars: inout Substring.UnicodeScalarView) {
    switch scalars.first {
    case "[":
      scalars.removeFirst()
      while let scalar = scalars.first, (0x20..<0x40).contains(scalar.value) { scalars.removeFirst() }
      if let final = scalars.first, (0x40..<0x7F).contains(final.value) { scalars.removeFirst() }
    case "O":
      scalars.removeFirst()
      if let final = scalars.first, final.isASCII { scalars.removeFirst() }
    default: break
    }
  }
}
