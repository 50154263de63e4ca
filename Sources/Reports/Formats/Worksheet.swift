import Curriculum
import Diagnostics
import HTML
import VietnameseText

/// A table as a sheet: the titles in a row that stays in sight, numbers as numbers, days as days.
struct Worksheet {
  let table: ReportTable
  let language: Language
  let isFirst: Bool

  var document: XML {
    .element(
      "worksheet", ["xmlns": WorkbookParts.main],
      [
        .element("sheetPr", [:], [.element("pageSetUpPr", ["fitToPage": "1"])]),
        .element(
          "sheetViews", [:],
          [
            .element(
              "sheetView", ["tabSelected": isFirst ? "1" : nil, "workbookViewId": "0"],
              [
                .element(
                  "pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"]),
                .element("selection", ["pane": "bottomLeft", "activeCell": "A2", "sqref": "A2"]),
              ])
          ]),
        .element("sheetFormatPr", ["defaultRowHeight": "15"]), .element("cols", [:], columns),
        .element("sheetData", [:], rows),
        // A4, as wide as the paper.
        .element("pageSetup", ["paperSize": "9", "orientation": "landscape", "fitToHeight": "0"]),
      ])
  }

  // MARK: Columns

  private static let narrowest = 8
  private static let widest = 60

  private var columns: [XML] {
    table.columns.indices.map { index in
      let texts = [table.columns[index].title] + table.rows.map { $0[index].cellText(in: language) }
      // A title may be broken at its blanks.
      let longest =
        texts.enumerated().map { offset, text in
          offset == 0
            ? text.split(separator: " ").map { DisplayWidth.of(String($0)) }.max() ?? 0 : DisplayWidth.of(text)
        }.max() ?? 0
      let width = min(max(longest + 2, Worksheet.narrowest), Worksheet.widest)
      return .element(
        "col", ["min": String(index + 1), "max": String(index + 1), "width": String(width), "customWidth": "1"])
    }
  }

  // MARK: Rows

  private var rows: [XML] {
    let titles = table.columns.enumerated().map { index, column in
      text(column.title, .heading, at: place(row: 1, column: index))
    }
    return [.element("row", ["r": "1"], titles)]
      + table.rows.enumerated().map { index, row in
        .element(
          "row", ["r": String(index + 2)],
          row.enumerated().compactMap { column, cell in self.cell(cell, at: place(row: index + 2, column: column)) })
      }
  }

  private func cell(_ cell: Cell, at place: String) -> XML? {
    switch cell {
    case .empty: nil
    case .text, .mark: text(cell.cellText(in: language), .words, at: place)
    case .integer(let number): value(String(number), .number, at: place)
    case .day(let day): value(String(day.number - Worksheet.dayZero), .day, at: place)
    }
  }

  /// The day of the number 0: 1899-12-30, so that Excel, which believes in a 29 February 1900, is right from March 1900.
  private static let dayZero = -25_569

  private func value(_ value: String, _ style: WorkbookStyle, at place: String) -> XML {
    .element("c", ["r": place, "s": String(style.rawValue)], [.element("v", [:], [.text(value)])])
  }

  private func text(_ text: String, _ style: WorkbookStyle, at place: String) -> XML {
    .element(
      "c", ["r": place, "s": String(style.rawValue), "t": "inlineStr"],
      [.element("is", [:], [.element("t", ["xml:space": "preserve"], [.text(Worksheet.escaped(text))])])])
  }

  /// `_x0041_` means A in a workbook: where a text says it itself, its first sign is written so.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// `A1`, `AA1`.
  private func place(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let digit = (rest - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}
