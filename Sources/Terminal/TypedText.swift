import VietnameseText

/// What a person typed, from the bytes of a line.
enum TypedText {
  /// Decoded (what is no UTF-8 becomes `�`), in NFC, without control characters and whatever ``KeyFilter`` leaves out;
  /// tabs are blanks.
  ///
  /// A backspace that arrives as a character takes back the grapheme before it. That happens where the terminal's
  /// erase key is not the one that the keyboard sends, and with Vietnamese input methods, which correct a word by
  /// sending backspaces.
  static func of(_ bytes: [UInt8]) -> String {
    var filter = KeyFilter()
    let kept = bytes.filter { filter.keeps($0) }
    var typed = ""
    for scalar in String(decoding: kept, as: UTF8.self).unicodeScalars { add(scalar, to: &typed) }
    return Normalization.nfc(typed)
  }

  /// What one more character makes of a text.
  static func add(_ scalar: Unicode.Scalar, to typed: inout String) {
    switch scalar.value {
    case 0x08, 0x7F: if !typed.isEmpty { typed.removeLast() }
    case 0x09: typed.append(" ")
    case 0..<0x20, 0x80..<0xA0: break
    default: typed.unicodeScalars.append(scalar)
    }
  }
}
