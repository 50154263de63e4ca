import Diagnostics

/// Keys without a colon, and items without a key: where the colon may have been meant.
extension Mender {
  /// What a line may be that is deeper than a finished entry.
  func repairsUnderFinished(_ head: Head, above: Range<Int>?, column: Int) -> [Repair] {
    guard let frame = frames.last else { return [] }
    let target = frames.last { $0.takes(head) } ?? frame
    var repairs = target.column < frame.column && head.kind == .key ? [] : [shiftingEntry(to: target.column)]
    if head.kind == .key, frame.kind == .list, column == frame.inlineColumn, let above,
      let key = firstKeyOfSiblings(frame)
    {
      let edit = Repair.Edit.insert(bytes.string(key) + ": ", at: above.lowerBound)
      repairs.append(Repair(action: .addKey, grade: .maybe, edits: [edit]))
    }
    if frame.kind == .list, let above, nodes[Int(frame.lastChild)].style == .plain {
      repairs.append(Repair(action: .toKey, grade: .maybe, edits: [.insert(":", at: above.upperBound)]))
    }
    return repairs
  }

  /// The first key of the items around one that is a text.
  private func firstKeyOfSiblings(_ list: Frame) -> Range<Int>? {
    var item = nodes[Int(list.node)].firstChild
    for _ in 0..<8 where item != RawNode.none {
      let raw = nodes[Int(item)]
      if raw.kind == .map, raw.firstChild != RawNode.none { return nodes[Int(raw.firstChild)].keyRange }
      item = raw.nextSibling
    }
    var next = next
    for _ in 0..<32 {
      guard let content = next, content.column >= list.column else { return nil }
      let start = content.start
      if content.column == list.column, bytes[start] == .dash, bytes[start + 1] == .space {
        var first = start + 1
        while bytes[first] == .space { first += 1 }
        let key = bytes.plainScan(from: first, in: content.line, stopsAtColon: true)
        return key.colon == nil || key.end <= first ? nil : first..<key.end
      }
      next = lines.content(after: content.line)
    }
    return nil
  }

  /// The best guess first. The parser knows no names of keys, but words have their looks: a value often begins with a
  /// digit, a quote, a bracket or a capital letter.
  func missingColonRepairs(_ text: Range<Int>, previous: UInt32, column: Int) -> [Repair] {
    let colon = isSentence(text) ? [] : [addColon(at: text.upperBound)]
    if let deep = blockTextColumn(of: previous), deep > column { return [indentingIntoBlock(deep)] + colon }
    if let next, opensBelow(next, column: column) { return colon }
    if previous != RawNode.none, nodes[Int(previous)].kind == .empty {
      let repairs = blockTextBelowKey()
      if !repairs.isEmpty { return repairs }
    }
    if let guess = keyGuess(in: text) { return [guess.repair] }
    return isSentence(text) ? parentAsBlockText() : colon
  }

  /// A sentence among keys: the map that it is in may be meant as a text.
  private func parentAsBlockText() -> [Repair] {
    guard frames.count > 1, let frame = frames.last else { return [] }
    let start = bytes.lineStart(before: Int(nodes[Int(frame.node)].start))
    return blockTextBelowKey(from: bytes.line(from: start))
  }

  /// Where the key of a line among keys ends, where the line is rather a key and its value than a key alone or a
  /// paragraph.
  func likelyKey(in text: Range<Int>, previous: UInt32, column: Int) -> KeyGuess? {
    guard bytes[text.lowerBound].isLetterLike else { return nil }
    if previous != RawNode.none, nodes[Int(previous)].kind == .empty || blockTextColumn(of: previous) ?? 0 > column {
      return nil
    }
    guard let guess = keyGuess(in: text), !isSentence(text) else { return nil }
    guard let next else { return guess }
    let last = bytes[text.upperBound - 1]
    if opensBelow(next, column: column) { return last == .bar || last == .greater ? guess : nil }
    return lines.isBare(next) && !lines.isTightLine(next) ? nil : guess
  }

  /// Where a key ends, and what stands in place of its colon.
  struct KeyGuess {
    let end: Int
    /// The last byte before the value's blanks.
    let colon: Int
    let repair: Repair
  }

  func addColon(at offset: Int) -> Repair {
    Repair(action: .addColon, grade: .maybe, edits: [.insert(":", at: offset)])
  }

  /// Whether the line below is the value of this one.
  private func opensBelow(_ next: Lines.Content, column: Int) -> Bool {
    let start = next.start
    let isDash = bytes[start] == .dash && bytes.isBlankOrEnd(start + 1, next.line)
    return next.column > column || next.column == column && isDash
  }

  /// Where the key ends in a line that seems to hold a key and a value.
  private func keyGuess(in text: Range<Int>) -> KeyGuess? {
    if let end = endOfKnownKey(in: text) { return KeyGuess(end: end, colon: end - 1, repair: addColon(at: end)) }
    if let guess = otherSeparator(in: text) { return guess }
    return valueStart(text).map { value in
      let end = bytes.contentEnd(before: value)
      return KeyGuess(end: end, colon: end - 1, repair: addColon(at: end))
    }
  }

  /// `=`, a dash or the wide colon of other keyboards in place of the colon.
  private func otherSeparator(in text: Range<Int>) -> KeyGuess? {
    // A key has a letter at least.
    var index = bytes.characterEnd(from: text.lowerBound)
    var words = 1
    while index < text.upperBound, words <= Self.wordsOfKey {
      let followsBlank = bytes[index - 1].isBlank
      var length = 0
      switch bytes.scalar(at: index) {
      case 0x3D: length = 1
      case 0xFF1A: length = 3
      case 0x2D where followsBlank && bytes[index + 1].isBlank: length = 1
      case 0x2013 where followsBlank && bytes[index + 3].isBlank: length = 3
      case 0x2014 where followsBlank && bytes[index + 3].isBlank: length = 3
      default: break
      }
      if length > 0, skipSpaces(index + length) < text.upperBound {
        let end = bytes.contentEnd(before: index)
        let edit = Repair.Edit(end..<skipSpaces(index + length), ": ")
        let repair = Repair(action: .addColon, grade: .maybe, edits: [edit])
        return KeyGuess(end: end, colon: index + length - 1, repair: repair)
      }
      if bytes[index].isBlank { words += 1 }
      index += 1
    }
    return nil
  }

  /// The end of the key that the text begins with and that an item further up has as well.
  func endOfKnownKey(in text: Range<Int>) -> Int? {
    guard let list = frames.last(where: { $0.kind == .list }) else { return nil }
    var item = nodes[Int(list.node)].firstChild
    for _ in 0..<8 where item != RawNode.none {
      var member = nodes[Int(item)].kind == .map ? nodes[Int(item)].firstChild : RawNode.none
      for _ in 0..<32 where member != RawNode.none {
        let key = nodes[Int(member)].keyRange
        let end = text.lowerBound + key.count
        if end < text.upperBound, bytes[end].isBlank, bytes.areEqual(key, text.lowerBound..<end) { return end }
        member = nodes[Int(member)].nextSibling
      }
      item = nodes[Int(item)].nextSibling
    }
    return nil
  }

  /// The first word after the first few that looks like the start of a value.
  private func valueStart(_ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    for _ in 0..<Self.wordsOfKey {
      while index < text.upperBound, !bytes[index].isBlank { index += 1 }
      while index < text.upperBound, bytes[index].isBlank { index += 1 }
      guard index < text.upperBound else { return nil }
      let byte = bytes[index]
      let isUpper = Unicode.Scalar(bytes.scalar(at: index))?.properties.isUppercase ?? false
      if byte.isDigit || byte.isQuote || byte.opensFlow || isUpper { return index }
      if (byte == .bar || byte == .greater) && index + 2 >= text.upperBound { return index }
    }
    return nil
  }

  /// No key of a lesson has more.
  private static let wordsOfKey = 5

  private func isSentence(_ text: Range<Int>) -> Bool {
    let last = bytes[text.upperBound - 1]
    let words = text.count { bytes[$0].isBlank } + 1
    return last == .dot || last == .question || last == .exclamation || last == .comma || words > 2 * Self.wordsOfKey
  }

  /// `{tên:An}` lacks a blank only.
  func flowColonRepairs(_ key: Range<Int>) -> [Repair] {
    guard let colon = key.first(where: { bytes[$0] == .colon }), lines.isTightKey(key.lowerBound, colon: colon) else {
      return []
    }
    return [.insertSpace(at: colon + 1, grade: .maybe)]
  }
}
