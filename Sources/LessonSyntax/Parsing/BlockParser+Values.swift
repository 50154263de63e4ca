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
    report(.dashAfterKey, dash..<dash + 1) { parser in
      let list = parser.moveListDown(dash, owner: owner)
      return list.grade == .safe ? [list] : [list, parser.quoting(parser.wholeText(dash), grade: .maybe)]
    }
    let column = dash - line.start
    guard open(.list, in: node, column: column, at: dash) else { return }
    frames[frames.count - 1].columnIsGuess = true
    enter(Head(kind: .dash, start: dash), column: column)
  }

  private func moveListDown(_ dash: Int, owner: Int) -> Repair {
    var column = owner + tabWidth
    var grade = Diagnostic.Fix.Grade.safe
    if let next = nextContent(), next.indent.column > owner {
      // What follows is another item or belongs to this one: either tells the column.
      let isDash = bytes[next.indent.content] == .dash
      let isMap = isMapItem(after: dash)
      let below = isDash ? next.indent.column : next.indent.column - (skipSpaces(dash + 1) - dash)
      if isDash || isMap && below >= owner && !isBare(next) { column = below } else { grade = .maybe }
    } else if !isMapItem(after: dash) {
      // A single text with a dash before it may be all text.
      grade = .maybe
    }
    var start = dash
    while bytes[start - 1].isBlank { start -= 1 }
    let text = lineBreak + String(repeating: " ", count: column)
    return Repair(action: .newLine, grade: grade, edits: [Repair.Edit(start..<dash, text)])
  }

  private func isMapItem(after dash: Int) -> Bool {
    bytes.plainScan(from: skipSpaces(dash + 1), in: line, stopsAtColon: true).colon != nil
  }

  var lineBreak: String { line.end + 2 == line.next ? "\r\n" : "\n" }

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
    setText(node, .plain, text)
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
      report(.colonInValue, colon..<colon + 1) { parser in
        // Who has typed curly quotes meant quotes.
        parser.isInCurlyQuotes(text) ? parser.straightQuotes(text, grade: .safe) : [parser.quoting(text)]
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
    let fact: Fact
    switch byte {
    case .ampersand: fact = .anchor
    case .asterisk: fact = .alias
    case .exclamation: fact = .tag
    case .percent, .at, .backtick, .comma: fact = .reservedStart(byte)
    case .closeBracket, .closeBrace:
      fact =
        text.allSatisfy { bytes[$0].isFlowIndicator || bytes[$0].isBlank } ? .strayBracket(byte) : .reservedStart(byte)
    case .question where text.count == 1 || bytes[start + 1].isBlank: fact = .questionKey
    case .colon where !isKey && (text.count == 1 || bytes[start + 1].isBlank): fact = .emptyKey
    default: return false
    }
    report(fact, start..<start + 1) { [$0.quoting(text, grade: isKey ? .maybe : .safe)] }
    return true
  }

  /// The edits that put the text in quotes, in those that need the fewest changes to it.
  func quoting(_ text: Range<Int>, grade: Diagnostic.Fix.Grade = .safe) -> Repair {
    let needsSingle = bytes.contains(.doubleQuote, in: text) || bytes.contains(.backslash, in: text)
    var edits = [Repair.Edit.insert(needsSingle ? "'" : "\"", at: text.lowerBound)]
    if needsSingle { for index in text where bytes[index] == .singleQuote { edits.append(.insert("'", at: index)) } }
    edits.append(.insert(needsSingle ? "'" : "\"", at: text.upperBound))
    return Repair(action: .quote, grade: grade, edits: edits)
  }

  mutating func reportTabsInText(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == .tab else {
        index += 1
        continue
      }
      var start = index
      while start > range.lowerBound, bytes[start - 1].isBlank { start -= 1 }
      let tab = index
      while index < range.upperBound, bytes[index].isBlank { index += 1 }
      reportTabs(in: start..<index, from: tab, indentation: nil)
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
    guard isInCurlyQuotes(text) else { return }
    report(.curlyQuotes, text.lowerBound..<text.lowerBound + 3) { $0.straightQuotes(text, grade: .maybe) }
  }

  private func isInCurlyQuotes(_ text: Range<Int>) -> Bool {
    text.count >= 6 && bytes[text.lowerBound] == 0xE2 && bytes.scalar(at: text.lowerBound) == 0x201C
      && bytes.scalar(at: text.upperBound - 3) == 0x201D
  }

  private func straightQuotes(_ text: Range<Int>, grade: Diagnostic.Fix.Grade) -> [Repair] {
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

  // MARK: Quoted

  private mutating func fillQuoted(_ node: UInt32, from start: Int) {
    guard let close = bytes.closingQuote(of: start, in: line) else {
      let end = bytes.trimmedEnd(of: line, from: start)
      setText(node, bytes[start] == .doubleQuote ? .doubleQuoted : .singleQuoted, start..<end)
      reportUnclosedQuote(start..<end)
      return swallowDeeperLines()
    }
    setQuoted(node, start..<close + 1)
    if finishValue(start..<close + 1) { checkEscapes(in: start..<close + 1) }
  }

  mutating func setQuoted(_ node: UInt32, _ range: Range<Int>) {
    let quote = bytes[range.lowerBound]
    setText(node, quote == .doubleQuote ? .doubleQuoted : .singleQuoted, range)
    let content = range.lowerBound + 1..<range.upperBound - 1
    nodes[Int(node)].needsDecoding = bytes.contains(quote == .doubleQuote ? .backslash : quote, in: content)
  }

  mutating func reportUnclosedQuote(_ text: Range<Int>) {
    let start = text.lowerBound
    let quote = bytes[start] == .doubleQuote ? "\"" : "'"
    report(.unclosedQuote, start..<start + 1) { parser in
      let close = Repair(action: .closeQuote, grade: .maybe, edits: [.insert(quote, at: text.upperBound)])
      return parser.foldingQuoted(text) + [close]
    }
  }

  /// The repair of a quoted text over several lines: the same text without quotes in a block.
  private func foldingQuoted(_ text: Range<Int>) -> [Repair] {
    guard let frame = frames.last, flowNodes.isEmpty, !bytes.contains(.backslash, in: text) else { return [] }
    let quote = bytes[text.lowerBound]
    var next = nextContent()
    guard let column = next?.indent.column, column > frame.column else { return [] }
    for _ in 0..<50 {
      guard let content = next, content.indent.column == column, !content.indent.isOdd else { return [] }
      let end = bytes.trimmedEnd(of: content.line, from: content.indent.content)
      let rest = content.indent.content..<end
      if bytes.contains(.backslash, in: rest) { return [] }
      if let close = rest.first(where: { bytes[$0] == quote }) {
        guard close == end - 1, close > rest.lowerBound else { return [] }
        let open = ">-" + lineBreak + String(repeating: " ", count: column)
        let edits = [Repair.Edit(text.lowerBound..<text.lowerBound + 1, open), Repair.Edit(close..<close + 1, "")]
        return [Repair(action: .foldText, grade: .maybe, edits: edits)]
      }
      next = nextContent(after: content.line)
    }
    return []
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
      if bytes.contains(.tab, in: next..<line.end) { reportTabsInText(next..<line.end) }
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
    if bytes.contains(.tab, in: next..<line.end) { reportTabsInText(next..<line.end) }
    return false
  }

  private func wholeText(_ start: Int) -> Range<Int> {
    start..<bytes.plainScan(from: start, in: line, stopsAtColon: false).end
  }
}
