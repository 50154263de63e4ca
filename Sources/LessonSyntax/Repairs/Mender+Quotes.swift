import Diagnostics

/// Quotes around a text, or none.
extension Mender {
  /// The edits that put the text in quotes, in those that need the fewest changes to it.
  func quoting(_ text: Range<Int>, grade: Diagnostic.Fix.Grade = .safe) -> Repair {
    let needsSingle = bytes.contains(.doubleQuote, in: text) || bytes.contains(.backslash, in: text)
    var edits = [Repair.Edit.insert(needsSingle ? "'" : "\"", at: text.lowerBound)]
    if needsSingle { for index in text where bytes[index] == .singleQuote { edits.append(.insert("'", at: index)) } }
    edits.append(.insert(needsSingle ? "'" : "\"", at: text.upperBound))
    return Repair(action: .quote, grade: grade, edits: edits)
  }

  func straightQuotes(_ text: Range<Int>, grade: Diagnostic.Fix.Grade) -> [Repair] {
    let inside = text.lowerBound + 3..<text.upperBound - 3
    // With further quotes in it the whole is no single quotation.
    let isWhole = !inside.contains { bytes[$0] == 0xE2 && [0x201C, 0x201D].contains(bytes.scalar(at: $0)) }
    guard isWhole, !bytes.contains(.doubleQuote, in: inside), !bytes.contains(.backslash, in: inside) else {
      return grade == .safe ? [quoting(text)] : []
    }
    let edits = [
      Repair.Edit(text.lowerBound..<inside.lowerBound, "\""), Repair.Edit(inside.upperBound..<text.upperBound, "\""),
    ]
    return [Repair(action: .quote, grade: grade, edits: edits)]
  }

  /// The repair of a quoted text over several lines: the same text without quotes in a block.
  func foldingQuoted(_ text: Range<Int>) -> [Repair] {
    guard let frame = frames.last, flowNodes.isEmpty, !bytes.contains(.backslash, in: text) else { return [] }
    let quote = bytes[text.lowerBound]
    var next = next
    guard let column = next?.column, column > frame.column else { return [] }
    for _ in 0..<50 {
      guard let content = next, content.column == column, !content.isOdd else { return [] }
      let end = bytes.trimmedEnd(of: content.line, from: content.start)
      let rest = content.start..<end
      if bytes.contains(.backslash, in: rest) { return [] }
      if let close = rest.first(where: { bytes[$0] == quote }) {
        guard close == end - 1, close > rest.lowerBound else { return [] }
        let open = ">-" + newLine(at: column)
        let edits = [Repair.Edit(text.lowerBound..<text.lowerBound + 1, open), Repair.Edit(close..<close + 1, "")]
        return [Repair(action: .foldText, grade: .maybe, edits: edits)]
      }
      next = lines.content(after: content.line)
    }
    return []
  }

  func singleQuotes(_ quoted: Range<Int>) -> Repair {
    let content = quoted.lowerBound + 1..<quoted.upperBound - 1
    var edits = [Repair.Edit(quoted.lowerBound..<quoted.lowerBound + 1, "'")]
    var grade = Diagnostic.Fix.Grade.safe
    for index in content {
      if bytes[index] == .singleQuote { edits.append(.insert("'", at: index)) }
      // An escape that was meant would become plain characters.
      let next = bytes[index + 1]
      if bytes[index] == .backslash, next.isQuote || next == .backslash || next == UInt8(ascii: "n") { grade = .maybe }
    }
    edits.append(Repair.Edit(content.upperBound..<quoted.upperBound, "'"))
    return Repair(action: .singleQuotes, grade: grade, edits: edits)
  }

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
