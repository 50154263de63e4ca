import Foundation

/// Unicode normal forms. Input may come composed or decomposed (macOS file names, some keyboards): everything is brought
/// to NFC at the boundary.
package enum Normalization {
  package static func nfc(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }

  static func nfd(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCanonicalMapping
  }
}
