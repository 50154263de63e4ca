import Diagnostics

/// Pasted paragraphs: the edits that make a block text of lines that stand where none may.
extension BlockParser {
  /// The repair that puts `|` behind the key above and everything from this line on below it; none where the line above
  /// is no key that waits for a value.
  func blockTextBelowKey(from first: Line? = nil) -> [Repair] {
    let first = first ?? line
    var end = first.start
    while end > 0, bytes[end - 1].isBlank || bytes[end - 1] == .lineFeed || bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    guard end > 0, bytes[end - 1] == .colon else { return [] }
    var start = end
    while start > 0, bytes[start - 1] != .lineFeed { start -= 1 }
    let owner = ownerColumn(ofKeyOn: Line(start: start, end: end, next: end))
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
  func indentingParagraph(owner: Int, from first: Line? = nil) -> [Repair.Edit]? {
    var current = first ?? line
    let column = indent(of: current).column
    let shift = column > owner ? 0 : owner + tabWidth - column
    let least = column + shift
    var edits: [Repair.Edit] = []
    var blanks: [Repair.Edit] = []
    while true {
      guard !edits.isFull, !blanks.isFull else { return nil }
      let indent = indent(of: current)
      if indent.content >= current.end {
        if current.end > current.start { blanks.append(Repair.Edit(current.start..<current.end, "")) }
      } else {
        let content = Content(line: current, indent: indent)
        guard current.start == (first ?? line).start || isPart(content, of: column, owner: owner) else { break }
        edits += blanks
        blanks = []
        let wanted = max(indent.column + shift, least)
        if wanted != indent.content - current.start || indent.isOdd {
          edits.append(Repair.Edit(current.start..<indent.content, String(repeating: " ", count: wanted)))
        }
        if current.isLast { edits.append(.insert("\n", at: current.end)) }
      }
      guard current.next < bytes.count else { break }
      current = bytes.line(from: current.next)
    }
    return edits
  }

  /// The repair that makes each line of the stray text from this line on an item of a list.
  func dashingParagraph(owner: Int) -> Repair {
    let column = indent(of: line).column
    var edits = [Repair.Edit.insert("- ", at: indent(of: line).content)]
    var current = line
    while let next = nextContent(after: current), next.indent.column == column, isBare(next) {
      guard !edits.isFull else { return .tooLong }
      edits.append(.insert("- ", at: next.indent.content))
      current = next.line
    }
    return Repair(action: .toDashes, grade: .maybe, edits: edits)
  }

  /// Whether a line goes on with the paragraph: it is deeper than its key, or neither key nor dash.
  private func isPart(_ content: Content, of column: Int, owner: Int) -> Bool {
    if content.indent.column > owner { return true }
    guard content.indent.column >= column else { return false }
    if bytes.bullet(at: content.indent.content, in: content.line) != nil { return true }
    let start = content.indent.content
    return isBare(content) && (bytes[start] != .hash || !bytes.startsComment(start, content.line))
  }
}
