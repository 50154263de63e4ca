/// An address that may stand in a page: http, https, mailto, tel, or relative to the page.
package struct SafeURL: Sendable, Hashable {
  package let text: String

  /// `nil` where the text has another scheme, a control character or blank, a backslash, or starts with `//`
  /// (browsers read `//host` and `/\host` as another site).
  package init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }),
      !text.utf8.starts(with: "//".utf8)
    else { return nil }
    if let scheme = SafeURL.scheme(of: text) {
      guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
    }
    self.text = SafeURL.withoutBrackets(text)
  }

  /// Brackets stand around an address of IPv6 and nowhere else (RFC 3986, section 3.2.2), yet browsers show them in paths
  /// too, and people copy what they see.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) || text.utf8.contains(UInt8(ascii: "]")),
      let host = text.firstRange(of: "://")?.upperBound,
      let path = text[host...].firstIndex(where: { "/?#".contains($0) })
    else { return text }
    return String(text[..<path]) + String(text[path...]).replacing("[", with: "%5B").replacing("]", with: "%5D")
  }

  /// Whether it is an address on the web: http or https.
  package var isWeb: Bool {
    switch SafeURL.scheme(of: text) {
    case "http", "https": true
    default: false
    }
  }

  /// What stands before the first `:` in lower case, unless `/`, `?` or `#` comes sooner (RFC 3986, section 4.2).
  package static func scheme(of text: String) -> String? {
    guard let end = text.utf8.firstIndex(where: endsScheme), text.utf8[end] == UInt8(ascii: ":") else { return nil }
    return text[..<end].lowercased()
  }

  private static func endsScheme(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
