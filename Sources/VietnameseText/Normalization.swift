import Foundation

/// Unicode normal forms. Input may come composed or decomposed (macOS file names, some keyboards): everything is brought
/// to NFC at the boundary.
package enum Normalization {
  package static func nfc(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isComposed) ? text : faithful(text, \.precomposedStringWithCanonicalMapping)
  }

  static func nfd(_ text: String) -> String { faithful(text, \.decomposedStringWithCanonicalMapping) }

  /// Whether a letter is composed whatever stands beside it: below U+0300, in Latin Extended Additional, among dashes and
  /// quotes. A text of such letters alone is in NFC (Unicode Standard Annex #15, section 9: each has NFC_Quick_Check=Yes
  /// and combining class 0).
  static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1E00...0x1EFF, 0x2010...0x2027: true
    default: false
    }
  }

  /// The normal form, or the text as it is where Foundation makes another text of it: it takes a letter beyond U+FFFF
  /// that a mark follows for the one with the same last four digits (U+E0041 U+0301 becomes Á). The standard library
  /// compares by canonical equivalence, and rightly.
  private static func faithful(_ text: String, _ form: (String) -> String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    let normal = form(text)
    guard normal != text else { return normal }
    return text.map { letter in
      let normal = form(String(letter))
      return normal == String(letter) ? normal : String(letter)
    }.joined()
  }
}
