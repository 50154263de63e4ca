extension Node {
  /// Appends the node as UTF-8.
  ///
  /// - Complexity: linear in the bytes written. Recursion is as deep as the tree, and every maker of trees bounds that.
  package func write(to out: inout [UInt8]) {
    switch self {
    case .text(let text): Escaping.appendText(text, to: &out)
    case .fragment(let nodes): for node in nodes { node.write(to: &out) }
    case .element(let element): element.write(to: &out)
    }
  }

  package var html: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}

extension Element {
  fileprivate func write(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: tag.name.utf8)
    for attribute in attributes {
      out.append(UInt8(ascii: " "))
      out.append(contentsOf: attribute.name.utf8)
      guard let value = attribute.value else { continue }
      out.append(contentsOf: "=\"".utf8)
      Escaping.appendAttribute(value, to: &out)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    guard !tag.isVoid else { return }
    for child in children { child.write(to: &out) }
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: tag.name.utf8)
    out.append(UInt8(ascii: ">"))
  }
}

/// The one place where text becomes markup (HTML standard, "Escaping a string", with `'` for good measure).
package enum Escaping {
  package static func appendText(_ text: String, to out: inout [UInt8]) {
    append(text, to: &out, inAttribute: false)
  }

  package static func appendAttribute(_ text: String, to out: inout [UInt8]) {
    append(text, to: &out, inAttribute: true)
  }

  private static func append(_ text: String, to out: inout [UInt8], inAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inAttribute: out.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'") where inAttribute: out.append(contentsOf: "&#39;".utf8)
      default: out.append(byte)
      }
    }
  }
}
