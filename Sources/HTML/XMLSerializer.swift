extension Node {
  /// Appends the node as UTF-8 in the XML syntax of HTML: what an EPUB holds.
  ///
  /// Void elements are closed, attributes that stand alone get a value, `lang` is said in XML's way too, and `loading` is
  /// left out: a book is not fetched piece by piece. A drawing says what language it is in.
  ///
  /// - Precondition: nothing in it was written before, which would be in HTML's own syntax.
  package func writeXML(to out: inout [UInt8]) {
    switch self {
    case .text(let text): XMLText.append(text, to: &out)
    case .fragment(let nodes): for node in nodes { node.writeXML(to: &out) }
    case .element(let element): element.writeXML(to: &out)
    case .written(let markup): precondition(markup.bytes.isEmpty, "what was written as HTML is no XML")
    }
  }
}

extension Element {
  fileprivate func writeXML(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: tag.name.utf8)
    // In HTML a drawing is known by its name alone.
    if tag == .svg { XMLText.append(attribute: "xmlns", "http://www.w3.org/2000/svg", to: &out) }
    for case let attribute? in attributes where attribute.name != "loading" {
      let value = attribute.value ?? attribute.name
      XMLText.append(attribute: attribute.name, value, to: &out)
      if attribute.name == "lang" { XMLText.append(attribute: "xml:lang", value, to: &out) }
    }
    guard !tag.isVoid else {
      out.append(contentsOf: "/>".utf8)
      return
    }
    out.append(UInt8(ascii: ">"))
    content.writeXML(to: &out)
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: tag.name.utf8)
    out.append(UInt8(ascii: ">"))
  }
}
