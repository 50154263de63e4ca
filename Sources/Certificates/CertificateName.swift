import VietnameseText

/// A name as it is signed and printed: what was looked at is what is proven.
///
/// Letters of Vietnamese and of ASCII, blanks, hyphens and apostrophes. Letters of other scripts look like these and are
/// none (UTS #39), so that two papers with one name could be two people's.
package struct CertificateName: Sendable, Hashable {
  package let text: String

  /// The most bytes in UTF-8: the symbol on the paper must stay readable.
  package static let longest = 60

  /// Why a text is no such name.
  package enum Refusal: Error, Hashable {
    case empty
    case tooLong
    /// A letter or sign that is not allowed.
    case strange(Unicode.Scalar)
    /// It begins or ends with a sign, or two stand side by side.
    case misplacedSign
  }

  /// - Parameter typed: As somebody typed it: brought to NFC, blanks made single, a curved apostrophe made straight.
  /// - Throws: ``Refusal`` for the first thing that is wrong.
  package init(_ typed: String) throws(Refusal) {
    let text = Normalization.nfc(typed).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("’", with: "'")
    guard !text.isEmpty else { throw .empty }
    if let strange = text.unicodeScalars.first(where: { !CertificateName.isAllowed($0) }) { throw .strange(strange) }
    guard text.utf8.count <= CertificateName.longest else { throw .tooLong }
    guard CertificateName.hasSignsInPlace(text) else { throw .misplacedSign }
    self.text = text
  }

  /// - Parameter signed: The bytes of a payload. Nothing is mended: they are a name as it stands, or none.
  init?(signed: ArraySlice<UInt8>) {
    guard let text = String(validating: signed, as: UTF8.self), let name = try? CertificateName(text),
      Array(name.text.utf8) == Array(signed)
    else { return nil }
    self = name
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || scalar == " " || scalar == "-" || scalar == "'"
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || Alphabet.contains(scalar)
  }

  private static func hasSignsInPlace(_ text: String) -> Bool {
    var afterLetter = false
    for scalar in text.unicodeScalars {
      guard isLetter(scalar) || afterLetter else { return false }
      afterLetter = isLetter(scalar)
    }
    return afterLetter
  }
}
