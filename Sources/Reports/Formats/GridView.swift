import Curriculum
import Diagnostics
import HTML

/// A table as a table, which scrolls within itself where it is wider than the screen.
struct GridView {
  let table: ReportTable
  let report: Report

  @NodeBuilder var node: Node {
    Tag.div(.class("table-scroll"), .tabindex(0), .role("region"), .aria("label", table.title)) {
      Tag.table {
        Tag.thead { Tag.tr { titles } }
        Tag.tbody {
          for row in table.rows {
            Tag.tr(.data("row", "")) { for field in ReportRow(table, row).fields { cell(field) } }
          }
        }
      }
    }
    legend
  }

  /// Titles of columns that are joined on the page are said, and not shown; so is what is too long.
  @NodeBuilder private var titles: [Node] {
    for (index, column) in table.columns.enumerated() where !column.isWhole {
      let whole = index + 1 < table.columns.count && table.columns[index + 1].isWhole ? table.columns[index + 1] : nil
      Tag.th(.scope("col"), GridView.kind(of: column, whole: whole)) {
        if let short = column.short {
          Tag.span(.aria("hidden", "true")) { short }
          Tag.span(.class("unseen"), .data("column", column.id)) { column.title }
        } else {
          Tag.span(.data("column", column.id)) { column.title }
        }
        if let whole {
          " "
          Tag.span(.class("unseen"), .data("column", whole.id)) { whole.title }
        }
      }
    }
  }

  private func cell(_ field: ReportRow.Field) -> Node {
    let kind = GridView.kind(of: field.column, whole: field.whole?.column)
    let value = FieldView(field: field, report: report).node
    return field.column.place == .heading ? Tag.th(.scope("row"), kind) { value } : Tag.td(kind) { value }
  }

  private static func kind(of column: ReportColumn, whole: ReportColumn?) -> Attribute? {
    if let whole { return .class(whole.place == .wholeWithBar ? "share gauged" : "share") }
    switch column.kind {
    case .integer, .day: return .class("num")
    case .mark: return .class(column.short == nil ? "word" : "ticks")
    case .text: return nil
    }
  }

  @NodeBuilder private var legend: Node {
    let columns = table.columns.indices.filter { table.columns[$0].kind == .mark && table.columns[$0].short != nil }
    let marks = table.rows.flatMap { row in
      columns.compactMap { if case .mark(let mark) = row[$0] { mark } else { nil } }
    }
    if !marks.isEmpty { Tag.p(.class("fine legend")) { Mark.legend(of: Set(marks), report.language) } }
  }
}

/// What stands in a field: its words, a sign where there is no room for them, a bar beside a part of a whole.
struct FieldView {
  let field: ReportRow.Field
  let report: Report

  private var language: Language { report.language }

  @NodeBuilder var node: Node {
    if let whole = field.whole {
      if !field.isEmpty {
        if whole.column.place == .wholeWithBar { bar(field.cell, whole.cell) }
        span(field.column, field.cell)
        LocalizedText(vi: " trên ", en: " of ")(language)
        span(whole.column, whole.cell)
      }
    } else if !field.isEmpty {
      span(field.column, field.cell)
    }
  }

  @NodeBuilder private func span(_ column: ReportColumn, _ cell: Cell) -> Node {
    let text = cell.cellText(in: language)
    switch cell {
    case .mark(let mark) where column.short != nil:
      Tag.span(.class("tick \(mark.rawValue)"), .aria("hidden", "true")) { mark.sign(language) }
      Tag.span(.class("unseen"), .data("cell", column.id)) { text }
    case .day(let day):
      Tag.time(.datetime(day.iso), .data("cell", column.id)) { shown(day, isShort: column.short != nil) }
    case .empty, .text, .integer, .mark: Tag.span(.data("cell", column.id)) { text }
    }
  }

  /// Without its year where there is little room and it is this year's.
  private func shown(_ day: Day, isShort: Bool) -> String {
    if isShort, day.year == report.day.year, language == .vietnamese { return "\(day.day)/\(day.month)" }
    return language == .vietnamese ? day.vietnamese : day.iso
  }

  /// The words beside it say the same: it is not read out.
  @NodeBuilder private func bar(_ part: Cell, _ whole: Cell) -> Node {
    if case .integer(let part) = part, case .integer(let whole) = whole, whole > 0 {
      let width = min(max(0, part), whole) * FieldView.barWidth / whole
      Tag.svg(.class("gauge"), .aria("hidden", "true"), .viewBox(width: FieldView.barWidth + 2, height: 14)) {
        Tag.path(
          .class("track"), .fill("none"), .stroke("currentColor"),
          .d("M1 1h\(FieldView.barWidth)v12h-\(FieldView.barWidth)z")
        ) {}
        Tag.path(.class("filled"), .fill("currentColor"), .d("M1 1h\(width)v12h-\(width)z")) {}
      }
      " "
    }
  }

  private static let barWidth = 100
}
