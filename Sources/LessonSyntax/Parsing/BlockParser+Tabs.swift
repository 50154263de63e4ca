import Diagnostics

/// Lines indented with tabs or special spaces: which column was meant.
///
/// A tab looks as wide as its author's editor makes it, so that no one width tells the column. What tells it is the
/// line itself: of the columns that usual widths give, the one where such a line can stand.
extension BlockParser {
  /// Reports the odd blanks before `head` and gives the column that their author meant.
  mutating func settleColumn(_ indent: Indent, before head: Head) -> Int {
    let blanks = line.start..<indent.content
    if !mistakes.hasRoom, place(for: head, at: indent.column) != nil {
      reportOddBlanks(indent, column: indent.column)
      return indent.column
    }
    let fitting = lines.tabColumns(of: blanks).compactMap { place(for: head, at: $0) }
    var column = indent.column
    var grade = Diagnostic.Fix.Grade.safe
    if frames.isEmpty {
      column = 0
    } else if let first = fitting.first {
      // Of several open lists and maps the innermost: a wrong guess closes none that the next line needs.
      let isClear = indent.firstTab == nil || fitting.contains(where: \.isChild)
      let chosen = isClear ? first : fitting.max { $0.level < $1.level } ?? first
      column = chosen.isChild ? childColumn(head, or: chosen.column) : chosen.column
      if fitting.contains(where: { $0.level != chosen.level }) { grade = .maybe }
    } else if head.kind != .text, let nearest = nearestColumn(for: head, to: indent.column) {
      column = nearest
      grade = .maybe
    }
    reportOddBlanks(indent, column: column, grade: grade)
    return column
  }

  private struct TabPlace {
    let column: Int
    /// The open list or map that takes the line, or whose last entry does.
    let level: Int
    let isChild: Bool
  }

  /// Where the line can stand at the column without another report; `nil` where it cannot.
  private func place(for head: Head, at column: Int) -> TabPlace? {
    guard let frame = frames.last else { return nil }
    if let level = frames.lastIndex(where: { $0.column == column && $0.takes(head) }) {
      return TabPlace(column: column, level: level, isChild: false)
    }
    guard isPending(frames.count - 1) else { return nil }
    let isList = head.kind == .dash && frame.kind == .map
    guard column > frame.column || isList && column == frame.column else { return nil }
    return TabPlace(column: column, level: frames.count, isChild: true)
  }

  /// The column of the first line below a key: that of its sibling below, if it has one whose column can be read.
  private func childColumn(_ head: Head, or column: Int) -> Int {
    guard let next = lines.content(after: line), !next.isOdd, let frame = frames.last else { return column }
    let isDash = bytes[next.start] == .dash && bytes.isBlankOrEnd(next.start + 1, next.line)
    let isKey = !isDash && !lines.isBare(next)
    var sibling = next.column
    if head.kind == .dash, isKey {
      // The first key stands after the dash, and those below it under it.
      var content = head.start + 1
      while bytes[content].isBlank { content += 1 }
      sibling -= max(content - head.start, 2)
    } else if head.kind == .dash ? !isDash : !isKey || bytes.isBlankOrEnd(head.colon + 1, line) {
      return column
    }
    return sibling > frame.column ? sibling : column
  }

  private func nearestColumn(for head: Head, to column: Int) -> Int? {
    frames.filter { $0.takes(head) }.map(\.column).min { abs($0 - column) < abs($1 - column) }
  }
}
