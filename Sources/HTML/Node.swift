/// A piece of a page. Whatever text it holds is escaped when it is written: there is no way to make a node of raw markup.
package enum Node: Sendable, Equatable {
  case text(String)
  case element(Element)
  case fragment([Node])
  /// Nodes that were written already.
  case written(Markup)

  package static let none = Node.fragment([])
}

/// What nodes look like when they are written: for a part that stands on many pages, and is written once for all.
///
/// Only nodes can be made into it, so what goes for them goes for it.
package struct Markup: Sendable, Equatable {
  let bytes: [UInt8]

  package init(_ node: Node) {
    var bytes: [UInt8] = []
    node.write(to: &bytes)
    self.bytes = bytes
  }
}

/// An element of HTML5 with its attributes and content.
///
/// A class, because pages are made of thousands of them and a reference is cheaper to hand on than three arrays; nothing
/// in it changes.
package final class Element: Sendable {
  package let tag: Tag
  /// Those that are `nil` are left out.
  package let attributes: [Attribute?]
  package let content: Node

  package init(_ tag: Tag, _ attributes: [Attribute?] = [], _ content: Node = .none) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
  }
}

extension Element: Equatable {
  package static func == (a: Element, b: Element) -> Bool {
    a.tag == b.tag && a.attributes == b.attributes && a.content == b.content
  }
}

extension Node: ExpressibleByStringLiteral { package init(stringLiteral value: String) { self = .text(value) } }
