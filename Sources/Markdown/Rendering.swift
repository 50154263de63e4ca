package import HTML

extension MarkdownDocument {
  /// The document as HTML: phrasing content without `<p>` for an inline text, else blocks and, after them, the
  /// footnotes.
  package func render(_ options: RenderOptions) -> [Node] {
    let renderer = Renderer(options: options)
    guard mode == .blocks else {
      return blocks.flatMap { block -> [Node] in
        if case .paragraph(let inlines) = block { renderer.nodes(of: inlines) } else { [] }
      }
    }
    return renderer.nodes(of: blocks) + renderer.nodes(of: footnotes)
  }
}

/// Turns the tree into HTML. Recursion is as deep as the tree, which ``Bounds/treeDepth`` bounds.
struct Renderer { let options: RenderOptions }
