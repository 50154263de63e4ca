import Curriculum
import Markdown
import Terminal

/// Puts the blocks of a text below each other. Recursion is as deep as the document's tree, which Markdown bounds.
struct BlockSetter {
  let texts: TextSetter
  let style: Style
  private(set) var page: Page = []
  /// Stands before the next paragraph: the sign of a list's item.
  private var marker: Span?

  /// Columns that what belongs to something stands to its right.
  private static let step = 2

  init(texts: TextSetter, style: Style) {
    self.texts = texts
    self.style = style
  }

  mutating func add(_ blocks: [Block], indent: Int, isTight: Bool) {
    for block in blocks {
      if !isTight, !page.isEmpty, marker == nil, page.last != .blank { page.append(.blank) }
      add(block, indent: indent)
    }
  }

  mutating func addFootnote(_ footnote: Footnote, number: Int, indent: Int) {
    if !page.isEmpty { page.append(.blank) }
    marker = Span("[\(number)]", style)
    add(footnote.blocks, indent: indent, isTight: true)
    marker = nil
  }

  private mutating func add(_ block: Block, indent: Int) {
    switch block {
    case .paragraph(let inlines): append(texts.spans(of: inlines, style), indent: indent)
    case .heading(_, let inlines): append(texts.spans(of: inlines, .strong), indent: indent)
    case .quote(let blocks):
      append([Span(texts.views.say("Trích:", "Quote:"), .faint)], indent: indent)
      add(blocks, indent: indent + BlockSetter.step, isTight: true)
    case .list(let list): add(list, indent: indent)
    case .code(_, let code), .rawHTML(let code):
      for line in code.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
        append([Span(String(line), style)], indent: indent + BlockSetter.step, isWrapped: false)
      }
    case .table(let table): add(table, indent: indent)
    case .rule: if page.last != .blank { page.append(.blank) }
    }
  }

  private mutating func append(_ spans: [Span], indent: Int, isWrapped: Bool = true) {
    page.append(Paragraph(marker: marker, indent: indent, isWrapped: isWrapped) { spans })
    marker = nil
  }

  private mutating func add(_ list: ListBlock, indent: Int) {
    for (offset, item) in list.items.enumerated() {
      if offset > 0, !list.isTight { page.append(.blank) }
      var sign = list.start.map { "\($0 + offset)." } ?? (texts.views.isPlain ? "-" : "•")
      if let isDone = item.isDone { sign += isDone ? " [x]" : " [ ]" }
      // A list that opens an item stands beside no sign of its own: two signs in a row say nothing more than one.
      marker = Span(sign, style)
      let inner = indent + sign.count + 1
      guard let first = item.blocks.first else {
        append([], indent: indent)
        continue
      }
      add([first], indent: indent, isTight: true)
      marker = nil
      add(Array(item.blocks.dropFirst()), indent: inner, isTight: list.isTight)
    }
  }

  /// Every row is an item that says what its cells are: columns do not fit a narrow window, and are not heard.
  private mutating func add(_ table: Table, indent: Int) {
    for row in table.rows {
      marker = Span(texts.views.isPlain ? "-" : "•", style)
      var spans: [Span] = []
      for (header, cell) in zip(table.header, row) where !cell.isEmpty {
        if !spans.isEmpty { spans.append(Span("; ", style)) }
        if !header.isEmpty { spans += texts.spans(of: header, style) + [Span(": ", style)] }
        spans += texts.spans(of: cell, style)
      }
      append(spans, indent: indent)
    }
    if table.rows.isEmpty {
      append(
        table.header.enumerated().flatMap { column, cell in
          (column > 0 ? [Span("; ", style)] : []) + texts.spans(of: cell, style)
        }, indent: indent)
    }
  }
}
