/// `&nbsp;`, `&#8203;` or `&#x202e;` in a source (CommonMark 0.29, section 6.2).
struct CharacterReference {
  /// From the `&` to the `;`.
  let range: Range<Int>
  let meaning: Meaning

  enum Meaning: Equatable {
    case scalar(Unicode.Scalar)
    /// Its scalar is known to cmark alone.
    case named(String)
  }

  /// What begins at `start`, if it has the form of a reference; whether a name is known only cmark can tell.
  init?(in bytes: [UInt8], at start: Int, end: Int) {
    guard start + 2 < end, bytes[start] == UInt8(ascii: "&") else { return nil }
    let limit = min(end, start + CharacterReference.longest)
    guard let close = bytes[start + 1..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = bytes[start + 1..<close]
    range = start..<close + 1
    if name.first == UInt8(ascii: "#") {
      guard let scalar = CharacterReference.number(name.dropFirst()) else { return nil }
      meaning = .scalar(scalar)
    } else {
      guard !name.isEmpty, name.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
      let name = String(decoding: name, as: UTF8.self)
      meaning = CharacterReference.unseen[name].map(Meaning.scalar) ?? .named(name)
    }
  }

  /// The longest name that HTML has, with `&` and `;`.
  private static let longest = 34

  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard !digits.isEmpty, digits.count <= (isHexadecimal ? 6 : 7),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
    else { return nil }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Names of characters that nobody sees (HTML, "Named character references").
  private static let unseen: [String: Unicode.Scalar] = [
    "Tab": "\u{9}", "NewLine": "\u{A}", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}",
    "rlm": "\u{200F}", "ZeroWidthSpace": "\u{200B}", "NegativeThinSpace": "\u{200B}", "NegativeMediumSpace": "\u{200B}",
    "NegativeThickSpace": "\u{200B}", "NegativeVeryThinSpace": "\u{200B}", "NoBreak": "\u{2060}", "af": "\u{2061}",
    "ApplyFunction": "\u{2061}", "it": "\u{2062}", "InvisibleTimes": "\u{2062}", "ic": "\u{2063}",
    "InvisibleComma": "\u{2063}",
  ]
}
