import HTML

/// Takes a site's page apart for a book: what only a site needs is left out.
enum BookCut {
  /// Classes of the links by which one finds one's way in a site: a book has its pages and its list of contents.
  static let waysOfASite: Set<String> = ["pager", "permalink", "in-page", "back"]

  /// The nodes without the elements that bear one of these classes.
  static func leavingOut(_ classes: Set<String>, of node: Node) -> Node {
    switch node {
    case .text, .written: return node
    case .fragment(let nodes): return .fragment(nodes.map { leavingOut(classes, of: $0) })
    case .element(let element):
      if element.classes.contains(where: classes.contains) { return .none }
      return .element(Element(element.tag, element.attributes, leavingOut(classes, of: element.content)))
    }
  }

  /// The nodes with everything unfolded but what bears one of these classes: paper cannot be tapped on.
  static func unfolding(_ node: Node, but kept: Set<String> = []) -> Node {
    switch node {
    case .text, .written: return node
    case .fragment(let nodes): return .fragment(nodes.map { unfolding($0, but: kept) })
    case .element(let element):
      var attributes = element.attributes
      if element.tag == .details && !attributes.contains(.open) && !element.classes.contains(where: kept.contains) {
        attributes.append(.open)
      }
      return .element(Element(element.tag, attributes, unfolding(element.content, but: kept)))
    }
  }
}

extension Node {
  /// Whether there is an element with this name anywhere in it.
  func contains(_ tag: Tag) -> Bool {
    switch self {
    case .text, .written: false
    case .fragment(let nodes): nodes.contains { $0.contains(tag) }
    case .element(let element): element.tag == tag || element.content.contains(tag)
    }
  }
}

extension Element {
  func value(of name: String) -> String? { attributes.lazy.compactMap(\.self).first { $0.name == name }?.value }

  var classes: [String] { value(of: "class")?.split(separator: " ").map(String.init) ?? [] }
}
