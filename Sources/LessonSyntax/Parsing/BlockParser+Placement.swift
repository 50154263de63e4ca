import Diagnostics

/// Where a line belongs: which open list or map its column and kind ask for.
extension BlockParser {
  mutating func place(_ head: Head, column: Int) {
    if head.kind != .dash, bytes.mayStartBullet(at: head.start) {
      placeLine(itemOfBullet(head, column: column), column: column)
    } else {
      placeLine(head, column: column)
    }
  }

  private mutating func placeLine(_ head: Head, column: Int) {
    guard !frames.isEmpty else { return placeRoot(head, column: column) }
    var level = frames.count - 1
    while level > 0, frames[level].column > column { level -= 1 }
    if frames[0].column > column {
      // Only a first line that was indented leaves a root off the left edge.
      frames[0].column = column
      return placeExactly(head, column: column, level: 0)
    }
    if frames[level].column == column { return placeExactly(head, column: column, level: level) }
    if level < frames.count - 1 { return placeBetween(head, column: column, level: level) }
    if isPending(level) { return placeValue(head, column: column) }
    if frames[level].columnIsGuess, head.kind == .key, frames[level].takes(head), column == frames[level].inlineColumn {
      frames[level].column = column
      return placeExactly(head, column: column, level: level)
    }
    placeUnderFinished(head, column: column)
  }

  // MARK: The first line

  private mutating func placeRoot(_ head: Head, column: Int) {
    guard !document.isComplete else {
      report(.deeperThanFinished, entryRange(head))
      document.isSkipped = true
      return
    }
    if column > 0 {
      report(.firstLineIndented, head.start..<bytes.characterEnd(from: head.start)) {
        [$0.rootDedent(head, column: column)]
      }
    }
    guard let node = makeNode(RawNode.empty(at: head.start)) else { return }
    if document.isFirst { root = node }
    if let kind = collection(for: head, column: column) {
      guard open(kind, in: node, column: column, at: head.start) else { return }
      return enter(head, column: column)
    }
    document.isComplete = true
    if head.scan != nil {
      setText(node, .plain, at: head.start..<max(head.start, bytes.trimmedEnd(of: line, from: head.start)))
      return reportBareText(head, column: column, owner: -1)
    }
    if bytes[head.start] == .bar || bytes[head.start] == .greater {
      document.isSkipped = true
      return report(.blockAtRoot, head.start..<head.start + 1)
    }
    if rootRule == .document, !bytes[head.start].opensFlow { report(.bareText, head.start..<line.end) }
    fill(node, from: head.start, owner: -1, scan: nil)
  }

  /// What the line makes of a place that waits for a value: a list, a map, or (`nil`) a text.
  private func collection(for head: Head, column: Int) -> NodeKind? {
    switch head.kind {
    case .dash: .list
    case .key: .map
    case .text: looksLikeKey(head, column: column) ? .map : nil
    }
  }

  // MARK: At the column of an open list or map

  private mutating func placeExactly(_ head: Head, column: Int, level: Int) {
    var level = level
    // A list may stand at the column of its key, and a mistake's stray list or map likewise: the one below may fit.
    if level > 0, frames[level - 1].column == column, belongsBelow(head, level) { level -= 1 }
    let top = frames.count - 1
    let kind = frames[level].kind
    let isAtHome = head.kind == .dash ? kind == .list : head.kind == .key && kind == .map
    let pending = !isAtHome && isPending(top) ? frames[top].column : nil
    closeFrames(above: level)
    frames[level].confirm(frames[level].takes(head))
    if isAtHome { return enter(head, column: column) }
    switch (kind, head.kind) {
    case (.map, .dash) where level == top && isPending(level): placeValue(head, column: column)
    case (.map, .text): placeTextAmongKeys(head, column: column)
    case (.list, .text) where bytes[head.start] == .dash:
      enter(Head(kind: .dash, start: head.start, isTight: true), column: column)
    default: placeMixed(head, column: column, pending: pending)
    }
  }

  private func belongsBelow(_ head: Head, _ level: Int) -> Bool {
    guard head.kind == .text else { return !frames[level].takes(head) }
    return frames[level].kind == .list && bytes[head.start] != .dash
  }

  private mutating func placeMixed(_ head: Head, column: Int, pending: Int?) {
    let top = frames.count - 1
    if takeKeyIntoItem(head, column: column) { return }
    let isDash = head.kind == .dash
    if !frames[top].isMixed {
      report(isDash ? .dashInMap : .keyInList, entryRange(head)) { mender in
        // A list pasted at the wrong depth belongs below the key that waits for it.
        pending.map { isDash ? [mender.shiftingEntry(to: $0 + mender.lines.tabWidth)] : [] } ?? []
      }
      frames[top].isMixed = true
    }
    guard head.kind != .text else { return swallowDeeperLines() }
    guard openDetached(isDash ? .list : .map, column: column, at: head.start) else { return }
    enter(head.loosened, column: column)
  }

  // MARK: Between the columns of two open ones

  /// The line matches no level: the nearest one of its kind takes it.
  private mutating func placeBetween(_ head: Head, column: Int, level: Int) {
    var nearest = level
    var distance = Int.max
    for candidate in level..<frames.count where frames[candidate].takes(head) {
      if frames[candidate].columnIsGuess {
        frames[candidate].column = column
        frames[candidate].columnIsGuess = false
        return placeExactly(head, column: column, level: candidate)
      }
      let other = abs(frames[candidate].column - column)
      if other <= distance { (nearest, distance) = (candidate, other) }
    }
    let columns = mistakes.hasRoom ? openColumns : []
    let adopted = frames[nearest].column
    report(.indentMatchesNoLevel(open: columns), entryRange(head)) { [$0.reindent(to: adopted)] }
    closeFrames(above: nearest)
    guard distance < Int.max, head.kind != .text else { return absorbBareLines(from: column) }
    enter(head.loosened.misplaced(by: column - adopted), column: adopted)
  }

  private var openColumns: [Int] { frames.map(\.column).reduce(into: []) { if $0.last != $1 { $0.append($1) } } }

  // MARK: Deeper than the innermost

  /// The last entry waits for a value, and this line starts it.
  private mutating func placeValue(_ head: Head, column: Int) {
    let top = frames.count - 1
    let node = frames[top].lastChild
    // Lines begin with a dash or a key; only a text needs a closer look.
    let kind = head.kind == .dash ? .list : head.kind == .key ? .map : collection(for: head, column: column)
    if let kind {
      guard open(kind, in: node, column: column, at: head.start) else { return }
      return enter(head, column: column)
    }
    if head.scan != nil { return placeBareText(head, column: column, node: node) }
    fill(node, from: head.start, owner: frames[top].column, scan: nil)
  }

  /// The last entry has its value already.
  private mutating func placeUnderFinished(_ head: Head, column: Int) {
    let top = frames.count - 1
    let frame = frames[top]
    let above = frame.lastChild == RawNode.none ? nil : range(of: frame.lastChild)
    if head.kind == .text && !(looksLikeKey(head, column: column) && column == frame.column + 1) {
      return reportContinuation(head, column: column, above: above)
    }
    if head.kind == .key, column == frame.inlineColumn, convertItem() {
      return enter(head, column: column)
    }
    if column == frame.otherColumn, frame.takes(head) {
      return enter(head.loosened.misplaced(by: 1), column: frame.column)
    }
    report(.deeperThanFinished, entryRange(head), related: above) {
      $0.repairsUnderFinished(head, above: above, column: column)
    }
    if column == frame.column + 1, frame.takes(head) {
      frames[top].otherColumn = column
      return enter(head.loosened.misplaced(by: 1), column: frame.column)
    }
    let kind: NodeKind = head.kind == .dash ? .list : .map
    guard openDetached(kind, column: column, at: head.start) else { return }
    enter(head.loosened, column: column)
  }

  /// An item that is a text was meant as a map, as the key below it shows: `- mã:B1`, or `- mã b` where items further up
  /// begin with that key. Makes it one; `false` where it was not.
  private mutating func convertItem() -> Bool {
    let list = frames[frames.count - 1]
    guard list.kind == .list, list.lastChild != RawNode.none else { return false }
    let item = nodes[Int(list.lastChild)]
    guard item.kind == .text, item.style == .plain else { return false }
    let text = item.range
    let itemLine = Line(start: text.lowerBound, end: text.upperBound, next: text.upperBound)
    var value: Int
    let keyEnd: Int
    if let colon = bytes.plainScan(from: text.lowerBound, in: itemLine, stopsAtColon: false).tightColon,
      lines.isTightKey(text.lowerBound, colon: colon)
    {
      (keyEnd, value) = (colon, colon + 1)
      // What begins with a mark may be no plain text after the blank.
      let isText = bytes[value].isLetterLike || bytes[value].isDigit
      report(.tightColon, colon..<value) { _ in [.insertSpace(at: colon + 1, grade: isText ? .safe : .maybe)] }
    } else if let end = Mender(self).endOfKnownKey(in: text) {
      (keyEnd, value) = (end, end)
      while bytes[value].isBlank { value += 1 }
      report(.missingColon, text) { [$0.addColon(at: end)] }
    } else {
      return false
    }
    guard open(.map, in: list.lastChild, column: list.inlineColumn, at: text.lowerBound),
      let member = addMember(text.lowerBound..<keyEnd, colon: keyEnd)
    else { return false }
    setText(member, .plain, at: value..<text.upperBound)
    return true
  }

  /// The part of a line to point at: its dash, its key, or its first character.
  func entryRange(_ head: Head) -> Range<Int> {
    switch head.kind {
    case .dash: head.bullet?.range ?? head.start..<head.start + 1
    case .key: head.start..<max(head.start + 1, head.keyEnd)
    case .text: head.start..<max(head.start + 1, bytes.trimmedEnd(of: line, from: head.start))
    }
  }

  // MARK: Keys at the column of dashes

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
    var map = Frame(kind: .map, node: list.lastChild, column: column, keyMark: keys.mark)
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
}
