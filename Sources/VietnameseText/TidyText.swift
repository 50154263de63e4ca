/// Text as a keyboard sent it, brought to what its writer saw: without signs that nobody sees, in one width, with one
/// kind of dash and of blank.
///
/// The page judges by the same rules (`Handbook/Theme/judge.js`): what changes here changes there, and
/// `./test judge` holds the two together.
package enum TidyText {
  /// Without invisible signs and control characters; wide signs of East Asian keyboards as the ordinary ones; every dash
  /// and the real minus as `-`; blanks of any kind as one blank, and none around the whole.
  ///
  /// - Complexity: O(length).
  package static func of(_ text: String) -> String {
    var tidied = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.lazy.filter({ !isInvisible($0) }).map(plain) {
      if scalar == " ", tidied.isEmpty || tidied.last == " " { continue }
      tidied.append(scalar)
    }
    if tidied.last == " " { tidied.removeLast() }
    return String(tidied)
  }

  /// Whether a sign shows nothing and takes no place: format characters, as input methods send them, the other code
  /// points that Unicode says may be left out, and control characters. A table, so that every machine and the page have
  /// the same.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    case 0...0x08, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x0600...0x0605, 0x061C, 0x06DD, 0x070F, 0x0890...0x0891,
      0x08E2, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // White space of every kind.
    case 0x09...0x0D, 0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    // The ASCII signs once more, wide.
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
    case 0x3001: ","
    case 0x3002: "."
    default: scalar
    }
  }
}
