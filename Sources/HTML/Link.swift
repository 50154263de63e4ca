extension Tag {
  /// A link. The site it leads to is not told where its reader came from.
  package static func link(to address: SafeURL, _ attributes: Attribute?..., @NodeBuilder content: () -> Node) -> Node {
    let rel: Attribute? = address.isWeb ? .rel("noopener noreferrer") : nil
    return .element(Element(.a, [.href(address)] + attributes + [rel], content()))
  }
}
