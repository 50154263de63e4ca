/// What bytes of UTF-8 are to whoever reads texts without making characters of them.
extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var isLetterOrDigit: Bool { isDigit || isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t") }
  /// Whether it goes on with a scalar.
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  /// Whether it begins a letter, a digit or a line below, `next` being the byte behind it: no word ends between two of
  /// them. Of what is no ASCII the letters of Vietnamese and its neighbours are told from signs, quotes, dashes and
  /// pictures by the first byte.
  func beginsWordCharacter(before next: UInt8) -> Bool {
    if self < 0x80 { return isLetterOrDigit || self == UInt8(ascii: "_") }
    let isTimesOrDivided = self == 0xC3 && (next == 0x97 || next == 0xB7)
    return self > 0xC2 && self != 0xE2 && self < 0xEF && !isTimesOrDivided
  }
}
