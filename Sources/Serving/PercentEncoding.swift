/// What stands in addresses and forms for signs that may not stand there themselves (RFC 3986, 2.1).
package enum PercentEncoding {
  /// - Parameter text: As it came.
  /// - Returns: What it stands for, decoded once; `nil` where that is no text, or holds a sign that nobody sees.
  package static func decoded(_ text: some StringProtocol) -> String? {
    bytes(of: text.utf8).flatMap { $0.contains { $0 < 0x20 } ? nil : String(validating: $0, as: UTF8.self) }
  }

  /// A path as it stands in an address: what is neither a letter, a digit nor one of `.-_/` is encoded, byte by byte.
  package static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }.joined()
  }

  /// The fields of a form as browsers send them (`application/x-www-form-urlencoded`), in their order.
  ///
  /// - Returns: `nil` where something in it is no text.
  package static func fields(of form: some Sequence<UInt8>) -> [(name: String, value: String)]? {
    var fields: [(name: String, value: String)] = []
    for field in Array(form).split(separator: UInt8(ascii: "&")) {
      let parts = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let texts = parts.compactMap { part in
        bytes(of: part.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }).flatMap {
          String(validating: $0, as: UTF8.self)
        }
      }
      guard texts.count == parts.count else { return nil }
      fields.append((texts[0], texts.count > 1 ? texts[1] : ""))
    }
    return fields
  }

  private static func bytes(of text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexadecimal),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
