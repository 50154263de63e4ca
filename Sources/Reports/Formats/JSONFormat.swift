import Curriculum
import Diagnostics
import JSON

/// A report for machines: one document, whose members are named alike in every language.
struct JSONFormat {
  let report: Report

  /// Raised when a member goes or changes its meaning.
  private static let version = 1

  var bytes: [UInt8] {
    JSONText.line { json in
      json.member("version", JSONFormat.version)
      json.member("report", report.id)
      json.member("title", report.title)
      json.member("day", report.day.iso)
      json.member("language", report.language.rawValue)
      json.list("tables", report.tables) { json, table in
        json.member("id", table.id)
        json.member("title", table.title)
        json.member("private", table.isPrivate)
        json.list("columns", table.columns) { json, column in
          json.member("id", column.id)
          json.member("title", column.title)
          json.member("kind", column.kind.rawValue)
        }
        json.list("rows", table.rows) { json, row in
          for (column, cell) in zip(table.columns, row) { write(cell, column.id, to: &json) }
        }
      }
    }
  }

  private func write(_ cell: Cell, _ key: String, to json: inout JSONText) {
    switch cell {
    case .empty: json.member(key, nil as String?)
    case .integer(let number): json.member(key, number)
    case .text, .day, .mark: json.member(key, cell.cellText(in: report.language))
    }
  }
}
