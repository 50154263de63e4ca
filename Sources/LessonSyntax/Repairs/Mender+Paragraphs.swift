import Diagnostics

/// Pasted paragraphs: block texts of lines that stand where none may.
extension Mender {
  /// One line of text can move up behind its key; several are one text or a list.
  func bareTextRepairs(_ head: Head, end: Int, owner: Int) -> [Repair] {
    guard let frame = frames.last, frame.lastChild != RawNode.none, head.scan?.comment == nil else { return [] }
    if let next, next.column > owner {
      let isDash = bytes[next.start] == .dash && next.column == here.column
      let (text, list) = (blockTextBelowKey(), [dashingParagraph()])
      return isDash ? list + text : lines.isBare(next) ? text + list : text
    }
    let start = bytes.contentEnd(before: head.start)
    guard bytes[start - 1] == .colon || bytes[start - 1] == .dash else { return [] }
    let scan = bytes.plainScan(from: head.start, in: line, stopsAtColon: false)
    guard scan.colon == nil, scan.hash == nil, !scan.hasTab else { return [] }
    return [Repair(action: .moveUp, edits: [Repair.Edit(start..<head.start, " ")])]
  }

  /// The repair that puts `|` behind the key above and everything from this line on below it; none where the line above
  /// is no key that waits for a value.
  func blockTextBelowKey(from first: Line? = nil) -> [Repair] {
    let first = first ?? line
    let end = bytes.contentEnd(before: first.start)
    guard end > 0, bytes[end - 1] == .colon else { return [] }
    let owner = ownerColumn(ofKeyOn: Line(start: bytes.lineStart(before: end), end: end, next: end))
    guard let paragraph = indentingParagraph(owner: owner, from: first) else { return [] }
    return [Repair(action: .blockText, grade: .maybe, edits: [.insert(" |", at: end)] + paragraph)]
  }

  /// The column of the last key on the line: `- mã:` has its key after the dash.
  private func ownerColumn(ofKeyOn line: Line) -> Int {
    var content = line.start
    while bytes[content].isBlank || bytes[content] == .dash && bytes[content + 1].isBlank { content += 1 }
    return content - line.start
  }

  /// The edits that put the stray text from this line on deeper than `owner`, its lines as deep as they are to one
  /// another; `nil` where there are too many of them.
  private func indentingParagraph(owner: Int, from first: Line? = nil) -> [Repair.Edit]? {
    let first = first ?? line
    let column = lines.indent(of: first).column
    let shift = column > owner ? 0 : owner + lines.tabWidth - column
    let least = column + shift
    var edits: [Repair.Edit] = []
    var blanks: [Repair.Edit] = []
    for content in lines.all(from: first) {
      guard !edits.isFull, !blanks.isFull else { return nil }
      let line = content.line
      if content.isBlank {
        if line.end > line.start { blanks.append(Repair.Edit(line.start..<line.end, "")) }
        continue
      }
      guard line.start == first.start || isPart(content, of: column, owner: owner) else { break }
      edits += blanks
      blanks = []
      let wanted = max(content.column + shift, least)
      if wanted != content.start - line.start || content.isOdd { edits.append(content.indented(to: wanted)) }
      if line.isLast { edits.append(.insert("\n", at: line.end)) }
    }
    return edits
  }

  /// The repair that makes each line of the stray text from this line on an item of a list.
  private func dashingParagraph() -> Repair {
    let column = here.column
    var edits = [Repair.Edit.insert("- ", at: here.start)]
    var current = line
    while let next = lines.content(after: current), next.column == column, lines.isBare(next) {
      guard !edits.isFull else { return .tooLong }
      edits.append(.insert("- ", at: next.start))
      current = next.line
    }
    return Repair(action: .toDashes, grade: .maybe, edits: edits)
  }

  /// Whether a line goes on with the paragraph: it is deeper than its key, or neither key nor dash.
  private func isPart(_ content: Lines.Content, of column: Int, owner: Int) -> Bool {
    if content.column > owner { return true }
    guard content.column >= column else { return false }
    if bytes.bullet(at: content.start, in: content.line) != nil { return true }
    let start = content.start
    return lines.isBare(content) && (bytes[start] != .hash || !bytes.startsComment(start, content.line))
  }

  /// The repair of a block text without text: the paragraph below belongs into it.
  func indentingNextParagraph(owner: Int) -> [Repair] {
    guard let next, lines.isBare(next), !lines.isTightLine(next) else { return [] }
    let edits = indentingParagraph(owner: owner, from: next.line) ?? []
    return [Repair(action: .indent, grade: .maybe, edits: edits)]
  }

  /// The repairs of text that runs on below the value of the last entry, `above`.
  func continuationRepairs(above: Range<Int>?, column: Int) -> [Repair] {
    guard let above, let frame = frames.last else { return [] }
    let value = nodes[Int(frame.lastChild)]
    guard value.kind == .text, value.style == .plain else { return [] }
    let fold = foldDown(above, owner: frame.column, column: column)
    // The key may be a line of the block text above that has lost its blanks.
    guard value.keyStart != RawNode.none, blockTextColumn(of: frame.beforeLast) == column,
      let blanks = spaces(before: Int(value.keyStart))
    else { return fold }
    let indent = Repair.Edit(blanks, spaces: column)
    return [Repair(action: .indent, grade: .maybe, edits: [indent])] + fold.map(\.asGuess)
  }

  /// The edits that make one `>-` text of a value and the lines below it.
  private func foldDown(_ above: Range<Int>, owner: Int, column: Int) -> [Repair] {
    let start = ">-" + newLine(at: column)
    var edits = [Repair.Edit.insert(start, at: above.lowerBound)]
    var grade = Diagnostic.Fix.Grade.safe
    let first = bytes.line(from: above.lowerBound)
    if bytes.trimmedEnd(of: first, from: first.start) != above.upperBound { grade = .maybe }
    for content in lines.all(from: bytes.line(from: first.next)) {
      guard !edits.isFull else { return [] }
      let current = content.line
      if content.isBlank {
        if content.start > current.start { edits.append(Repair.Edit(current.start..<current.end, "")) }
      } else if bytes[content.start] == .hash, current.start < line.start {
        // A comment between them would become text.
        return []
      } else if content.column <= owner {
        // A line of forbidden characters, passed over in silence, parts the text from what runs on.
        if current.start < line.start { return [] }
        if bytes[content.start] == .hash { grade = .maybe }
        break
      } else {
        if content.start - current.start != column || content.isOdd { edits.append(content.indented(to: column)) }
        if !lines.isBare(content) || bytes.contains(.hash, in: content.start..<current.end) { grade = .maybe }
        if current.isLast { edits.append(.insert("\n", at: current.end)) }
      }
    }
    return [Repair(action: .foldText, grade: grade, edits: edits)]
  }

  /// The spaces that a line starts with, up to `content`; none where anything else stands there.
  private func spaces(before content: Int) -> Range<Int>? {
    var start = content
    while start > 0, bytes[start - 1] == .space { start -= 1 }
    return start == 0 || bytes[start - 1] == .lineFeed ? start..<content : nil
  }
}
