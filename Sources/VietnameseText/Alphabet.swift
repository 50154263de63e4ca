/// The letters that Vietnamese has beyond those of ASCII.
package enum Alphabet {
  /// Whether a letter is one of them, in one piece: đ, and the twelve vowels with their tones, in both cases.
  package static func contains(_ scalar: Unicode.Scalar) -> Bool { letters.contains(scalar) }

  private static let letters: Set<Unicode.Scalar> = {
    var letters: Set<Unicode.Scalar> = ["đ", "Đ"]
    for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" {
      for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
        letters.formUnion(Normalization.nfc("\(vowel)\(tone)").unicodeScalars.filter { !$0.isASCII })
      }
    }
    return letters
  }()
}
