import Curriculum
import Diagnostics
import HTML
import Handbook

/// A report as a page in one file, to be read and to be printed on A4.
///
/// `data-table`, `data-row` and `data-cell` say what each thing is, for whoever compares or reads the page by machine.
struct PageFormat {
  let report: Report

  private var language: Language { report.language }

  func file(at path: String) -> OutputFile {
    LonePage(title: report.title, language: language, kind: kind) {
      Tag.header(.class("page-head")) { Tag.h1 { report.title } }
      for run in runs {
        if run.isFlowing { Tag.div(.class("flow")) { run.tables.map(section) } } else { run.tables.map(section) }
      }
      if report.face == .sheet { signatures }
      for table in report.tables where table.isPrivate { section(table) }
    }.file(at: path)
  }

  private var kind: String {
    switch report.face {
    case .sheet: "report"
    case .projector: "report projector"
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }

  private var signatures: Node {
    Tag.div(.class("signatures")) {
      for who in [say("Người lập", "Made by"), say("Xác nhận", "Confirmed by")] {
        Tag.p {
          Tag.strong { who }
          Tag.small { say("(ký, ghi rõ họ tên)", "(signature and full name)") }
        }
      }
    }
  }

  /// The tables that are open to all, those together that stand in two columns on paper.
  private var runs: [(isFlowing: Bool, tables: [ReportTable])] {
    var runs: [(isFlowing: Bool, tables: [ReportTable])] = []
    for table in report.tables where !table.isPrivate {
      let isFlowing = table.layout == .grid || table.layout == .cards
      if runs.last?.isFlowing == isFlowing {
        runs[runs.count - 1].tables.append(table)
      } else {
        runs.append((isFlowing, [table]))
      }
    }
    return runs
  }

  private func section(_ table: ReportTable) -> Node {
    Tag.section(.class("table-\(table.id)\(table.isPrivate ? " secret" : "")"), .data("table", table.id)) {
      Tag.h2(table.layout == .facts ? .class("unseen") : nil) { table.title }
      if let about = table.about { Tag.p(.class("fine")) { about } }
      if table.rows.isEmpty { Tag.p(.class("nothing")) { say("Chưa có.", "Nothing yet.") } } else { rows(of: table) }
    }
  }

  private func rows(of table: ReportTable) -> Node {
    switch table.layout {
    case .grid, .wide: GridView(table: table, report: report).node
    case .cards:
      Tag.ol(.class("cards")) { for row in table.rows { card(ReportRow(table, row)) } }
    case .facts:
      Tag.dl(.class("summary")) {
        for row in table.rows {
          let row = ReportRow(table, row)
          Tag.div(.data("row", "")) {
            for (index, field) in row.fields.enumerated() {
              if index == 0 { Tag.dt { value(field) } } else { Tag.dd { value(field) } }
            }
          }
        }
      }
    case .notes:
      Tag.ul {
        for row in table.rows {
          Tag.li(.data("row", "")) { for field in ReportRow(table, row).fields { value(field) } }
        }
      }
    }
  }

  private func value(_ field: ReportRow.Field) -> Node { FieldView(field: field, report: report).node }

  /// What it is about first, then the other fields with their titles, those in small letters last.
  private func card(_ row: ReportRow) -> Node {
    let filled = row.fields.filter { !$0.isEmpty }
    return Tag.li(.class("card"), .data("row", "")) {
      for field in filled where field.column.place == .heading { Tag.h3 { value(field) } }
      Tag.dl {
        for field in filled where field.column.place == .ordinary {
          Tag.div(.class("field-\(field.column.id)")) {
            Tag.dt { field.column.title }
            Tag.dd { value(field) }
          }
        }
      }
      let fine = filled.filter { $0.column.place == .fine }
      if !fine.isEmpty {
        Tag.p(.class("fine")) {
          for (index, field) in fine.enumerated() {
            (index == 0 ? "" : " · ") + field.column.title + " "
            value(field)
          }
        }
      }
    }
  }
}

/// A row as a page shows it: a part and its whole are one field.
struct ReportRow {
  let fields: [Field]

  struct Field {
    let column: ReportColumn
    let cell: Cell
    /// Behind it, where it is a part.
    let whole: (column: ReportColumn, cell: Cell)?

    var isEmpty: Bool { cell == .empty && (whole.map { $0.cell == .empty } ?? true) }
  }

  init(_ table: ReportTable, _ row: [Cell]) {
    fields = table.columns.indices.filter { !table.columns[$0].isWhole }.map { index in
      let next = index + 1
      let whole = next < table.columns.count && table.columns[next].isWhole ? (table.columns[next], row[next]) : nil
      return Field(column: table.columns[index], cell: row[index], whole: whole)
    }
  }
}
