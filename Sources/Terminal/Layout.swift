import VietnameseText

/// Turns a page into lines of a terminal.
///
/// Lines break at blanks only, or, in a word that is longer than a line, between two graphemes. Nothing is lost, nothing
/// that the terminal would obey is passed on (``Palette`` alone writes escape sequences), and text prints alike whatever
/// normal form it has.
package struct Layout: Sendable {
  /// Lines that are longer than this are hard to read, however wide the window.
  package static let widest = 100
  /// Below this the lines of the terminal itself wrap.
  package static let narrowest = 20

  /// Columns, from ``narrowest`` to ``widest``.
  package let width: Int
  package let palette: Palette
  /// For screen readers and old terminals: no drawn lines. What the words say then is up to whoever writes the page.
  package let isPlain: Bool

  /// A layout for a terminal of `width` columns, brought into 20…100.
  package init(width: Int, palette: Palette = .none, isPlain: Bool = false) {
    self.width = min(max(width, Layout.narrowest), Layout.widest)
    self.palette = palette
    self.isPlain = isPlain
  }

  /// What is written to the terminal: every line ends with a line feed and in the terminal's own colours.
  ///
  /// - Complexity: O(length of the page).
  package func text(of page: Page) -> String { text(of: lines(of: page)) }

  /// The same for lines that were laid out.
  package func text(of lines: [[Span]]) -> String { lines.map { $0.map(palette.paint).joined() + "\n" }.joined() }

  /// The lines of a page: neighbours differ in style, and no line ends with a blank.
  package func lines(of page: Page) -> [[Span]] {
    page.flatMap { paragraph in
      switch paragraph.content {
      case .text(let spans): lines(of: spans, in: paragraph)
      case .line(let wordings): [line(wordings)]
      case .rule: [isPlain ? [] : [Span(String(repeating: "─", count: width), .faint)]]
      }
    }
  }

  /// Columns below which the end of a ``Paragraph/line(_:)`` says too little.
  package static let leastOfEnd = 20

  private func line(_ wordings: [[Span]]) -> [Span] {
    let lines = wordings.map { spans in spans.map { Cell.cells(of: [$0]).filter { $0.kind != .lineBreak } } }
    let fitting = lines.first { pieces in
      pieces.dropLast().reduce(0) { $0 + $1.width } + min(pieces.last?.width ?? 0, Layout.leastOfEnd) <= width
    }
    let cells = (fitting ?? lines.last ?? []).flatMap(\.self)
    guard cells.width > width else { return Cell.spans(of: cells) }
    var room = width - 1
    let kept = cells.prefix {
      room -= $0.width
      return room >= 0
    }
    // Without a blank before it.
    let end = kept.lastIndex { $0.kind != .blank } ?? -1
    return Cell.spans(of: kept[...end] + Cell.cells(of: [Span("…", kept.last?.style ?? .plain)]))
  }

  /// Columns that a text keeps whatever stands before it: three fifths of the line.
  private var roomForText: Int { width * 3 / 5 }

  private func lines(of spans: [Span], in paragraph: Paragraph) -> [[Span]] {
    var cells = Cell.cells(of: spans)
    var marker = Cell.cells(of: paragraph.marker.map { [$0] } ?? []).filter { $0.kind != .lineBreak }
    if !marker.isEmpty { marker.append(.blank) }
    let most = width - roomForText
    if marker.width > most {
      cells = marker + cells
      marker = []
    }
    let indent = max(0, min(paragraph.indent, most - marker.width))
    let hanging = Array(repeating: Cell.blank, count: indent + marker.width)
    let wrapped = LineBreaker.lines(of: cells, width: paragraph.isWrapped ? width - hanging.count : nil)
    return wrapped.enumerated().map { number, line in
      Cell.spans(of: (number == 0 ? hanging.prefix(indent) + marker : hanging) + line)
    }
  }
}
