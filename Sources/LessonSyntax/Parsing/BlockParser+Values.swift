import Diagnostics

/// Values: what follows a colon or a dash, or stands on a line of its own below them.
extension BlockParser {
  /// Fills `node` with the value at `start`, right after its key.
  mutating func fillAfterKey(_ node: UInt32, from start: Int, owner: Int) {
    let byte = bytes[start]
    if byte == .dash, bytes.isBlankOrEnd(start + 1, line) { return openListAfterKey(node, dash: start, owner: owner) }
    fill(node, from: start, owner: owner, scan: nil)
  }

  /// `khóa: - một`: the list is read where it stands; the next dash may set its column right.
  private mutating func openListAfterKey(_ node: UInt32, dash: Int, owner: Int) {
    report(.dashAfterKey, dash..<dash + 1) { mender in
      let list = mender.moveListDown(dash, owner: owner)
      return list.grade == .safe ? [list] : [list, mender.quoting(mender.wholeText(dash), grade: .maybe)]
    }
    let column = dash - line.start
    guard open(.list, in: node, column: column, at: dash) else { return }
    frames[frames.count - 1].columnIsGuess = true
    enter(Head(kind: .dash, start: dash), column: column)
  }

  /// Fills `node` with the text or brackets at `start`.
  mutating func fill(_ node: UInt32, from start: Int, owner: Int, scan: PlainScan?) {
    switch bytes[start] {
    case .doubleQuote, .singleQuote: fillQuoted(node, from: start)
    case .openBracket, .openBrace: fillFlow(node, from: start, owner: owner)
    case .bar, .greater: fillBlockText(node, from: start, owner: owner)
    default: fillPlain(node, from: start, scan: scan)
    }
  }

  // MARK: Plain

  mutating func fillPlain(_ node: UInt32, from start: Int, scan: PlainScan?) {
    let scan = scan ?? bytes.plainScan(from: start, in: line, stopsAtColon: false)
    let text = start..<max(start, scan.end)
    setText(node, .plain, at: text)
    if let comment = scan.comment { comments.append(ByteRange(comment, line.end)) }
    if bytes[start] == .hash {
      // A comment was taken before: this one has no blank after its `#`.
      report(.hashInText, start..<start + 1) { $0.hashRepairs(in: text, at: start) }
    } else if !checkPlainStart(text, isKey: false) {
      checkPlainInside(text, scan)
    }
    if scan.hasTab { reportTabsInText(start..<(scan.comment ?? line.end)) }
    checkEdges(text)
    if scan.colon == nil, scan.hash == nil { checkCurlyQuotes(text) }
  }

  private mutating func checkPlainInside(_ text: Range<Int>, _ scan: PlainScan) {
    let hash = scan.hash ?? Int.max
    if let colon = scan.colon, colon < hash {
      report(.colonInValue, colon..<colon + 1) { mender in
        // Who has typed curly quotes meant quotes.
        mender.bytes.isInCurlyQuotes(text) ? mender.straightQuotes(text, grade: .safe) : [mender.quoting(text)]
      }
    } else if let hash = scan.hash {
      report(.hashInText, hash..<hash + 1) { $0.hashRepairs(in: text, at: hash) }
    }
  }

  /// Reports a first character that means something else in YAML; whether there was one.
  @discardableResult mutating func checkPlainStart(_ text: Range<Int>, isKey: Bool) -> Bool {
    let byte = bytes[text.lowerBound]
    return byte.isLetterLike || byte.isDigit ? false : reportPlainStart(text, isKey: isKey)
  }

  private mutating func reportPlainStart(_ text: Range<Int>, isKey: Bool) -> Bool {
    let start = text.lowerBound
    let byte = bytes[start]
    let mistake: Mistake
    switch byte {
    case .ampersand: mistake = .anchor
    case .asterisk: mistake = .alias
    case .exclamation: mistake = .tag
    case .percent, .at, .backtick, .comma: mistake = .reservedStart(byte)
    case .closeBracket, .closeBrace:
      mistake =
        text.allSatisfy { bytes[$0].isFlowIndicator || bytes[$0].isBlank } ? .strayBracket(byte) : .reservedStart(byte)
    case .question where text.count == 1 || bytes[start + 1].isBlank: mistake = .questionKey
    case .colon where !isKey && (text.count == 1 || bytes[start + 1].isBlank): mistake = .emptyKey
    default: return false
    }
    report(mistake, start..<start + 1) { [$0.quoting(text, grade: isKey ? .maybe : .safe)] }
    return true
  }

  mutating func reportTabsInText(_ range: Range<Int>) {
    var index = bytes.first(of: .tab, from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      let tab = index
      var start = tab
      while start > range.lowerBound, bytes[start - 1].isBlank { start -= 1 }
      while index < range.upperBound, bytes[index].isBlank { index += 1 }
      reportTabs(in: start..<index, from: tab, indentation: nil)
      index = bytes.first(of: .tab, from: index, to: range.upperBound)
    }
  }

  /// Reports a special space at either end of a text: it is part of the text and nobody sees it.
  mutating func checkEdges(_ text: Range<Int>) {
    guard !text.isEmpty else { return }
    let atStart = bytes.specialSpace(at: text.lowerBound)
    if atStart > 0 { reportEdge(text.lowerBound..<text.lowerBound + atStart) }
    let atEnd = bytes.specialSpace(before: text.upperBound, after: text.lowerBound + atStart)
    if atEnd > 0 { reportEdge(text.upperBound - atEnd..<text.upperBound) }
  }

  private mutating func reportEdge(_ range: Range<Int>) {
    report(.specialSpace(bytes.scalar(at: range.lowerBound)), range) { _ in
      [Repair(action: .deleteCharacter, edits: [Repair.Edit(range, "")])]
    }
  }

  private mutating func checkCurlyQuotes(_ text: Range<Int>) {
    guard bytes.isInCurlyQuotes(text) else { return }
    report(.curlyQuotes, text.lowerBound..<text.lowerBound + 3) { $0.straightQuotes(text, grade: .maybe) }
  }

  // MARK: Quoted

  private mutating func fillQuoted(_ node: UInt32, from start: Int) {
    guard let close = bytes.closingQuote(of: start, in: line) else {
      let end = bytes.trimmedEnd(of: line, from: start)
      setText(node, bytes[start] == .doubleQuote ? .doubleQuoted : .singleQuoted, at: start..<end)
      reportUnclosedQuote(start..<end)
      return swallowDeeperLines()
    }
    setQuoted(node, start..<close + 1)
    if finishValue(start..<close + 1) { checkEscapes(in: start..<close + 1) }
  }

  mutating func setQuoted(_ node: UInt32, _ range: Range<Int>) {
    let quote = bytes[range.lowerBound]
    setText(node, quote == .doubleQuote ? .doubleQuoted : .singleQuoted, at: range)
    let content = range.lowerBound + 1..<range.upperBound - 1
    nodes[Int(node)].needsDecoding = bytes.contains(quote == .doubleQuote ? .backslash : quote, in: content)
  }

  /// Reports the first escape that does not exist or gives a character that no lesson may hold.
  mutating func checkEscapes(in quoted: Range<Int>) {
    guard bytes[quoted.lowerBound] == .doubleQuote else { return }
    var index = quoted.lowerBound + 1
    while true {
      index = bytes.first(of: .backslash, from: index, to: quoted.upperBound - 1)
      guard index < quoted.upperBound - 1 else { return }
      let escape = Escape(bytes, at: index, end: quoted.upperBound - 1)
      let range = index..<index + escape.length
      switch escape.meaning {
      case .scalar(let scalar) where Escape.isAllowed(scalar): index += escape.length
      case .scalar: return report(.forbiddenEscape(bytes.string(range)), range)
      case .unknown: return report(.badEscape(bytes.string(range)), range) { [$0.singleQuotes(quoted)] }
      }
    }
  }

  mutating func reportUnclosedQuote(_ text: Range<Int>) {
    let start = text.lowerBound
    let quote = bytes[start] == .doubleQuote ? "\"" : "'"
    report(.unclosedQuote, start..<start + 1) { mender in
      let close = Repair(action: .closeQuote, grade: .maybe, edits: [.insert(quote, at: text.upperBound)])
      return mender.foldingQuoted(text) + [close]
    }
  }

  /// Takes what follows a closing quote or bracket; `false` where it was reported as text that must not be there.
  mutating func finishValue(_ value: Range<Int>) -> Bool {
    let next = skipBlanks(value.upperBound)
    guard next < line.end else { return true }
    if takeComment(at: next, after: value.upperBound) { return true }
    let isFlow = bytes[value.lowerBound].opensFlow
    let isOneLine = value.lowerBound >= line.start
    if bytes[next] == .colon, bytes.isBlankOrEnd(next + 1, line) {
      if isFlow {
        report(.collectionKey, value.lowerBound..<value.lowerBound + 1)
        swallowDeeperLines()
      } else {
        report(.colonInValue, next..<next + 1) {
          isOneLine && !$0.frames.isEmpty ? [$0.quoting($0.wholeText(value.lowerBound))] : []
        }
      }
      reportTabsInText(next..<line.end)
      return false
    }
    // After a closed value a `#` can only be meant as a comment.
    if bytes[next] == .hash, next > value.upperBound {
      report(.hashInText, next..<next + 1) { _ in [.insertSpace(at: next + 1)] }
      return true
    }
    if isFlow, isOneLine, !frames.isEmpty { mistakes.dropLast(within: value) }
    report(.textAfterClosing, next..<bytes.trimmedEnd(of: line, from: next), related: value) {
      isOneLine && !$0.frames.isEmpty ? [$0.quoting($0.wholeText(value.lowerBound))] : []
    }
    reportTabsInText(next..<line.end)
    return false
  }
}
