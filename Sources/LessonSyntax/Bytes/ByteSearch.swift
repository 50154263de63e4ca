/// Searches that look at eight bytes at a time.
///
/// A word is compared with a byte by the arithmetic that finds a zero byte (Mycroft's): of the bits that it sets, the
/// lowest one is exact, and only that one is used.
extension Bytes {
  /// The first of the bytes at or after `start`, or `end`.
  @inline(__always) func first(of byte: UInt8, from start: Int, to end: Int) -> Int {
    search(from: start, to: end, inWord: { $0.hits(byte) }, isHit: { $0 == byte })
  }

  /// The first of either byte at or after `start`, or `end`.
  @inline(__always) func first(of a: UInt8, or b: UInt8, from start: Int, to end: Int) -> Int {
    search(from: start, to: end, inWord: { $0.hits(a) | $0.hits(b) }, isHit: { $0 == a || $0 == b })
  }

  /// The first of three bytes at or after `start`, or `end`.
  @inline(__always) func first(of a: UInt8, _ b: UInt8, or c: UInt8, from start: Int, to end: Int) -> Int {
    search(
      from: start, to: end, inWord: { $0.hits(a) | $0.hits(b) | $0.hits(c) }, isHit: { $0 == a || $0 == b || $0 == c })
  }

  /// The first byte at or after `start` that is no space, or `end`.
  @inline(__always) func endOfSpaces(from start: Int, to end: Int) -> Int {
    search(
      from: start, to: end,
      inWord: { word in
        let difference = word ^ UInt64(spreading: .space)
        // The lowest byte that differs: below it all are equal.
        return difference == 0 ? 0 : 0x80 << UInt64(difference.trailingZeroBitCount & ~7)
      }, isHit: { $0 != .space })
  }

  /// The first byte at or after `start` that begins a character of several, or `end`.
  @inline(__always) func firstLead(from start: Int, to end: Int) -> Int {
    search(from: start, to: end, inWord: { $0 & $0 &<< 1 & 0x8080_8080_8080_8080 }, isHit: { $0 >= 0xC0 })
  }

  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    first(of: byte, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }

  /// Looks for a hit in whole words, which may reach beyond `end`, and byte by byte where the file has no whole one.
  @inline(__always) private func search(
    from start: Int, to end: Int, inWord: (UInt64) -> UInt64, isHit: (UInt8) -> Bool
  ) -> Int {
    // Wrapping arithmetic: whatever `index` is, it is compared with the file's length before it is used.
    var index = max(start, 0)
    let lastWord = count - 8
    while index < end, index <= lastWord {
      let hits = inWord(uncheckedWord(at: index))
      if hits != 0 { return min(index &+ hits.trailingZeroBitCount &>> 3, end) }
      index &+= 8
    }
    while index < end, !isHit(self[index]) { index &+= 1 }
    return min(index, end)
  }
}

extension UInt64 {
  /// A word of eight equal bytes.
  @inline(__always) fileprivate init(spreading byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that equals the given one, exact up to the lowest.
  @inline(__always) fileprivate func hits(_ byte: UInt8) -> UInt64 {
    let difference = self ^ UInt64(spreading: byte)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
