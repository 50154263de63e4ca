import Diagnostics

/// Entries: what a line begins with, and the items and members that come of it.
extension BlockParser {
  // MARK: Heads

  /// Tells a dash, a key or something else at the place of an entry.
  mutating func classify(_ start: Int, isOwnLine: Bool) -> Head {
    let byte = bytes[start]
    switch byte {
    case .dash:
      if isBlankLike(start + 1) { return Head(kind: .dash, start: start) }
      if isOwnLine, !bytes[start + 1].isDigit { return Head(kind: .dash, start: start, isTight: true) }
    case .question where isBlankLike(start + 1): return questionKey(start)
    case .doubleQuote, .singleQuote: return classifyQuoted(start)
    case .openBracket, .openBrace, .bar, .greater, .hash:
      // A `#` here follows a dash: to YAML the rest is a comment, whatever colon is in it.
      return Head(kind: .text, start: start)
    default: break
    }
    let scan = bytes.plainScan(from: start, in: line, stopsAtColon: true)
    guard let colon = scan.colon else { return Head(kind: .text, start: start, scan: scan) }
    return Head(kind: .key, start: start, keyEnd: scan.end, colon: colon, scan: scan)
  }

  @inline(__always) private func isBlankLike(_ index: Int) -> Bool {
    bytes.isBlankOrEnd(index, line) || bytes.specialSpace(at: index) > 0
  }

  private mutating func classifyQuoted(_ start: Int) -> Head {
    if let close = bytes.closingQuote(of: start, in: line) {
      let colon = bytes.endOfAllBlanks(from: close + 1, to: line.end)
      if colon < line.end, bytes[colon] == .colon, isBlankLike(colon + 1) {
        return Head(kind: .key, start: start, keyEnd: close + 1, colon: colon)
      }
    }
    return Head(kind: .text, start: start)
  }

  /// `? key` is read as a key without a value.
  private mutating func questionKey(_ start: Int) -> Head {
    report(.questionKey, start..<start + 1)
    let end = max(start + 1, bytes.trimmedEnd(of: line, from: start))
    return Head(kind: .key, start: start, keyEnd: end, colon: line.end)
  }

  // MARK: Entering

  /// Adds the item or member to the innermost frame, which is of its kind.
  mutating func enter(_ head: Head, column: Int) {
    switch head.kind {
    case .dash:
      if head.isTight { reportTightDash(head.start) }
      if let bullet = head.bullet { reportBullet(bullet) } else { frames[frames.count - 1].bulletMistake = nil }
      enterItem(head, column: column)
    case .key: enterMember(head)
    case .text: enterTextAsKey(head)
    }
  }

  private mutating func reportTightDash(_ dash: Int) {
    report(.tightDash, dash..<dash + 1) { mender in
      // Keys under the item that are aligned without the blank would be one column short.
      let isShort = mender.next?.column == mender.here.column + 1
      return [.insertSpace(at: dash + 1, grade: isShort ? .maybe : .safe)]
    }
  }

  /// Takes an item and what is on its line; `- - x` and `- k: v` open lists and maps on the way.
  ///
  /// Where the line is misplaced, the lines that belong to it may be so as well or not: the next one tells.
  private mutating func enterItem(_ head: Head, column: Int) {
    var dash = head.start
    var afterDash = head.afterDash
    var column = column
    let displacement = max(0, head.displacement ?? 0)
    let isGuess = head.displacement != nil || head.isTight
    while true {
      guard let item = addEntry(RawNode.empty(at: afterDash)) else { return }
      let start = skipBlanks(afterDash)
      if start >= line.end || takeComment(at: start, after: afterDash) { return }
      // A bullet will be a dash and a blank, whatever it is now; a tight dash will have its blank.
      let inline = column + displacement + (bytes[dash] == .dash ? max(start - dash, 2) : 2)
      frames[frames.count - 1].inlineColumn = inline
      let head = classify(start, isOwnLine: false)
      switch head.kind {
      case .text: return fill(item, from: start, owner: column, scan: head.scan)
      case .key:
        guard open(.map, in: item, column: inline, at: start) else { return }
        frames[frames.count - 1].columnIsGuess = isGuess
        return enterMember(head)
      case .dash:
        guard open(.list, in: item, column: inline, at: start) else { return }
        frames[frames.count - 1].columnIsGuess = isGuess
        (dash, afterDash, column) = (start, start + 1, inline - displacement)
      }
    }
  }

  private mutating func enterMember(_ head: Head) {
    guard let member = addMember(head.start..<head.keyEnd, colon: head.colon) else { return }
    if bytes[head.start] == .question, head.colon >= line.end { return swallowDeeperLines() }
    checkKey(head)
    let owner = frames[frames.count - 1].column
    let start = skipBlanks(head.colon + 1)
    if start >= line.end || takeComment(at: start, after: head.colon + 1) { return }
    fillAfterKey(member, from: start, owner: owner)
  }

  /// Adds a member with the given key, which must be no member's yet.
  mutating func addMember(_ key: Range<Int>, colon: Int) -> UInt32? {
    guard let member = addEntry(RawNode.empty(at: min(colon + 1, line.end), key: key)) else { return nil }
    checkKeyIsNew(member, key, mark: frames[frames.count - 1].keyMark)
    return member
  }

  /// Checks the length and the uniqueness of a key.
  mutating func checkKeyIsNew(_ member: UInt32, _ key: Range<Int>, mark: Int) {
    let isQuoted = bytes[key.lowerBound].isQuote && key.count >= 2
    let content = isQuoted ? key.lowerBound + 1..<key.upperBound - 1 : key
    if content.isEmpty { return report(.emptyKey, key.lowerBound..<max(key.upperBound, key.lowerBound + 1)) }
    if content.count > Limits.keyCharacters, isTooLong(content) { report(.longKey, key) }
    let entry = DuplicateKeys.Key(node: member, content: content, isQuoted: isQuoted, in: bytes)
    guard let first = keys.insert(entry, mark: mark, bytes: bytes) else { return }
    let isItem = startsItem(first)
    report(.duplicateKey(TextDecoder.key(key, bytes)), key, related: keyRange(of: first)) {
      isItem ? $0.dashing(key) : []
    }
    if isItem {
      // The keys that follow are those of another item.
      keys.close(mark)
      _ = keys.insert(entry, mark: mark, bytes: bytes)
    }
  }

  private func isTooLong(_ key: Range<Int>) -> Bool {
    var characters = 0
    for index in key where bytes[index] & 0xC0 != 0x80 { characters += 1 }
    return characters > Limits.keyCharacters
  }

  /// Checks what an unquoted key starts with and holds, and a quoted one's escapes.
  private mutating func checkKey(_ head: Head) {
    let key = head.start..<head.keyEnd
    guard !key.isEmpty else { return }
    guard let scan = head.scan else {
      checkEscapes(in: key)
      // Of the blanks before the colon only spaces mean the same to everybody.
      _ = skipBlanks(head.keyEnd)
      return
    }
    if bytes[head.start] == .less, key.count == 2, bytes[head.start + 1] == .less {
      return report(.mergeKey, key) { [$0.quoting(key)] }
    }
    checkPlainStart(key, isKey: true)
    if let hash = scan.hash, hash < head.keyEnd { report(.hashInText, hash..<hash + 1) { [$0.quoting(key)] } }
    if scan.hasTab { reportTabsInText(head.start..<head.colon) }
    checkEdges(key)
  }

  /// A line without a colon that is taken as a key all the same.
  mutating func enterTextAsKey(_ head: Head) {
    guard let scan = head.scan else { return swallowDeeperLines() }
    if let colon = scan.tightColon, lines.isTightKey(head.start, colon: colon) {
      report(.tightColon, colon..<colon + 1) { _ in [.insertSpace(at: colon + 1)] }
      return enterMember(Head(kind: .key, start: head.start, keyEnd: colon, colon: colon, scan: scan))
    }
    let text = head.start..<scan.end
    let previous = frames[frames.count - 1].lastChild
    let column = frames[frames.count - 1].column
    if let key = Mender(self).likelyKey(in: text, previous: previous, column: column) {
      report(.missingColon, text) { _ in [key.repair] }
      return enterMember(Head(kind: .key, start: head.start, keyEnd: key.end, colon: key.colon, scan: scan))
    }
    guard addEntry(RawNode.empty(at: scan.end, key: text)) != nil else { return }
    if !checkPlainStart(text, isKey: true) {
      report(.missingColon, text) { $0.missingColonRepairs(text, previous: previous, column: column) }
    }
    absorbBareLines(from: column)
  }
}
