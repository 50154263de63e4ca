import Diagnostics

/// A `#` in a text that would start a comment: part of the text, or a comment that lacks its blank.
extension BlockParser {
  /// Quotes keep the text whole, a blank makes a comment of its end; where either may be meant none is safe.
  func hashRepairs(in text: Range<Int>, at hash: Int) -> [Repair] {
    let before = text.lowerBound..<hash
    let isHashtag = isHashtags(hash..<text.upperBound) && !isOneWord(before)
    if bytes[hash + 1].isDigit || isHashtag { return [quoting(text)] }
    let comment = Repair(action: .toComment, grade: .maybe, edits: [.insert(" ", at: hash + 1)])
    let quotes = quoting(text, grade: .maybe)
    return isOneWord(before) && before.allSatisfy { bytes[$0] < 0x80 } ? [comment, quotes] : [quotes, comment]
  }

  /// Whether every word begins with `#`.
  private func isHashtags(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0].isBlank || !bytes[$0 - 1].isBlank && $0 > range.lowerBound || bytes[$0] == .hash }
  }

  /// Whether the range holds a word and no second one: an id, a number, a date.
  private func isOneWord(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    return end > range.lowerBound && (range.lowerBound..<end).allSatisfy { !bytes[$0].isBlank }
  }
}
