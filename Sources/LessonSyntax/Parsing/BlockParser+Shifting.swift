import Diagnostics

/// Entries that stand in the wrong column together with the lines that belong to them.
extension BlockParser {
  /// The repair that moves this line to `column`, and with it the lines below that are as deep or deeper.
  func shiftingEntry(to column: Int) -> Repair {
    // Not the column that the line was given: tabs may have given it another one than its neighbours'.
    let from = indent(of: line).column
    let isList = bytes[indent(of: line).content] == .dash
    var edits: [Repair.Edit] = []
    var current = line
    while true {
      let indent = indent(of: current)
      if indent.content < current.end {
        let isOther = isList && indent.column == from && bytes[indent.content] != .dash
        guard indent.column >= from, !isOther else { break }
        guard !edits.isFull else { return .tooLong }
        edits.append(spaces(indent.column - from + column, before: indent, in: current))
      }
      guard current.next < bytes.count else { break }
      current = bytes.line(from: current.next)
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
  }

  /// The repair that moves the keys from this line on, which stand at the column of the list's dashes, into the item.
  func shiftingKeysIntoItem(to column: Int) -> Repair {
    let from = indent(of: line).column
    var edits: [Repair.Edit] = []
    var current = line
    var previous: Content?
    while true {
      let indent = indent(of: current)
      if indent.content < current.end {
        // The first of the lines is a key, even one like `-5`.
        let isDash = bytes[indent.content] == .dash && indent.column == from && !edits.isEmpty
        guard indent.column >= from, !isDash else { break }
        // A key in its place under one that is complete has no part in this.
        if indent.column == column, let previous, previous.indent.column == from, isComplete(previous.line) { break }
        previous = Content(line: current, indent: indent)
        guard !edits.isFull else { return .tooLong }
        edits.append(spaces(indent.column - from + column, before: indent, in: current))
      }
      guard current.next < bytes.count else { break }
      current = bytes.line(from: current.next)
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
  }

  /// Whether a key's line holds its value.
  private func isComplete(_ line: Line) -> Bool {
    let last = bytes[bytes.trimmedEnd(of: line, from: line.start) - 1]
    return last != .colon && last != .bar && last != .greater && last != .dash && last != .plus
  }

  private func spaces(_ count: Int, before indent: Indent, in line: Line) -> Repair.Edit {
    Repair.Edit(line.start..<indent.content, String(repeating: " ", count: count))
  }

  /// `- mã: a` with its other keys at the dash's column: reads them as the item's. `false` where the last item is no
  /// map.
  mutating func takeKeyIntoItem(_ head: Head, column: Int) -> Bool {
    let list = frames[frames.count - 1]
    guard head.kind == .key, list.kind == .list, list.lastChild != RawNode.none, frames.count < Limits.depth,
      nodes[Int(list.lastChild)].kind == .map, nodes[Int(list.lastChild)].style == .block, !list.isMixed
    else { return false }
    let inline = list.inlineColumn
    let first = keyRange(of: nodes[Int(list.lastChild)].firstChild)
    if bytes.areEqual(first, head.start..<head.keyEnd) { return takeKeyAsItem(head, column: column) }
    report(.keyInList, entryRange(head)) { [$0.shiftingKeysIntoItem(to: inline)] }
    var map = Frame(kind: .map, column: column, node: list.lastChild, keyMark: keys.mark)
    var member = nodes[Int(list.lastChild)].firstChild
    while member != RawNode.none {
      checkKeyIsNew(member, keyRange(of: member), mark: map.keyMark)
      (map.beforeLast, map.lastChild) = (map.lastChild, member)
      member = nodes[Int(member)].nextSibling
    }
    map.columnIsGuess = true
    map.inlineColumn = inline
    frames.append(map)
    enter(head, column: column)
    return true
  }

  /// Whether the member is the first of a map that is an item of a list.
  func startsItem(_ member: UInt32) -> Bool {
    guard flowNodes.isEmpty, frames.count > 1, let map = frames.last else { return false }
    return frames[frames.count - 2].kind == .list && nodes[Int(map.node)].firstChild == member
  }

  /// The repair of an item whose dash is lost: its first key comes again in the item above.
  func dashing(_ key: Range<Int>) -> [Repair] {
    guard frames.count > 1, key.lowerBound - line.start >= 2 else { return [] }
    let dash = frames[frames.count - 2].column
    let blanks = line.start..<key.lowerBound
    guard blanks.allSatisfy({ bytes[$0] == .space }), dash < blanks.count else { return [] }
    let start = String(repeating: " ", count: dash) + "-" + String(repeating: " ", count: blanks.count - dash - 1)
    return [Repair(action: .toDashes, grade: .maybe, edits: [Repair.Edit(blanks, start)])]
  }

  /// The first key of the items around one that is a text.
  func firstKeyOfSiblings(_ list: Frame) -> Range<Int>? {
    var item = nodes[Int(list.node)].firstChild
    for _ in 0..<8 where item != RawNode.none {
      let raw = nodes[Int(item)]
      if raw.kind == .map, raw.firstChild != RawNode.none { return keyRange(of: raw.firstChild) }
      item = raw.nextSibling
    }
    var next = nextContent()
    for _ in 0..<32 {
      guard let content = next, content.indent.column >= list.column else { return nil }
      let start = content.indent.content
      if content.indent.column == list.column, bytes[start] == .dash, bytes[start + 1] == .space {
        var first = start + 1
        while bytes[first] == .space { first += 1 }
        let key = bytes.plainScan(from: first, in: content.line, stopsAtColon: true)
        return key.colon == nil || key.end <= first ? nil : first..<key.end
      }
      next = nextContent(after: content.line)
    }
    return nil
  }

  /// The first key of an item comes again at the column of the dashes: its own dash is lost.
  private mutating func takeKeyAsItem(_ head: Head, column: Int) -> Bool {
    report(.keyInList, entryRange(head)) { _ in
      [Repair(action: .toDashes, grade: .maybe, edits: [.insert("- ", at: head.start)])]
    }
    guard let item = addEntry(RawNode.empty(at: head.start)) else { return true }
    frames[frames.count - 1].inlineColumn = column + 2
    guard open(.map, in: item, column: column + 2, at: head.start) else { return true }
    enter(head, column: column + 2)
    return true
  }

  /// The edits that put the stray lines from this one on into the block text above, which is `column` deep.
  func indentingIntoBlock(_ column: Int) -> Repair {
    var edits = [spaces(column, before: indent(of: line), in: line)]
    var current = line
    while let next = nextContent(after: current), next.indent.column < column, isBare(next), !isTightLine(next) {
      guard !edits.isFull else { return .tooLong }
      edits.append(spaces(column, before: next.indent, in: next.line))
      current = next.line
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
  }

  /// How deep the lines of a block text are; `nil` for any other node.
  func blockTextColumn(of node: UInt32) -> Int? {
    guard node != RawNode.none else { return nil }
    let raw = nodes[Int(node)]
    return raw.kind == .text && (raw.style == .literal || raw.style == .folded) ? Int(raw.indentation) : nil
  }
}
