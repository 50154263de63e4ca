import Foundation

/// Unicode normal forms. Input may come composed or decomposed (macOS file names, some keyboards): everything is brought
/// to NFC at the boundary.
package enum Normalization {
  package static func nfc(_ text: String) -> String { faithful(text, \.precomposedStringWithCanonicalMapping) }

  static func nfd(_ text: String) -> String { faithful(text, \.decomposedStringWithCanonicalMapping) }

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
