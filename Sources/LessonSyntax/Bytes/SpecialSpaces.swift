import VietnameseText

/// Blanks that look like a space or like nothing, and are neither to a parser.
extension Bytes {
  /// The length of the special space at `index`, 0 where there is none.
  @inline(__always) func specialSpace(at index: Int) -> Int {
    let lead = self[index]
    return lead < 0xC2 ? 0 : specialSpace(lead: lead, at: index)
  }

  private func specialSpace(lead: UInt8, at index: Int) -> Int {
    switch lead {
    case 0xC2:  // no-break space, soft hyphen
      return self[index + 1] == 0xA0 || self[index + 1] == 0xAD ? 2 : 0
    case 0xE1:  // Ogham space
      return self[index + 1] == 0x9A && self[index + 2] == 0x80 ? 3 : 0
    case 0xE2:
      let last = self[index + 2]
      switch self[index + 1] {
      case 0x80: return last >= 0x80 && last <= 0x8D || last == 0xAF ? 3 : 0  // U+2000 to U+200D, U+202F
      case 0x81: return last == 0x9F || last == 0xA0 ? 3 : 0  // U+205F, U+2060
      default: return 0
      }
    case 0xE3:  // ideographic space
      return self[index + 1] == 0x80 && self[index + 2] == 0x80 ? 3 : 0
    case 0xEF:  // byte order mark
      return self[index + 1] == 0xBB && self[index + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The length of the special space that ends at `end`, 0 where there is none.
  @inline(__always) func specialSpace(before end: Int, after start: Int) -> Int {
    self[end - 1] < 0x80 ? 0 : specialSpace(endingAt: end, after: start)
  }

  private func specialSpace(endingAt end: Int, after start: Int) -> Int {
    for length in [2, 3] where end - length >= start && specialSpace(at: end - length) == length { return length }
    return 0
  }

  /// The first byte at or after `start` that is no blank of any kind, or `end`.
  func endOfAllBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      let special = specialSpace(at: index)
      guard special > 0 || self[index].isBlank else { return index }
      index += max(special, 1)
    }
    return end
  }

  /// How many columns a special space takes when its author sees it: none for those of no width.
  func width(ofSpecialSpaceAt index: Int) -> Int {
    UnseenCharacter(scalar(at: index)) == .blank ? 1 : 0
  }

  var startsWithByteOrderMark: Bool { self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF }

  /// The end of the scalar that begins at `index`, in bytes known to be UTF-8.
  func characterEnd(from index: Int) -> Int {
    var end = index + 1
    while self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// The scalar that begins at `index`, in bytes known to be UTF-8.
  func scalar(at index: Int) -> UInt32 {
    let lead = UInt32(self[index])
    let second = UInt32(self[index + 1] & 0x3F)
    let third = UInt32(self[index + 2] & 0x3F)
    switch lead {
    case 0..<0xC0: return lead
    case 0xC0..<0xE0: return (lead & 0x1F) << 6 | second
    case 0xE0..<0xF0: return (lead & 0x0F) << 12 | second << 6 | third
    default: return (lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(self[index + 3] & 0x3F)
    }
  }
}
