import Diagnostics
import HTML
import Zip

/// A report as an Office Open XML workbook (ECMA-376), a sheet for each table. Texts are inline strings, which no
/// spreadsheet takes for formulas. The bytes depend on the report alone; no person and no path stands in them.
struct Workbook {
  let bytes: [UInt8]

  /// `nil` where it would not fit into a zip.
  init?(_ report: Report) {
    let sheets = report.tables.enumerated().map { index, table in
      Worksheet(table: table, language: report.language, isFirst: index == 0)
    }
    let names = SheetNames.unique(report.tables.map(\.title))
    let parts = WorkbookParts(report: report, sheetNames: names)
    var archive = ZipArchive()
    let files: [(String, XML)] =
      [
        ("[Content_Types].xml", parts.contentTypes), ("_rels/.rels", parts.relations),
        ("docProps/app.xml", parts.application), ("docProps/core.xml", parts.core), ("xl/workbook.xml", parts.workbook),
        ("xl/_rels/workbook.xml.rels", parts.workbookRelations), ("xl/styles.xml", WorkbookStyle.sheet),
      ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", $0.element.document) }
    for (name, document) in files {
      guard archive.add(name, document.document()) else { return nil }
    }
    bytes = archive.finished()
  }
}

/// Names that Excel takes: at most 31 units of UTF-16, none of `[]:*?/\`, no `'` at an end, each but once whatever its
/// case.
enum SheetNames {
  private static let longest = 31

  static func unique(_ titles: [String]) -> [String] {
    var taken: Set<String> = []
    return titles.map { title in
      let plain = title.split { $0.isWhitespace || "[]:*?/\\".contains($0) }.joined(separator: " ").trimmed
      var name = shortened(plain.isEmpty ? "-" : plain, to: longest)
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        let ending = " (\(number))"
        name = shortened(plain, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return name
    }
  }

  private static func shortened(_ text: String, to count: Int) -> String {
    var short = ""
    for character in text {
      guard short.utf16.count + character.utf16.count <= count else { break }
      short.append(character)
    }
    return short.trimmed
  }
}

extension String {
  /// Without blanks and `'` at both ends.
  fileprivate var trimmed: String {
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || character == "'" }
    let end = lastIndex { !isEdge($0) }.map(index(after:)) ?? startIndex
    return String(self[..<end].drop(while: isEdge))
  }
}
