import Diagnostics

/// Texts of several lines: `|` and `>`.
extension BlockParser {
  private struct Header {
    var end: Int
    var digit: Int?
    var keepsBreaks = false
  }

  /// What is known while the lines of a block text are read.
  private struct BlockLines {
    let owner: Int
    /// The columns that each line loses; unknown until the first line of text where the header does not say it.
    var indentation: Int?
    var end: Int
    var hasText = false
    /// Up to here a shallow `#` is text: text of the block follows it.
    var hashesEnd = 0
    /// The report of the first such line.
    var hashMistake: Int?
    /// Blank lines before the text, each with more spaces than those before it.
    var leadingBlanks: [(spaces: Int, start: Int)] = []
  }

  mutating func fillBlockText(_ node: UInt32, from start: Int, owner: Int) {
    guard let header = takeHeader(start, owner: owner) else {
      let text = start..<bytes.plainScan(from: start, in: line, stopsAtColon: false).end
      setText(node, .plain, at: text)
      return report(.badBlockHeader, start..<start + 1) { [$0.quoting(text, grade: .maybe)] }
    }
    let style: NodeStyle = bytes[start] == .bar ? .literal : .folded
    var block = BlockLines(owner: owner, end: header.end)
    block.indentation = header.digit.map { max(owner, 0) + $0 }
    setText(node, style, at: start..<header.end)
    while line.next < bytes.count {
      let next = bytes.line(from: line.next)
      guard takeBlockLine(next, &block) else { break }
    }
    nodes[Int(node)].indentation = UInt32(block.indentation ?? owner + 1)
    guard block.hasText else {
      report(.emptyBlock, start..<header.end) { $0.indentingNextParagraph(owner: max(owner, 0)) }
      return absorbBareLines(from: 0)
    }
    nodes[Int(node)].end = UInt32(header.keepsBreaks ? line.end : block.end)
    if line.isLast, line.end > line.start {
      report(.noFinalNewline, line.end..<line.end) {
        [Repair(action: .newLine, edits: [.insert("\n", at: $0.line.end)])]
      }
    }
  }

  /// Takes `|` or `>`, a digit and a sign; `nil` where the line goes on with words that no block text follows.
  private mutating func takeHeader(_ start: Int, owner: Int) -> Header? {
    var header = Header(end: start + 1)
    var hasSign = false
    while true {
      let byte = bytes[header.end]
      if !hasSign, byte == .plus || byte == .dash {
        hasSign = true
        header.keepsBreaks = byte == .plus
      } else if header.digit == nil, byte.isDigit, byte != 0x30 {
        header.digit = Int(byte - 0x30)
      } else {
        break
      }
      header.end += 1
    }
    let next = skipBlanks(header.end)
    if next >= line.end || takeComment(at: next, after: header.end) { return header }
    if bytes[next] == .hash, next > header.end {
      report(.hashInText, next..<next + 1) { _ in [.insertSpace(at: next + 1)] }
      return header
    }
    guard let below = lines.content(after: line), below.column > owner else { return nil }
    let end = header.end
    report(.badBlockHeader, start..<start + 1) { mender in
      guard next > end, header.digit == nil, !below.isOdd else { return [] }
      let edit = Repair.Edit(end..<next, mender.newLine(at: below.column))
      return [Repair(action: .newLine, grade: .maybe, edits: [edit])]
    }
    return header
  }

  /// Takes a line of the text; `false` where the text ends before it.
  private mutating func takeBlockLine(_ next: Line, _ block: inout BlockLines) -> Bool {
    let content = bytes.endOfSpaces(from: next.start, to: next.end)
    let spaces = content - next.start
    if content >= next.end {
      line = next
      takeBlankLine(spaces, &block)
      return true
    }
    if let indentation = block.indentation, spaces >= indentation {
      line = next
    } else if bytes[content] == .tab || bytes.specialSpace(at: content) > 0 {
      return takeOddLine(next, &block)
    } else if block.hasText, bytes[content] == .hash {
      // A comment that is too shallow for the text ends it.
      guard takeShallowHash(next, at: content, &block) else { return false }
    } else {
      guard spaces > block.owner else { return false }
      line = next
      if let indentation = block.indentation {
        reportShallow(content, needed: indentation)
      } else {
        block.indentation = spaces
        reportLeadingBlanks(block, needed: spaces)
      }
    }
    addText(next, to: &block)
    return true
  }

  private mutating func addText(_ next: Line, to block: inout BlockLines) {
    _ = reportIfTooLong(next)
    block.hasText = true
    block.end = next.end
  }

  private mutating func takeBlankLine(_ spaces: Int, _ block: inout BlockLines) {
    if let indentation = block.indentation {
      guard spaces > indentation else { return }
      let surplus = line.start + indentation..<line.end
      report(.surplusBlanks, surplus) { [Repair(action: .trim, edits: [Repair.Edit($0.line.start..<$0.line.end, "")])] }
    } else if spaces > block.leadingBlanks.last?.spaces ?? 0 {
      block.leadingBlanks.append((spaces, line.start))
    }
  }

  /// Takes a line whose indentation holds a tab or a special space.
  private mutating func takeOddLine(_ next: Line, _ block: inout BlockLines) -> Bool {
    let indent = lines.indent(of: next)
    guard indent.content < next.end else {
      line = next
      reportOddBlanks(indent)
      return true
    }
    var column = indent.column
    if column <= block.owner {
      // A tab may be wider than the file's steps; what is neither key nor dash can only be text.
      guard lines.mayBeDeeper(indent, in: next, than: block.owner),
        lines.isBare(Lines.Content(line: next, indent: indent))
      else {
        return false
      }
      column = block.owner + lines.tabWidth
    }
    line = next
    let needed = max(block.indentation ?? column, column)
    reportOddBlanks(indent, column: needed)
    block.indentation = block.indentation ?? column
    addText(next, to: &block)
    return true
  }

  /// Takes a `#` that is too shallow for the text but has text of the block after it.
  private mutating func takeShallowHash(_ next: Line, at content: Int, _ block: inout BlockLines) -> Bool {
    guard let needed = block.indentation else { return false }
    if next.start >= block.hashesEnd {
      guard let following = lines.content(after: next), following.column > block.owner else {
        if content - next.start > block.owner {
          report(.shallowComment(needed: needed), content..<content + 1) { _ in
            [Repair(action: .indent, grade: .maybe, edits: [Repair.Edit(next.start..<content, spaces: needed)])]
          }
        }
        return false
      }
      block.hashesEnd = following.line.start
      block.hashMistake = nil
    }
    line = next
    if let index = block.hashMistake {
      mistakes.extendRepair(at: index, with: Repair.Edit(next.start..<content, spaces: needed))
    } else {
      let count = mistakes.kept.count
      reportShallow(content, needed: needed)
      if mistakes.kept.count > count { block.hashMistake = count }
    }
    return true
  }

  private mutating func reportShallow(_ content: Int, needed: Int) {
    report(.shallowLine(needed: needed), content..<bytes.trimmedEnd(of: line, from: content)) {
      [$0.reindent(to: needed)]
    }
  }

  private mutating func reportLeadingBlanks(_ block: BlockLines, needed: Int) {
    let tooDeep = block.leadingBlanks.filter { $0.spaces > needed }
    guard let first = tooDeep.first else { return }
    report(.leadingBlankTooDeep(needed: needed), first.start + needed..<first.start + first.spaces) { _ in
      [Repair(action: .trim, edits: tooDeep.map { Repair.Edit($0.start..<$0.start + $0.spaces, "") })]
    }
  }
}
