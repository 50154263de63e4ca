/// The lines of a table, which cmark tells wrongly where a paragraph goes over into it.
struct TableLayout {
  /// The first line of the paragraph that became a table.
  let first: Int
  let column: Int
  /// The line of its head.
  let header: Int

  /// - Parameters:
  ///   - index: Where the table is entered.
  ///   - events: All of them, or those from somewhere before on.
  ///   - lines: How many lines the text has.
  init?(of index: Int, in events: ArraySlice<TreeEvent>, lines: Int) {
    guard case .enter(.table, let span) = events[index], span.line > 0 else { return nil }
    var delimiter = span.endColumn == 0 ? span.endLine - 1 : span.endLine
    // Rows know their lines; the first comes right behind the row of dashes.
    search: for event in events[(index + 1)...] {
      switch event {
      case .enter(.tableRow, let row):
        delimiter = row.line - 1
        break search
      case .enter(.table, _): break search
      default: break
      }
    }
    guard delimiter > span.line, delimiter <= lines else { return nil }
    first = span.line
    column = span.column
    header = delimiter - 1
  }
}
