import VietnameseText

/// A grapheme with its style and the columns it takes.
struct Cell {
  enum Kind {
    case text
    /// Where a line may break. No-break spaces are text.
    case blank
    case lineBreak
  }

  let character: Character
  let style: Style
  let width: Int
  let kind: Kind

  static let blank = Cell(" ", .plain)

  private init(_ character: Character, _ style: Style) {
    self.character = character
    self.style = style
    width = DisplayWidth.of(character)
    kind =
      switch character {
      case "\n": .lineBreak
      case "\u{A0}", "\u{2007}", "\u{202F}": .text
      default: character.isWhitespace ? .blank : .text
      }
  }

  static func cells(of spans: [Span]) -> [Cell] {
    spans.flatMap { span in ShownText.of(span.text).map { Cell($0, span.style) } }
  }

  /// The cells as text again, without blanks at the end. A mark that stands alone at the start of a span goes with the
  /// letter before it, which it is shown on.
  static func spans(of cells: [Cell]) -> [Span] {
    var spans: [Span] = []
    let end = cells.lastIndex { $0.kind != .blank } ?? -1
    for cell in cells[...end] {
      if let last = spans.last, last.style == cell.style || cell.width == 0 {
        spans[spans.endIndex - 1].text.append(cell.character)
      } else {
        spans.append(Span(String(cell.character), cell.style))
      }
    }
    return spans
  }
}

extension [Cell] { var width: Int { reduce(0) { $0 + $1.width } } }
