import HTML

// The list of contents in the form of EPUB 2 (OPF 2.0.1, section 2.4.1; DAISY 3, section 8): Kobo, PocketBook and other
// readers of e-ink show none without it.
extension EPUBBook {
  static let oldContents = "toc.ncx"

  var oldContentsDocument: [UInt8] {
    var points = NavigationPoints(addresses: addresses)
    let list = openingPoints(&points) + book.outline.entries.flatMap { points.elements(for: $0) }
    return XML.element(
      "ncx", ["xmlns": "http://www.daisy.org/z3986/2005/ncx/", "version": "2005-1", "xml:lang": "vi"],
      [
        .element(
          "head", [:],
          [
            .element("meta", ["name": "dtb:uid", "content": identifier]),
            .element("meta", ["name": "dtb:depth", "content": "\(max(1, points.depth))"]),
            .element("meta", ["name": "dtb:totalPageCount", "content": "0"]),
            .element("meta", ["name": "dtb:maxPageNumber", "content": "0"]),
          ]), .element("docTitle", [:], [.element("text", [:], [.text(book.title)])]), .element("navMap", [:], list),
      ]
    ).document()
  }

  private func openingPoints(_ points: inout NavigationPoints) -> [XML] {
    guard let opening = book.opening else { return [] }
    return [points.element(opening.title, EPUBBook.introductionPage, depth: 1, [])]
  }
}

/// Entries of the old list, numbered in the order of reading; two that lead to one place have one number.
private struct NavigationPoints {
  let addresses: BookAddresses
  private var count = 0
  private var orders: [String: Int] = [:]
  private(set) var depth = 0

  init(addresses: BookAddresses) { self.addresses = addresses }

  mutating func elements(for entry: BookOutline.Entry, depth: Int = 1) -> [XML] {
    // Every entry of this list leads somewhere: a mere heading to what comes first below it.
    guard let target = target(of: entry) else { return [] }
    let (order, number) = number(of: target)
    var children: [XML] = []
    for child in entry.children { children += elements(for: child, depth: depth + 1) }
    return [element(entry.title, target, order, number, depth: depth, children)]
  }

  mutating func element(_ title: String, _ target: String, depth: Int, _ children: [XML]) -> XML {
    let (order, number) = number(of: target)
    return element(title, target, order, number, depth: depth, children)
  }

  private mutating func element(
    _ title: String, _ target: String, _ order: Int, _ number: Int, depth: Int, _ children: [XML]
  ) -> XML {
    self.depth = max(self.depth, depth)
    return .element(
      "navPoint", ["id": "muc-\(number)", "playOrder": "\(order)"],
      [.element("navLabel", [:], [.element("text", [:], [.text(title)])]), .element("content", ["src": target])]
        + children)
  }

  private mutating func number(of target: String) -> (order: Int, number: Int) {
    count += 1
    let order = orders[target] ?? orders.count + 1
    orders[target] = order
    return (order, count)
  }

  private func target(of entry: BookOutline.Entry) -> String? {
    if entry.plan != nil, let url = entry.address.flatMap(addresses.acrossFiles) { return url.text }
    return entry.children.lazy.compactMap { target(of: $0) }.first
  }
}
