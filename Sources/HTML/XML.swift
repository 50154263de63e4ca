/// A piece of an XML document whose names are written in code: sources give texts and values only, and those are escaped.
package struct XML: Sendable {
  private enum Kind: Sendable {
    case element(StaticString, [(name: StaticString, value: String)], [XML])
    case text(String)
    /// Nodes of a page, in the XML syntax of HTML.
    case nodes([Node])
  }

  private let kind: Kind

  private init(_ kind: Kind) { self.kind = kind }

  /// Attributes with the value `nil` are left out.
  package static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: [XML] = []
  ) -> XML { XML(.element(name, attributes.compactMap { name, value in value.map { (name, $0) } }, content)) }

  package static func text(_ text: String) -> XML { XML(.text(text)) }

  package static func nodes(_ nodes: [Node]) -> XML { XML(.nodes(nodes)) }

  /// A document with this as its root, as UTF-8.
  ///
  /// - Parameter isHTML: Whether it begins with HTML's own document type.
  /// - Returns: the bytes.
  package func document(isHTML: Bool = false) -> [UInt8] {
    var out = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    if isHTML { out += Array("<!DOCTYPE html>\n".utf8) }
    write(to: &out)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private func write(to out: inout [UInt8]) {
    switch kind {
    case .text(let text): XMLText.append(text, to: &out)
    case .nodes(let nodes): for node in nodes { node.writeXML(to: &out) }
    case .element(let name, let attributes, let content):
      out.append(UInt8(ascii: "<"))
      out.append(contentsOf: name.description.utf8)
      for (name, value) in attributes { XMLText.append(attribute: name.description, value, to: &out) }
      guard !content.isEmpty else {
        out.append(contentsOf: "/>".utf8)
        return
      }
      out.append(UInt8(ascii: ">"))
      for piece in content { piece.write(to: &out) }
      out.append(contentsOf: "</".utf8)
      out.append(contentsOf: name.description.utf8)
      out.append(UInt8(ascii: ">"))
    }
  }
}

/// Text in XML: escaped as in HTML, without what XML has no way to write.
package enum XMLText {
  package static func append(_ text: String, to out: inout [UInt8]) { Escaping.appendText(writable(text), to: &out) }

  package static func append(attribute name: String, _ value: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: " "))
    out.append(contentsOf: name.utf8)
    out.append(contentsOf: "=\"".utf8)
    Escaping.appendAttribute(writable(value), to: &out)
    out.append(UInt8(ascii: "\""))
  }

  /// The text with U+FFFD for each character that XML 1.0 does not allow ("Char"). Most texts hold none.
  private static func writable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(scalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case ..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
