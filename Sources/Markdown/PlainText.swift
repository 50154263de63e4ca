extension MarkdownDocument {
  /// The text alone, for titles, descriptions and search. Blocks are separated by line ends; footnotes are left out.
  package var plainText: String { plainText { _ in "" } }

  /// The text alone, with `replacement` for a link that has no text.
  package func plainText(replacingEmptyLinks replacement: @escaping (LinkReference) -> String) -> String {
    var writer = PlainTextWriter(replacement: replacement)
    writer.write(blocks)
    return writer.text
  }
}

extension [Inline] {
  var plainText: String {
    var writer = PlainTextWriter { _ in "" }
    writer.write(self)
    return writer.text
  }
}

/// Collects the text of a tree. Recursion is as deep as the tree, which ``Bounds/treeDepth`` bounds.
private struct PlainTextWriter {
  let replacement: (LinkReference) -> String
  private(set) var text = ""

  init(replacement: @escaping (LinkReference) -> String) { self.replacement = replacement }

  mutating func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines):
      startLine()
      write(inlines)
    case .quote(let blocks): write(blocks)
    case .list(let list): for item in list.items { write(item.blocks) }
    case .code(_, let code):
      startLine()
      text += code.hasSuffix("\n") ? String(code.dropLast()) : code
    case .rawHTML(let html):
      startLine()
      text += html.hasSuffix("\n") ? String(html.dropLast()) : html
    case .table(let table):
      write(cells: table.header)
      for row in table.rows { write(cells: row) }
    case .rule: break
    }
  }

  private mutating func write(cells: [[Inline]]) {
    startLine()
    for (column, cell) in cells.enumerated() {
      if column > 0 { text += " " }
      write(cell)
    }
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let words), .code(let words), .rawHTML(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): write(inner)
      case .link(let link, _, let inner): if link.isEmpty { text += replacement(link) } else { write(inner) }
      case .image(_, _, let alternative): text += alternative
      case .footnoteReference: break
      }
    }
  }

  private mutating func startLine() { if !text.isEmpty { text += "\n" } }
}
