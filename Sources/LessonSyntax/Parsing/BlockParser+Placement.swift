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
    if frames[level].columnIsGuess, head.kind == .key, fits(head, frames[level]), column == frames[level].inlineColumn {
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
      setText(node, .plain, head.start..<max(head.start, bytes.trimmedEnd(of: line, from: head.start)))
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

  /// Safe where the whole file is indented: else the lines that are not may belong anywhere.
  private func rootDedent(_ head: Head, column: Int) -> Repair {
    var edits: [Repair.Edit] = []
    var grade = head.kind == .text ? Diagnostic.Fix.Grade.maybe : .safe
    var next = line
    while true {
      guard !edits.isFull else { return .tooLong }
      let indent = indent(of: next)
      if indent.content < next.end {
        if indent.column < column {
          grade = .maybe
          break
        }
        // At the left edge these would end the file's document.
        if indent.column == column, isMarker(at: Line(start: indent.content, end: next.end, next: next.next)) {
          grade = .maybe
        }
        let blanks = next.start..<(indent.isOdd ? indent.content : next.start + column)
        edits.append(Repair.Edit(blanks, indent.isOdd ? String(repeating: " ", count: indent.column - column) : ""))
      } else if next.end > next.start, !indent.isOdd {
        edits.append(Repair.Edit(next.start..<min(next.start + column, next.end), ""))
      }
      guard next.next < bytes.count else { break }
      next = bytes.line(from: next.next)
    }
    return Repair(action: .dedent, grade: grade, edits: edits)
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
    frames[level].confirm(fits(head, frames[level]))
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
    guard head.kind == .text else { return !fits(head, frames[level]) }
    return frames[level].kind == .list && bytes[head.start] != .dash
  }

  @inline(__always) func fits(_ head: Head, _ frame: Frame) -> Bool {
    switch head.kind {
    case .dash: frame.kind == .list
    case .key, .text: frame.kind == .map
    }
  }

  private mutating func placeMixed(_ head: Head, column: Int, pending: Int?) {
    let top = frames.count - 1
    if takeKeyIntoItem(head, column: column) { return }
    let isDash = head.kind == .dash
    if !frames[top].isMixed {
      report(isDash ? .dashInMap : .keyInList, entryRange(head)) { parser in
        // A list pasted at the wrong depth belongs below the key that waits for it.
        pending.map { isDash ? [parser.shiftingEntry(to: $0 + parser.tabWidth)] : [] } ?? []
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
    for candidate in level..<frames.count where fits(head, frames[candidate]) {
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
    guard distance < Int.max, head.kind != .text else { return swallowParagraph(from: column) }
    enter(head.loosened.misplaced(by: column - adopted), column: adopted)
  }

  private var openColumns: [Int] { frames.map(\.column).reduce(into: []) { if $0.last != $1 { $0.append($1) } } }

  func reindent(to column: Int) -> Repair {
    let content = indent(of: line).content
    let edit = Repair.Edit(line.start..<content, String(repeating: " ", count: column))
    return Repair(action: .indent, grade: .maybe, edits: [edit])
  }

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
    if head.kind == .key, column == frame.inlineColumn, convertTightItem() || convertItemWithoutColon() {
      return enter(head, column: column)
    }
    if column == frame.otherColumn, fits(head, frame) {
      return enter(head.loosened.misplaced(by: 1), column: frame.column)
    }
    report(.deeperThanFinished, entryRange(head), related: above) {
      $0.finishedRepairs(head, frame, above, column: column)
    }
    if column == frame.column + 1, fits(head, frame) {
      frames[top].otherColumn = column
      return enter(head.loosened.misplaced(by: 1), column: frame.column)
    }
    let kind: NodeKind = head.kind == .dash ? .list : .map
    guard openDetached(kind, column: column, at: head.start) else { return }
    enter(head.loosened, column: column)
  }

  private func finishedRepairs(_ head: Head, _ frame: Frame, _ above: Range<Int>?, column: Int) -> [Repair] {
    let target = frames.last { fits(head, $0) } ?? frame
    var repairs = target.column < frame.column && head.kind == .key ? [] : [shiftingEntry(to: target.column)]
    if head.kind == .key, frame.kind == .list, column == frame.inlineColumn, let above,
      let key = firstKeyOfSiblings(frame)
    {
      let edit = Repair.Edit.insert(bytes.string(key) + ": ", at: above.lowerBound)
      repairs.append(Repair(action: .addKey, grade: .maybe, edits: [edit]))
    }
    if frame.kind == .list, let above, nodes[Int(frame.lastChild)].style == .plain {
      repairs.append(Repair(action: .toKey, grade: .maybe, edits: [.insert(":", at: above.upperBound)]))
    }
    return repairs
  }

  /// `- mã:B1` with keys below it was meant as a map: makes it one.
  private mutating func convertTightItem() -> Bool {
    let top = frames.count - 1
    let item = frames[top].lastChild
    guard frames[top].kind == .list, item != RawNode.none, nodes[Int(item)].kind == .text,
      nodes[Int(item)].style == .plain
    else { return false }
    let range = range(of: item)
    let itemLine = Line(start: range.lowerBound, end: range.upperBound, next: range.upperBound)
    let scan = bytes.plainScan(from: range.lowerBound, in: itemLine, stopsAtColon: false)
    guard let colon = scan.tightColon, isTightKey(range.lowerBound, colon: colon) else { return false }
    report(.tightColon, colon..<colon + 1) { parser in
      // What begins with a mark may be no plain text after the blank.
      let first = parser.bytes[colon + 1]
      return [.insertSpace(at: colon + 1, grade: first.isLetterLike || first.isDigit ? .safe : .maybe)]
    }
    guard open(.map, in: item, column: frames[top].inlineColumn, at: range.lowerBound) else { return false }
    guard let member = addMember(range.lowerBound..<colon, colon: colon) else { return false }
    setText(member, .plain, colon + 1..<range.upperBound)
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
}
