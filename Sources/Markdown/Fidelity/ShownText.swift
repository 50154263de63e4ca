/// What a block shows, byte for byte, with the place in the source that each byte comes of.
///
/// What is no text of the source's own stands in it as a sign: ``code``, ``bareLink``, ``linkStart``, ``linkEnd``.
struct ShownText {
  private(set) var bytes: [UInt8] = []
  private(set) var origins: [Int] = []
  /// Whether the author wrote a byte as a sign of its own: by a backslash or as a character reference.
  private(set) var isDeliberate: [Bool] = []

  static let code: UInt8 = 0x01
  static let bareLink: UInt8 = 0x02
  static let linkStart: UInt8 = 0x03
  static let linkEnd: UInt8 = 0x04

  mutating func add(_ byte: UInt8, from origin: Int, isDeliberate: Bool = false) {
    bytes.append(byte)
    origins.append(origin)
    self.isDeliberate.append(isDeliberate)
  }

  /// The byte at a place, if it was typed plainly; 0 where there is none.
  func typed(_ index: Int) -> UInt8 { bytes.indices.contains(index) && !isDeliberate[index] ? bytes[index] : 0 }

  /// The byte at a place, however written; 0 where there is none.
  func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// Whether a letter beyond ASCII stands just before a place.
  func endsInLetter(_ index: Int) -> Bool {
    var start = index - 1
    while start > 0, byte(start) & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, byte(start) >= 0x80 else { return false }
    let scalar = String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.last
    return scalar?.properties.isAlphabetic ?? false
  }

  /// Where in the source a part stands.
  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, bytes.indices.contains(last) else { return 0..<0 }
    return origins[first]..<max(origins[first], origins[last]) + 1
  }
}

extension UInt8 {
  /// A letter, as far as a byte can tell: of ASCII, or part of a letter beyond it.
  var isPartOfLetter: Bool { self >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A blank or the end of a line.
  var isSpace: Bool { isBlank || isLineEnd }
}
