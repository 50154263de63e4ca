import Diagnostics

/// Lines indented with tabs or special spaces: which column was meant.
///
/// A tab looks as wide as its author's editor makes it, so that no one width tells the column. What tells it is the
/// line itself: of the columns that usual widths give, the one where such a line can stand.
extension BlockParser {
  /// Reports the odd blanks before `head` and gives the column that their author meant.
  mutating func settleColumn(_ indent: Indent, before head: Head) -> Column {
    let blanks = line.start..<indent.content
    if !mistakes.hasRoom, place(for: head, at: indent.column) != nil {
      reportOddBlanks(indent, column: indent.column)
      return indent.column
    }
    let fitting = tabColumns(of: blanks).compactMap { place(for: head, at: $0) }
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

  typealias Column = Int

  private struct TabPlace {
    let column: Column
    /// The open list or map that takes the line, or whose last entry does.
    let level: Int
    let isChild: Bool
  }

  /// The columns that the blanks reach where a tab is a step of the file, 4 or 8 wide, or goes to the next such stop,
  /// with special spaces counted as they look and left out.
  func tabColumns(of blanks: Range<Int>) -> [Column] {
    var columns: [Column] = []
    for width in [tabWidth, 4, 8] {
      var (sum, stop, plain) = (0, 0, 0)
      for index in blanks {
        if bytes[index] == .tab {
          sum += width
          stop += width - stop % width
          plain += width
        } else if bytes[index] & 0xC0 != 0x80 {
          let isSpecial = bytes.specialSpace(at: index) > 0
          sum += isSpecial ? bytes.width(ofSpecialSpaceAt: index) : 1
          stop += isSpecial ? bytes.width(ofSpecialSpaceAt: index) : 1
          plain += isSpecial ? 0 : 1
        }
      }
      for column in [sum, stop, plain] where !columns.contains(column) { columns.append(column) }
    }
    return columns
  }

  /// Whether the line may be deeper than `owner` with tabs of some usual width.
  func mayBeDeeper(_ indent: Indent, in line: Line, than owner: Int) -> Bool {
    guard indent.column <= owner, indent.isOdd else { return indent.column > owner }
    return tabColumns(of: line.start..<indent.content).contains { $0 > owner }
  }

  /// Where the line can stand at the column without another report; `nil` where it cannot.
  private func place(for head: Head, at column: Column) -> TabPlace? {
    guard let frame = frames.last else { return nil }
    if let level = frames.lastIndex(where: { $0.column == column && fits(head, $0) }) {
      return TabPlace(column: column, level: level, isChild: false)
    }
    guard isPending(frames.count - 1) else { return nil }
    let isList = head.kind == .dash && frame.kind == .map
    guard column > frame.column || isList && column == frame.column else { return nil }
    return TabPlace(column: column, level: frames.count, isChild: true)
  }

  /// The column of the first line below a key: that of its sibling below, if it has one whose column can be read.
  private func childColumn(_ head: Head, or column: Column) -> Column {
    guard let next = nextContent(), !next.indent.isOdd, let frame = frames.last else { return column }
    let isDash = bytes[next.indent.content] == .dash && bytes.isBlankOrEnd(next.indent.content + 1, next.line)
    let isKey = !isDash && !isBare(next)
    var sibling = next.indent.column
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

  private func nearestColumn(for head: Head, to column: Column) -> Column? {
    frames.filter { fits(head, $0) }.map(\.column).min { abs($0 - column) < abs($1 - column) }
  }
}
