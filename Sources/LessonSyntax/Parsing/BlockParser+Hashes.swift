import Diagnostics

/// A `#` in a text that would start a comment: part of the text, or a comment that lacks its blank.
extension BlockParser {
  /// Quotes keep the text whole and publish its end, a blank makes a comment of it, as other readers of YAML do. Neither
  /// is safe: `#vneid` may be a hashtag or a remark to oneself, `#3` a number or the remark that there are three.
  func hashRepairs(in text: Range<Int>, at hash: Int) -> [Repair] {
    let before = text.lowerBound..<hash
    let comment = Repair(action: .toComment, grade: .maybe, edits: [.insert(" ", at: hash + 1)])
    let quotes = quoting(text, grade: .maybe)
    let isText = bytes[hash + 1].isDigit || isHashtags(hash..<text.upperBound)
    let isValue = isOneWord(before) && before.allSatisfy { bytes[$0] < 0x80 } && !isText
    return isValue ? [comment, quotes] : [quotes, comment]
  }

  /// Between brackets only text can be meant where they close on the line: a comment would take the closing one along.
  func hashRepairs(inBrackets text: Range<Int>, at hash: Int) -> [Repair] {
    let last = bytes[bytes.trimmedEnd(of: line, from: line.start) - 1]
    return last.closesFlow ? [quoting(text)] : hashRepairs(in: text, at: hash)
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
