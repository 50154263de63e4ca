import HTML
import Handbook
import Curriculum
import Foundation
import Testing
import XMLEvents

@testable import Reports

/// The cells of a report as some format gives them back: by table, row and column, what is empty left out.
struct ReadBack: Equatable {
  var tables: [String: [[String: [UInt8]]]] = [:]

  static func of(_ report: Report) -> ReadBack {
    var back = ReadBack()
    for table in report.tables {
      back.tables[table.id] = table.rows.map { row in
        filled(zip(table.columns.map(\.id), row.map { $0.cellText(in: report.language) }))
      }
    }
    return back
  }

  /// Bytes, not characters: a letter in one normal form must not pass for the other.
  private static func filled(_ cells: some Sequence<(String, String)>) -> [String: [UInt8]] {
    Dictionary(cells.filter { !$0.1.isEmpty }.map { ($0.0, Array($0.1.utf8)) }, uniquingKeysWith: { first, _ in first })
  }

  private static func bytes(_ report: Report, _ format: String) throws -> [(path: String, bytes: [UInt8])] {
    try #require(ReportFormat.named(format)).files(of: report, named: "r").map { ($0.path, $0.bytes) }
  }

  // MARK: The page

  static func ofPage(_ report: Report) throws -> ReadBack {
    let text = String(decoding: try #require(try bytes(report, "html").first).bytes, as: UTF8.self)
    let start = try #require(text.firstRange(of: "<main")).lowerBound
    let end = try #require(text.firstRange(of: "</main>")).upperBound
    // A body without void elements is well-formed XML.
    let events = try #require(XMLEventReader.events(in: Array(text[start..<end].utf8)))
    var back = ReadBack()
    var table = ""
    var rows: [[String: [UInt8]]] = []
    var cell: (name: String, depth: Int, text: String)?
    var depth = 0
    for event in events {
      switch event {
      case .start(let element, let attributes):
        depth += 1
        func value(_ name: String) -> String? { attributes.first { $0.name.local == name }?.value }
        if let name = value("data-table") {
          (table, rows) = (name, [])
          back.tables[table] = []
        }
        if value("data-row") != nil { rows.append([:]) }
        if let name = value("data-cell") {
          cell = (name, depth, "")
          if element.local == "time", let day = value("datetime") { rows[rows.count - 1][name] = Array(day.utf8) }
        }
      case .text(let words): cell?.text += words
      case .end:
        if let found = cell, found.depth == depth {
          let (last, bytes) = (rows.count - 1, Array(found.text.utf8))
          if rows[last][found.name] == nil, !bytes.isEmpty { rows[last][found.name] = bytes }
          cell = nil
        }
        depth -= 1
        if !table.isEmpty { back.tables[table] = rows }
      }
    }
    return back
  }

  // MARK: CSV

  static func ofCSV(_ report: Report) throws -> ReadBack {
    var back = ReadBack()
    for (table, file) in zip(report.tables, try bytes(report, "csv")) {
      #expect(file.path == "r-\(table.id).csv")
      #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let lines = CSVText.lines(of: String(decoding: file.bytes.dropFirst(3), as: UTF8.self))
      #expect(lines.first?.map { Array($0.utf8) } == table.columns.map { Array($0.title.utf8) })
      back.tables[table.id] = lines.dropFirst().map { line in
        #expect(line.count == table.columns.count)
        return filled(zip(table.columns.map(\.id), line))
      }
    }
    return back
  }

  // MARK: JSON

  static func ofJSON(_ report: Report) throws -> ReadBack {
    let data = Data(try #require(try bytes(report, "json").first).bytes)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var back = ReadBack()
    for table in try #require(document["tables"] as? [[String: Any]]) {
      let rows = try #require(table["rows"] as? [[String: Any]])
      let columns = try #require(table["columns"] as? [[String: Any]]).compactMap { $0["id"] as? String }
      back.tables[try #require(table["id"] as? String)] = rows.map { row in
        #expect(Set(row.keys) == Set(columns))
        return filled(
          row.map { name, value in
            (name, value as? String ?? (value as? NSNumber).map { "\($0)" } ?? "")
          })
      }
    }
    return back
  }

  // MARK: The workbook

  /// Of the sheets themselves; the zip around them is read by the suite `reports`.
  static func ofSheets(_ report: Report) throws -> ReadBack {
    var back = ReadBack()
    for table in report.tables {
      let sheet = Worksheet(table: table, language: report.language, isFirst: false)
      let lines = try SheetText.lines(of: try #require(XMLEventReader.events(in: sheet.document.document())))
      #expect(lines.first.map { $0.values.map { Array($0.utf8) }.count } == table.columns.count)
      let columns = table.columns.map(\.id)
      back.tables[table.id] = lines.dropFirst().map { line in
        filled(line.map { (columns[$0.key], $0.value) })
      }
    }
    return back
  }
}

/// RFC 4180 with `;`, and the `'` before formulas taken away.
enum CSVText {
  static func lines(of text: String) -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func plain(_ field: String.UnicodeScalarView) -> String {
      let text = String(field)
      return text.hasPrefix("'") && CSVFormat.isRisky(text) ? String(text.unicodeScalars.dropFirst()) : text
    }
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
          field.append(scalar)
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        switch scalar {
        case "\"": isQuoted = true
        case ";":
          line.append(plain(field))
          field = .init()
        case "\r": break
        case "\n":
          lines.append(line + [plain(field)])
          (line, field) = ([], .init())
        default: field.append(scalar)
        }
      }
      index += 1
    }
    return lines
  }
}

/// The cells of a sheet by their columns, row by row.
enum SheetText {
  static func lines(of events: [XMLEvent]) throws -> [[Int: String]] {
    var lines: [[Int: String]] = []
    var place = 0
    var style = ""
    for event in events {
      switch event {
      case .start(let element, let attributes):
        func value(_ name: String) -> String { attributes.first { $0.name.local == name }?.value ?? "" }
        if element.local == "row" { lines.append([:]) }
        if element.local == "c" {
          style = value("s")
          place = value("r").utf8.prefix { $0 >= 65 }.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
          #expect(value("r").hasSuffix(String(lines.count)))
        }
      case .text(let text):
        if style == String(WorkbookStyle.day.rawValue) {
          let number = try #require(Int(text))
          lines[lines.count - 1][place] = try #require(Day(number: number - 25_569)).iso
        } else {
          lines[lines.count - 1][place] = text.replacing("_x005F_", with: "_")
        }
      case .end: break
      }
    }
    return lines
  }
}
