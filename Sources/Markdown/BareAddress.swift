/// Where an address ends that stands in a text by itself.
///
/// cmark-gfm ends it at a blank of ASCII and takes `. , )` and the like from its end (GFM 0.29, section 6.9), but knows
/// neither «…» nor “…”, nor an ellipsis, a dash, a no-break space.
enum BareAddress {
  /// How many bytes of `written` are the address.
  static func length(of written: String) -> Int {
    var bytes = Array(written.utf8)[...]
    if let end = written.unicodeScalars.firstIndex(where: endsAddress) {
      bytes = bytes.prefix(written.utf8.distance(from: written.startIndex, to: end))
    }
    while let last = bytes.last, isTrailing(last, in: bytes) { bytes = bytes.dropLast() }
    return bytes.count
  }

  /// Letters of any script may be part of an address as people write it; signs beyond ASCII may not.
  private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return false
    default: return true
    }
  }

  private static func isTrailing(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
    switch byte {
    case UInt8(ascii: ")"): isUnmatched(byte, UInt8(ascii: "("), bytes)
    case UInt8(ascii: "]"): isUnmatched(byte, UInt8(ascii: "["), bytes)
    case UInt8(ascii: "}"): isUnmatched(byte, UInt8(ascii: "{"), bytes)
    default: "?!.,:;*_~'\"".utf8.contains(byte)
    }
  }

  private static func isUnmatched(_ close: UInt8, _ open: UInt8, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count { $0 == close } > bytes.count { $0 == open }
  }
}
