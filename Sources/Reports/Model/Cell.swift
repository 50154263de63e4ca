package import Curriculum
package import Diagnostics
import VietnameseText

/// What stands in a field of a table.
package enum Cell: Sendable, Hashable {
  case empty
  /// Made by ``words(_:)`` alone.
  case text(PlainWords)
  case integer(Int)
  case day(Day)
  case mark(Mark)

  /// The words in a form that every format can hold; what nobody could see leaves the field empty.
  package static func words(_ text: String?) -> Cell {
    guard let words = text.map(PlainWords.init), !words.text.isEmpty else { return .empty }
    return .text(words)
  }

  package static func number(_ number: Int?) -> Cell { number.map(Cell.integer) ?? .empty }

  /// What two formats must agree on: they are equal cell for cell where this is equal, byte for byte. A day is its ISO
  /// form and a mark its word, however a page shows them; CSV's `'` before what looks like a formula is no part of it.
  package func cellText(in language: Language) -> String {
    switch self {
    case .empty: ""
    case .text(let words): words.text
    case .integer(let number): String(number)
    case .day(let day): day.iso
    case .mark(let mark): mark.word(language)
    }
  }
}

/// Words that page, workbook, CSV and JSON can all hold: in NFC, one kind of line end, no character that turns a text
/// around, has no shape, or is refused by XML, and not more than a cell of a workbook holds.
package struct PlainWords: Sendable, Hashable {
  package let text: String

  /// Excel's limit is 32,767 units of UTF-16.
  private static let limit = 32_000

  package init(_ raw: String) {
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in raw.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      if isAfterReturn, scalar == "\n" { continue }
      switch UnseenCharacter(scalar.value) {
      case .lineEnd: scalars.append("\n")
      case .blank: scalars.append(" ")
      case .control where scalar == "\t" || scalar == "\u{B}" || scalar == "\u{C}": scalars.append(" ")
      case .control, .direction, .widthless, .oldFormat, .annotation, .noncharacter: continue
      case nil, .joiner, .shapeless, .tag, .besideTags: scalars.append(scalar)
      }
    }
    text = PlainWords.shortened(PlainWords.trimmed(Normalization.nfc(String(scalars))))
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf16.count > limit else { return text }
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF16.width(scalar)
      guard count < limit else { break }
      scalars.append(scalar)
    }
    return String(scalars) + "…"
  }
}
