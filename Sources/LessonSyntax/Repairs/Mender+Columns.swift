import Diagnostics

/// Lines that stand in the wrong column, together with those that belong to them.
extension Mender {
  /// Safe where the whole file is indented: else the lines that are not may belong anywhere.
  func rootDedent(_ head: Head, column: Int) -> Repair {
    var edits: [Repair.Edit] = []
    var grade = head.kind == .text ? Diagnostic.Fix.Grade.maybe : .safe
    for content in lines.all(from: line) {
      guard !edits.isFull else { return .tooLong }
      let line = content.line
      if !content.isBlank {
        guard content.column >= column else {
          grade = .maybe
          break
        }
        // At the left edge these would end the file's document.
        if content.column == column, bytes.isMarker(at: Line(start: content.start, end: line.end, next: line.next)) {
          grade = .maybe
        }
        let spaces = Repair.Edit(line.start..<line.start + column, "")
        edits.append(content.isOdd ? content.indented(to: content.column - column) : spaces)
      } else if line.end > line.start, !content.isOdd {
        edits.append(Repair.Edit(line.start..<min(line.start + column, line.end), ""))
      }
    }
    return Repair(action: .dedent, grade: grade, edits: edits)
  }

  func reindent(to column: Int) -> Repair {
    Repair(action: .indent, grade: .maybe, edits: [here.indented(to: column)])
  }

  func moveListDown(_ dash: Int, owner: Int) -> Repair {
    var column = owner + lines.tabWidth
    var grade = Diagnostic.Fix.Grade.safe
    if let next, next.column > owner {
      // What follows is another item or belongs to this one: either tells the column.
      let isDash = bytes[next.start] == .dash
      let isMap = isMapItem(after: dash)
      let below = isDash ? next.column : next.column - (skipSpaces(dash + 1) - dash)
      if isDash || isMap && below >= owner && !lines.isBare(next) { column = below } else { grade = .maybe }
    } else if !isMapItem(after: dash) {
      // A single text with a dash before it may be all text.
      grade = .maybe
    }
    var start = dash
    while bytes[start - 1].isBlank { start -= 1 }
    return Repair(action: .newLine, grade: grade, edits: [Repair.Edit(start..<dash, newLine(at: column))])
  }

  private func isMapItem(after dash: Int) -> Bool {
    bytes.plainScan(from: skipSpaces(dash + 1), in: line, stopsAtColon: true).colon != nil
  }

  /// The repair that moves this line to `column`, and with it the lines below that are as deep or deeper.
  func shiftingEntry(to column: Int) -> Repair {
    // Not the column that the line was given: tabs may have given it another one than its neighbours'.
    let from = here.column
    let isList = bytes[here.start] == .dash
    var edits: [Repair.Edit] = []
    for content in lines.all(from: line) where !content.isBlank {
      let isOther = isList && content.column == from && bytes[content.start] != .dash
      guard content.column >= from, !isOther else { break }
      guard !edits.isFull else { return .tooLong }
      edits.append(content.indented(to: content.column - from + column))
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
  }

  /// The repair that moves the keys from this line on, which stand at the column of the list's dashes, into the item.
  func shiftingKeysIntoItem(to column: Int) -> Repair {
    let from = here.column
    var edits: [Repair.Edit] = []
    var previous: Lines.Content?
    for content in lines.all(from: line) where !content.isBlank {
      // The first of the lines is a key, even one like `-5`.
      let isDash = bytes[content.start] == .dash && content.column == from && !edits.isEmpty
      guard content.column >= from, !isDash else { break }
      // A key in its place under one that is complete has no part in this.
      if content.column == column, let previous, previous.column == from, isComplete(previous.line) { break }
      previous = content
      guard !edits.isFull else { return .tooLong }
      edits.append(content.indented(to: content.column - from + column))
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
  }

  /// Whether a key's line holds its value.
  private func isComplete(_ line: Line) -> Bool {
    let last = bytes[bytes.trimmedEnd(of: line, from: line.start) - 1]
    return last != .colon && last != .bar && last != .greater && last != .dash && last != .plus
  }

  /// The edits that put the stray lines from this one on into the block text above, which is `column` deep.
  func indentingIntoBlock(_ column: Int) -> Repair {
    var edits = [here.indented(to: column)]
    var current = line
    while let next = lines.content(after: current), next.column < column, lines.isBare(next), !lines.isTightLine(next) {
      guard !edits.isFull else { return .tooLong }
      edits.append(next.indented(to: column))
      current = next.line
    }
    return Repair(action: .indent, grade: .maybe, edits: edits)
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
}
