/// A piece of a page. Whatever text it holds is escaped when it is written: there is no way to make a node of raw markup.
package enum Node: Sendable, Equatable {
  case text(String)
  case element(Element)
  case fragment([Node])

  package static let none = Node.fragment([])
}

/// An element of HTML5 with its attributes and content.
package struct Element: Sendable, Equatable {
  package let tag: Tag
  package var attributes: [Attribute]
  package var children: [Node]

  package init(_ tag: Tag, _ attributes: [Attribute] = [], _ children: [Node] = []) {
    precondition(!tag.isVoid || children.isEmpty, "a void element has no content")
    self.tag = tag
    self.attributes = attributes
    self.children = children
  }
}

extension Node: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}
