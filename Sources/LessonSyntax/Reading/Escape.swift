import VietnameseText

/// A backslash in double quotes and what follows it.
struct Escape {
  enum Meaning {
    case scalar(UInt32)
    case unknown
  }

  let meaning: Meaning
  /// With the backslash.
  let length: Int

  init(_ bytes: Bytes, at index: Int, end: Int) {
    let digits: Int
    switch bytes[index + 1] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let letter:
      let scalar = Self.named(letter)
      meaning = scalar.map(Meaning.scalar) ?? .unknown
      length = index + 1 < end && letter < 0x80 ? 2 : 1
      return
    }
    var value: UInt32 = 0
    var taken = 0
    while taken < digits, index + 2 + taken < end, let digit = Self.hexadecimal(bytes[index + 2 + taken]) {
      value = value << 4 | UInt32(digit)
      taken += 1
    }
    meaning = taken == digits ? .scalar(value) : .unknown
    length = 2 + taken
  }

  private static func named(_ letter: UInt8) -> UInt32? {
    switch letter {
    case .doubleQuote, .backslash, .slash, .space: UInt32(letter)
    case UInt8(ascii: "0"): 0
    case UInt8(ascii: "a"): 7
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "t"), .tab: 9
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "v"): 11
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "e"): 27
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// What may not stand in a file may not come of an escape either.
  static func isAllowed(_ scalar: UInt32) -> Bool {
    switch UnseenCharacter(scalar) {
    case .control, .lineEnd: scalar == 0x09 || scalar == 0x0A
    case .noncharacter: false
    default: scalar != 0xFEFF && Unicode.Scalar(scalar) != nil
    }
  }
}
