extension SyntaxTree {
  /// Appends the data as JSON: every text stays text, an empty node is `null`, keys keep their order.
  package func json(into output: inout [UInt8]) {
    guard let root else {
      output.append(contentsOf: "null".utf8)
      return
    }
    appendJSON(of: root, to: &output)
  }

  private func appendJSON(of node: NodeID, to output: inout [UInt8]) {
    switch kind(of: node) {
    case .empty:
      output.append(contentsOf: "null".utf8)
    case .text:
      Self.appendString(string(of: node), to: &output)
    case .list, .map:
      let isMap = kind(of: node) == .map
      output.append(isMap ? .openBrace : .openBracket)
      var isFirst = true
      for child in children(of: node) {
        if !isFirst { output.append(.comma) }
        isFirst = false
        if isMap {
          Self.appendString(key(of: child), to: &output)
          output.append(.colon)
        }
        appendJSON(of: child, to: &output)
      }
      output.append(isMap ? .closeBrace : .closeBracket)
    }
  }

  private static func appendString(_ string: String, to output: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    output.append(.doubleQuote)
    for byte in string.utf8 {
      switch byte {
      case .doubleQuote, .backslash: output += [.backslash, byte]
      case .lineFeed: output += [.backslash, UInt8(ascii: "n")]
      case .tab: output += [.backslash, UInt8(ascii: "t")]
      case 0..<0x20: output += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: output.append(byte)
      }
    }
    output.append(.doubleQuote)
  }
}
