import HTML

extension Renderer {
  func nodes(of inlines: [Inline]) -> [Node] { inlines.flatMap { nodes(of: $0) } }

  private func nodes(of inline: Inline) -> [Node] {
    switch inline {
    case .text(let text), .rawHTML(let text): [.text(text)]
    case .code(let code): [Tag.code { code }]
    case .softBreak: ["\n"]
    case .lineBreak: [Tag.br(), "\n"]
    case .emphasis(let inner): [Tag.em { nodes(of: inner) }]
    case .strong(let inner): [Tag.strong { nodes(of: inner) }]
    case .strikethrough(let inner): [Tag.del { nodes(of: inner) }]
    case .link(let link, let title, let inner): nodes(of: link, title: title, inner)
    case .image(let destination, let title, let alternative):
      [image(destination, title: title, alternative: alternative)]
    case .footnoteReference(let number, let occurrence): [reference(toFootnote: number, occurrence)]
    }
  }

  private func nodes(of link: LinkReference, title: String, _ inner: [Inline]) -> [Node] {
    let content = nodes(of: inner)
    switch options.link(link) {
    case .text(let replacement, let after):
      return (link.isEmpty && content.isEmpty ? [.text(replacement ?? link.destination)] : content) + after
    case .anchor(let address, let className, let replacement, let after):
      let anchor = Tag.link(to: address, className.map { .class($0) }, title.isEmpty ? nil : .title(title)) {
        // A link without words cannot be seen, heard or clicked.
        if link.isEmpty { [.text(replacement ?? link.destination)] } else { content }
      }
      return [anchor] + after
    }
  }

  private func image(_ destination: String, title: String, alternative: String) -> Node {
    guard let address = options.image(destination) else { return .text(alternative) }
    return Tag.img(.src(address), .alt(alternative), title.isEmpty ? nil : .title(title), .loading("lazy"))
  }
}
