import Diagnostics

/// Text that stands where a key, a dash or nothing should: lines without a colon, texts that run on.
extension BlockParser {
  /// A line's content and the line.
  struct Content {
    let line: Line
    let indent: Indent
  }

  /// The next line that is neither blank nor a comment.
  func nextContent(after line: Line? = nil) -> Content? {
    var line = line ?? self.line
    while line.next < bytes.count {
      line = bytes.line(from: line.next)
      let indent = indent(of: line)
      if indent.content < line.end, bytes[indent.content] != .hash { return Content(line: line, indent: indent) }
    }
    return nil
  }

  /// Whether the line has neither dash nor key: only text.
  func isBare(_ content: Content) -> Bool {
    let start = content.indent.content
    let byte = bytes[start]
    if content.indent.column == 0, isMarker(at: content.line) { return false }
    if byte == .dash, bytes.isBlankOrEnd(start + 1, content.line) || !bytes[start + 1].isDigit { return false }
    if byte.isQuote, let close = bytes.closingQuote(of: start, in: content.line) {
      var colon = close + 1
      while bytes[colon] == .space { colon += 1 }
      return bytes[colon] != .colon || !bytes.isBlankOrEnd(colon + 1, content.line)
    }
    return bytes.plainScan(from: start, in: content.line, stopsAtColon: true).colon == nil
  }

  /// Passes over the lines that go on with the same stray text, from `column` on.
  mutating func absorbBareLines(from column: Int) {
    while let next = nextContent(), next.indent.column >= column, isBare(next), !isTightLine(next) { line = next.line }
  }

  /// Passes over the rest of a paragraph whose place is unknown.
  mutating func swallowParagraph(from column: Int) { absorbBareLines(from: column) }

  func isTightLine(_ content: Content) -> Bool {
    let start = content.indent.content
    guard let colon = bytes.plainScan(from: start, in: content.line, stopsAtColon: false).tightColon else {
      return false
    }
    return isTightKey(start, colon: colon)
  }

  /// Whether `start` up to the colon looks like a key whose colon lacks its blank: no time of day, no address.
  func isTightKey(_ start: Int, colon: Int) -> Bool {
    colon > start && colon - start <= 64 && bytes[start].isLetterLike && bytes[colon + 1] != .slash
      && bytes[colon + 1] != .backslash && !bytes.contains(.slash, in: start..<colon)
  }

  /// Whether a bare text is rather a key that lacks its colon, or a blank after it: what follows it tells.
  func looksLikeKey(_ head: Head, column: Int) -> Bool {
    guard let scan = head.scan else { return false }
    if let colon = scan.tightColon, isTightKey(head.start, colon: colon) { return true }
    guard var next = nextContent() else { return false }
    // At the top of a file a later key shows that even several such lines are keys.
    while frames.isEmpty, rootRule == .document, isBare(next), let later = nextContent(after: next.line) {
      next = later
    }
    guard !isBare(next), !isMarker(at: next.line) else { return false }
    let isDash = bytes[next.indent.content] == .dash
    return next.indent.column > column || next.indent.column == column && !isDash
  }

  // MARK: Below a key or dash

  /// A text on a line of its own, where a value is waited for.
  mutating func placeBareText(_ head: Head, column: Int, node: UInt32) {
    let owner = frames[frames.count - 1].column
    let next = nextContent()
    // An item's dash may be missing: the list that follows is still the value.
    let isFollowedByList = next.map { $0.indent.column > owner && !isBare($0) } ?? false
    if !isFollowedByList { setText(node, .plain, head.start..<bytes.trimmedEnd(of: line, from: head.start)) }
    reportBareText(head, column: column, owner: owner)
  }

  mutating func reportBareText(_ head: Head, column: Int, owner: Int) {
    let end = head.scan?.end ?? line.end
    // A first character that YAML keeps for itself says more than that the text stands alone.
    if !checkPlainStart(head.start..<max(end, head.start + 1), isKey: true) {
      report(.bareText, head.start..<max(end, head.start + 1)) { $0.bareTextRepairs(head, end: end, owner: owner) }
    }
    absorbBareLines(from: owner + 1)
    if frames.isEmpty { document.isSkipped = true }
  }

  /// One line of text can move up behind its key; several are one text or a list.
  private func bareTextRepairs(_ head: Head, end: Int, owner: Int) -> [Repair] {
    guard let frame = frames.last, frame.lastChild != RawNode.none, head.scan?.comment == nil else { return [] }
    if let next = nextContent(), next.indent.column > owner {
      let isDash = bytes[next.indent.content] == .dash && next.indent.column == indent(of: line).column
      let (text, list) = (blockTextBelowKey(), [dashingParagraph(owner: owner)])
      return isDash ? list + text : isBare(next) ? text + list : text
    }
    var start = head.start
    while start > 0, bytes[start - 1].isBlank || bytes[start - 1] == .lineFeed || bytes[start - 1] == .carriageReturn {
      start -= 1
    }
    guard bytes[start - 1] == .colon || bytes[start - 1] == .dash else { return [] }
    let scan = bytes.plainScan(from: head.start, in: line, stopsAtColon: false)
    guard scan.colon == nil, scan.hash == nil, !scan.hasTab else { return [] }
    return [Repair(action: .moveUp, edits: [Repair.Edit(start..<head.start, " ")])]
  }

  // MARK: Among keys

  /// A line without a colon where keys stand.
  mutating func placeTextAmongKeys(_ head: Head, column: Int) {
    let start = head.start
    if head.scan != nil { return enterTextAsKey(head) }
    switch bytes[start] {
    case .doubleQuote, .singleQuote: placeQuotedAmongKeys(head)
    case .openBracket, .openBrace:
      let scan = bytes.plainScan(from: start, in: line, stopsAtColon: true)
      report(scan.colon == nil ? .missingColon : .collectionKey, start..<start + 1)
      swallowDeeperLines()
    default:
      report(.badBlockHeader, start..<start + 1)
      swallowDeeperLines()
    }
  }

  private mutating func placeQuotedAmongKeys(_ head: Head) {
    let start = head.start
    let close = bytes.closingQuote(of: start, in: line)
    // A colon between the quotes is text.
    let scan = bytes.plainScan(from: close.map { $0 + 1 } ?? start, in: line, stopsAtColon: true)
    if close == nil {
      reportUnclosedQuote(start..<scan.end)
    } else if let close, scan.colon != nil {
      report(.textAfterClosing, close + 1..<scan.end) { [$0.quoting(start..<scan.end)] }
    } else {
      report(.missingColon, start..<scan.end)
    }
    var node = RawNode.empty(at: scan.end)
    node.keyStart = UInt32(start)
    node.keyEnd = UInt32(scan.end)
    guard let member = addEntry(node) else { return }
    guard let colon = scan.colon else { return swallowDeeperLines() }
    let value = skipBlanks(colon + 1)
    if value < line.end, !takeComment(at: value, after: colon + 1) {
      fillAfterKey(member, from: value, owner: frames[frames.count - 1].column)
    }
  }

  // MARK: Below a finished value

  /// Text that runs on below a value: a person means one text, YAML would glue it in its own way.
  mutating func reportContinuation(_ head: Head, column: Int, above: Range<Int>?) {
    let top = frames.count - 1
    let node = frames[top].lastChild
    let end = max(head.start + 1, bytes.trimmedEnd(of: line, from: head.start))
    report(.continuedText, head.start..<end, related: above) { parser in
      guard let above, parser.nodes[Int(node)].style == .plain, parser.nodes[Int(node)].kind == .text else { return [] }
      let raw = parser.nodes[Int(node)]
      let fold = parser.foldDown(above, owner: parser.frames[top].column, column: column)
      // The key may be a line of the block text above that has lost its blanks.
      guard raw.keyStart != RawNode.none, parser.blockTextColumn(of: parser.frames[top].beforeLast) == column,
        let blanks = parser.spaces(before: Int(raw.keyStart))
      else { return fold }
      let indent = Repair.Edit(blanks, String(repeating: " ", count: column))
      return [Repair(action: .indent, grade: .maybe, edits: [indent])] + fold.map(\.asGuess)
    }
    absorbBareLines(from: frames[top].column + 1)
    swallowDeeperLines()
  }

  /// The spaces that a line starts with, up to `content`; none where anything else stands there.
  private func spaces(before content: Int) -> Range<Int>? {
    var start = content
    while start > 0, bytes[start - 1] == .space { start -= 1 }
    return start == 0 || bytes[start - 1] == .lineFeed ? start..<content : nil
  }

  /// The edits that make one `>-` text of a value and the lines below it.
  private func foldDown(_ above: Range<Int>, owner: Int, column: Int) -> [Repair] {
    let spaces = String(repeating: " ", count: column)
    var edits = [Repair.Edit.insert(">-" + lineBreak + spaces, at: above.lowerBound)]
    var grade = Diagnostic.Fix.Grade.safe
    let first = bytes.line(from: above.lowerBound)
    if bytes.trimmedEnd(of: first, from: first.start) != above.upperBound { grade = .maybe }
    var current = bytes.line(from: first.next)
    while true {
      guard !edits.isFull else { return [] }
      let indent = indent(of: current)
      if indent.content >= current.end {
        if indent.content > current.start { edits.append(Repair.Edit(current.start..<current.end, "")) }
      } else if bytes[indent.content] == .hash, current.start < line.start {
        // A comment between them would become text.
        return []
      } else if indent.column <= owner {
        // A line of forbidden characters, passed over in silence, parts the text from what runs on.
        if current.start < line.start { return [] }
        if bytes[indent.content] == .hash { grade = .maybe }
        break
      } else {
        if indent.content - current.start != column || indent.isOdd {
          edits.append(Repair.Edit(current.start..<indent.content, spaces))
        }
        if !isBare(Content(line: current, indent: indent)) || bytes.contains(.hash, in: indent.content..<current.end) {
          grade = .maybe
        }
        if current.isLast { edits.append(.insert("\n", at: current.end)) }
      }
      guard current.next < bytes.count else { break }
      current = bytes.line(from: current.next)
    }
    return [Repair(action: .foldText, grade: grade, edits: edits)]
  }
}
