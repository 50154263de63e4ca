import Diagnostics

/// A table as CSV (RFC 4180) for the spreadsheets that people here have: a byte order mark, without which Excel takes the
/// text for Latin letters; `;`, which Excel expects where a comma parts decimals; whole numbers and ISO days alone, so
/// that nothing is read as a day or an amount.
struct CSVFormat {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func bytes(of table: ReportTable) -> [UInt8] {
    let lines =
      [table.columns.map { CSVFormat.field($0.title) }]
      + table.rows.map { row in
        row.map { cell in
          if case .text(let words) = cell {
            CSVFormat.field(words.text)
          } else {
            CSVFormat.quoted(cell.cellText(in: language))
          }
        }
      }
    return [0xEF, 0xBB, 0xBF] + Array(lines.map { $0.joined(separator: ";") + "\r\n" }.joined().utf8)
  }

  /// Words as they stand in a file: no spreadsheet takes them for a formula.
  static func field(_ text: String) -> String { quoted(isRisky(text) ? "'" + text : text) }

  /// Whether a spreadsheet might take the text for a formula, blanks before it or not. A `'` in front of such a text is
  /// no better than none: it gets another one, so that taking one away always gives the text back.
  static func isRisky(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
      case "'": continue
      default: if !scalar.properties.isWhitespace { return false }
      }
    }
    return false
  }

  private static func quoted(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { ";\"\n\r,\t".unicodeScalars.contains($0) })
        || text.first?.isWhitespace == true
    else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
