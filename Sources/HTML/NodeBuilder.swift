/// Lets pages be written as nested calls: `Tag.p(.class("lead")) { "Xin chào" }`.
///
/// Pieces stay nodes all the way, so that one piece alone costs no array; and all is inlinable, so that the closures
/// of a page become plain code.
@resultBuilder package enum NodeBuilder {
  @inlinable package static func buildExpression(_ node: Node) -> Node { node }
  @inlinable package static func buildExpression(_ text: String) -> Node { .text(text) }
  @inlinable package static func buildExpression(_ nodes: [Node]) -> Node { .fragment(nodes) }
  @inlinable package static func buildExpression(_ node: Node?) -> Node { node ?? .none }
  @inlinable package static func buildBlock() -> Node { .none }
  @inlinable package static func buildBlock(_ part: Node) -> Node { part }
  @inlinable package static func buildBlock(_ parts: Node...) -> Node { .fragment(parts) }
  @inlinable package static func buildOptional(_ part: Node?) -> Node { part ?? .none }
  @inlinable package static func buildEither(first part: Node) -> Node { part }
  @inlinable package static func buildEither(second part: Node) -> Node { part }
  @inlinable package static func buildArray(_ parts: [Node]) -> Node { .fragment(parts) }
  @inlinable package static func buildFinalResult(_ node: Node) -> Node { node }

  /// For functions that give a list of nodes.
  @inlinable package static func buildFinalResult(_ node: Node) -> [Node] {
    switch node {
    case .fragment(let nodes): nodes
    case .text, .element, .written: [node]
    }
  }
}

extension Tag {
  @inlinable package func callAsFunction(_ attributes: Attribute?..., @NodeBuilder content: () -> Node) -> Node {
    .element(Element(self, attributes, content()))
  }

  package func callAsFunction(_ attributes: [Attribute?], @NodeBuilder content: () -> Node) -> Node {
    .element(Element(self, attributes, content()))
  }

  @inlinable package func callAsFunction(_ attributes: Attribute?...) -> Node { .element(Element(self, attributes)) }
}
