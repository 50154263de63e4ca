/// A mark at the start of a line that makes it an item for a person: `•`, `–`, `*`, `1.` and what word processors set.
struct Bullet {
  enum Kind {
    /// Means nothing else at the start of a line.
    case typographic
    case star
    case plus
    case number
  }

  let kind: Kind
  /// The mark itself.
  let range: Range<Int>
  /// Where the item's text starts: after the mark and every kind of blank.
  let content: Int
}

extension Bytes {
  /// Whether to look for a bullet at all: a quick no for what most lines begin with.
  @inline(__always) func mayStartBullet(at start: Int) -> Bool {
    let byte = self[start]
    return byte < 0x40 || byte == UInt8(ascii: "o") || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// The bullet that the line's content at `start` begins with.
  func bullet(at start: Int, in line: Line) -> Bullet? {
    guard start < line.end else { return nil }
    switch self[start] {
    case .asterisk: return bullet(.star, start..<start + 1, needsBlank: true, in: line)
    case .plus: return bullet(.plus, start..<start + 1, needsBlank: true, in: line)
    case UInt8(ascii: "o") where self[start + 1] == .tab:
      return bullet(.typographic, start..<start + 1, needsBlank: true, in: line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while self[end].isDigit, end < start + 3 { end += 1 }
      guard self[end] == .dot || self[end] == UInt8(ascii: ")") else { return nil }
      return bullet(.number, start..<end + 1, needsBlank: true, in: line)
    case 0xC2, 0xE2, 0xEF: return typographicBullet(at: start, in: line)
    default: return nil
    }
  }

  private func typographicBullet(at start: Int, in line: Line) -> Bullet? {
    let scalar = self.scalar(at: start)
    let length = scalar < 0x800 ? 2 : 3
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0x2043:  // hyphens, dashes, minus
      return bullet(.typographic, start..<start + length, needsBlank: true, in: line)
    case 0xB7, 0x2022, 0x2023, 0x2219, 0x25A0...0x25A2, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25BA, 0x25C6, 0x25C7, 0x25CB,
      0x25CF, 0x25E6, 0x2605, 0x2606, 0x2713, 0x2714, 0x2756, 0x2794, 0x27A2, 0x27A4, 0x2981, 0x2B25, 0xF000...0xF0FF:
      // Bullets, squares, arrows, ticks; the symbol fonts of word processors.
      return bullet(.typographic, start..<start + length, needsBlank: false, in: line)
    default: return nil
    }
  }

  private func bullet(_ kind: Bullet.Kind, _ range: Range<Int>, needsBlank: Bool, in line: Line) -> Bullet? {
    var content = range.upperBound
    while content < line.end {
      let special = specialSpace(at: content)
      guard special > 0 || self[content].isBlank else { break }
      content += max(special, 1)
    }
    guard !needsBlank || content > range.upperBound, content < line.end else { return nil }
    return Bullet(kind: kind, range: range, content: content)
  }
}
