import Diagnostics

/// Text that stands where a key, a dash or nothing should: lines without a colon, texts that run on.
extension BlockParser {
  /// Passes over the lines that go on with the same stray text, from `column` on.
  mutating func absorbBareLines(from column: Int) {
    while let next = lines.content(after: line), next.column >= column, lines.isBare(next),
      !lines.isTightLine(next)
    { line = next.line }
  }

  /// Whether a bare text is rather a key that lacks its colon, or a blank after it: what follows it tells.
  func looksLikeKey(_ head: Head, column: Int) -> Bool {
    guard let scan = head.scan else { return false }
    if let colon = scan.tightColon, lines.isTightKey(head.start, colon: colon) { return true }
    guard var next = lines.content(after: line) else { return false }
    // At the top of a file a later key shows that even several such lines are keys.
    while frames.isEmpty, rootRule == .document, lines.isBare(next), let later = lines.content(after: next.line) {
      next = later
    }
    guard !lines.isBare(next), !bytes.isMarker(at: next.line) else { return false }
    let isDash = bytes[next.start] == .dash
    return next.column > column || next.column == column && !isDash
  }

  // MARK: Below a key or dash

  /// A text on a line of its own, where a value is waited for.
  mutating func placeBareText(_ head: Head, column: Int, node: UInt32) {
    let owner = frames[frames.count - 1].column
    let next = lines.content(after: line)
    // An item's dash may be missing: the list that follows is still the value.
    let isFollowedByList = next.map { $0.column > owner && !lines.isBare($0) } ?? false
    if !isFollowedByList { setText(node, .plain, at: head.start..<bytes.trimmedEnd(of: line, from: head.start)) }
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
    guard let member = addEntry(RawNode.empty(at: scan.end, key: start..<scan.end)) else { return }
    guard let colon = scan.colon else { return swallowDeeperLines() }
    let value = skipBlanks(colon + 1)
    if value < line.end, !takeComment(at: value, after: colon + 1) {
      fillAfterKey(member, from: value, owner: frames[frames.count - 1].column)
    }
  }

  // MARK: Below a finished value

  /// Text that runs on below a value: a person means one text, YAML would glue it in its own way.
  mutating func reportContinuation(_ head: Head, column: Int, above: Range<Int>?) {
    let owner = frames[frames.count - 1].column
    let end = max(head.start + 1, bytes.trimmedEnd(of: line, from: head.start))
    report(.continuedText, head.start..<end, related: above) { $0.continuationRepairs(above: above, column: column) }
    absorbBareLines(from: owner + 1)
    swallowDeeperLines()
  }
}
