import HTML

/// Links that leave the site.
enum OutsideLink {
  static let className = "outside"

  /// A link to a page on the web; the bare text where `address` is none.
  static func node(to address: String, _ text: String) -> Node {
    guard let url = SafeURL(address), url.isWeb else { return .text(text) }
    return Tag.link(to: url, .class(className)) { text }
  }
}
