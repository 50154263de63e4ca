/// How a page's nodes are moved into another document: what becomes of its ids, its links and its pictures.
package struct Relocation: Sendable {
  /// The new name of a place in the page. Whatever refers to it from within the page is renamed with it.
  package let id: @Sendable (String) -> String
  /// The new address of a link; `nil` where there is nothing to lead to, and its words stand alone.
  package let link: @Sendable (SafeURL) -> SafeURL?
  /// The picture at a relative address; `nil` for one that stays where it is.
  package let picture: @Sendable (String) -> EmbeddedPicture?

  package init(
    id: @escaping @Sendable (String) -> String, link: @escaping @Sendable (SafeURL) -> SafeURL?,
    picture: @escaping @Sendable (String) -> EmbeddedPicture? = { _ in nil }
  ) {
    self.id = id
    self.link = link
    self.picture = picture
  }
}

extension Node {
  /// The same nodes in another document.
  ///
  /// - Precondition: nothing in it was written before.
  package func relocated(by relocation: Relocation) -> Node {
    switch self {
    case .text: return self
    case .fragment(let nodes): return .fragment(nodes.map { $0.relocated(by: relocation) })
    case .written(let markup):
      precondition(markup.bytes.isEmpty, "what was written cannot be moved")
      return self
    case .element(let element):
      let content = element.content.relocated(by: relocation)
      let attributes = element.attributes.compactMap { $0?.relocated(by: relocation) }
      // Of a link to nothing the words are still worth reading.
      if element.tag == .a && !attributes.contains(where: { $0.name == "href" }) { return content }
      return .element(Element(element.tag, attributes, content))
    }
  }
}

extension Attribute {
  /// `nil` for the address of a link that leads nowhere.
  func relocated(by relocation: Relocation) -> Attribute? {
    guard let value else { return self }
    switch name {
    case "id": return .id(relocation.id(value))
    case "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "headers", "for":
      let names = value.split(separator: " ").map { relocation.id(String($0)) }
      return Attribute(name, names.joined(separator: " "))
    case "href": return SafeURL(value).flatMap(relocation.link).map(Attribute.href)
    case "src": return relocation.picture(value).map { Attribute(name, $0.address) } ?? self
    default: return self
    }
  }
}
