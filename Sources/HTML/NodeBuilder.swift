/// Lets pages be written as nested calls: `Tag.p(.class("lead")) { "Xin chào" }`.
///
/// Pieces stay nodes all the way, so that one piece alone costs no array.
@resultBuilder
package enum NodeBuilder {
  package static func buildExpression(_ node: Node) -> Node { node }
  package static func buildExpression(_ text: String) -> Node { .text(text) }
  package static func buildExpression(_ nodes: [Node]) -> Node { .fragment(nodes) }
  package static func buildExpression(_ node: Node?) -> Node { node ?? .none }
  package static func buildBlock() -> Node { .none }
  package static func buildBlock(_ part: Node) -> Node { part }
  package static func buildBlock(_ parts: Node...) -> Node { .fragment(parts) }
  package static func buildOptional(_ part: Node?) -> Node { part ?? .none }
  package static func buildEither(first part: Node) -> Node { part }
  package static func buildEither(second part: Node) -> Node { part }
  package static func buildArray(_ parts: [Node]) -> Node { .fragment(parts) }
  package static func buildFinalResult(_ node: Node) -> Node { node }

  /// For functions that give a list of nodes.
  package static func buildFinalResult(_ node: Node) -> [Node] {
    switch node {
    case .fragment(let nodes): nodes
    case .text, .element: [node]
    }
  }
}

extension Tag {
  package func callAsFunction(_ attributes: Attribute?..., @NodeBuilder content: () -> Node) -> Node {
    .element(Element(self, attributes, content()))
  }

  package func callAsFunction(_ attributes: Attribute?...) -> Node { .element(Element(self, attributes)) }
}
