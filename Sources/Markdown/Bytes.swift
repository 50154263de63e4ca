extension UInt8 {
  var isASCIIDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  var isASCIIAlphanumeric: Bool { isASCIIDigit || UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }

  /// A space or a tab: what Markdown's markers are followed by.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
