extension Node {
  /// Appends the node as UTF-8.
  ///
  /// - Complexity: linear in the bytes written. Recursion is as deep as the tree, and every maker of trees bounds that.
  package func write(to out: inout [UInt8]) {
    switch self {
    case .text(let text): Escaping.appendText(text, to: &out)
    case .fragment(let nodes): for node in nodes { node.write(to: &out) }
    case .element(let element): element.write(to: &out)
    case .written(let markup): out.append(contentsOf: markup.bytes)
    }
  }

  package var html: String {
    var out: [UInt8] = []
    write(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .element: false
    case .fragment(let nodes): nodes.allSatisfy(\.isEmpty)
    case .written(let markup): markup.bytes.isEmpty
    }
  }
}

extension Element {
  fileprivate func write(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "<"))
    out.append(contentsOf: tag.name.utf8)
    for case let attribute? in attributes {
      out.append(UInt8(ascii: " "))
      out.append(contentsOf: attribute.name.utf8)
      guard let value = attribute.value else { continue }
      out.append(contentsOf: "=\"".utf8)
      Escaping.appendAttribute(value, to: &out)
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ">"))
    guard !tag.isVoid else {
      precondition(content.isEmpty, "a void element has no content")
      return
    }
    content.write(to: &out)
    out.append(contentsOf: "</".utf8)
    out.append(contentsOf: tag.name.utf8)
    out.append(UInt8(ascii: ">"))
  }
}

/// The one place where text becomes markup (HTML standard, "Escaping a string", with `'` for good measure).
package enum Escaping {
  package static func appendText(_ text: String, to out: inout [UInt8]) { append(text, to: &out, inAttribute: false) }

  package static func appendAttribute(_ text: String, to out: inout [UInt8]) {
    append(text, to: &out, inAttribute: true)
  }

  /// Most texts hold nothing to escape, and are copied whole.
  private static func append(_ text: String, to out: inout [UInt8], inAttribute: Bool) {
    guard needsEscaping(text.utf8.span) else {
      out.append(contentsOf: text.utf8)
      return
    }
    for byte in text.utf8 {
      if let escaped = escape(byte, inAttribute: inAttribute) {
        out.append(contentsOf: escaped.utf8)
      } else {
        out.append(byte)
      }
    }
  }

  /// Whether one of the five is in `bytes`, in an attribute or not.
  private static func needsEscaping(_ bytes: borrowing Span<UInt8>) -> Bool {
    for i in bytes.indices where bytes[i] < 0x3F && special >> UInt64(bytes[i]) & 1 == 1 { return true }
    return false
  }

  /// `&`, `<`, `>`, `"` and `'` as bits: every byte of every page is asked about.
  private static let special: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22 | 1 << 0x27

  private static func escape(_ byte: UInt8, inAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where inAttribute: "&quot;"
    case UInt8(ascii: "'") where inAttribute: "&#39;"
    default: nil
    }
  }
}
