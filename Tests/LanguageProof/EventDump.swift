import Diagnostics
package import LessonSyntax

extension SyntaxTree {
  /// The tree as event lines in yaml-test-suite's notation: for tests, and to compare with other parsers.
  package func events() -> [String] {
    var lines = ["+STR", "+DOC"]
    if let root { appendEvents(of: root, to: &lines) }
    return lines + ["-DOC", "-STR"]
  }

  private func appendEvents(of node: NodeID, to lines: inout [String]) {
    if let key = keyRange(of: node) {
      let first = bytes[Int(key.start)]
      let mark = first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") ? String(Unicode.Scalar(first)) : ":"
      lines.append("=VAL " + mark + Self.escaped(self.key(of: node)))
    }
    let isFlow = style(of: node) == .flow
    switch kind(of: node) {
    case .empty: lines.append("=VAL :")
    case .text: lines.append("=VAL " + styleMark(of: node) + Self.escaped(string(of: node)))
    case .list:
      lines.append(isFlow ? "+SEQ []" : "+SEQ")
      for child in children(of: node) { appendEvents(of: child, to: &lines) }
      lines.append("-SEQ")
    case .map:
      lines.append(isFlow ? "+MAP {}" : "+MAP")
      for child in children(of: node) { appendEvents(of: child, to: &lines) }
      lines.append("-MAP")
    }
  }

  private func styleMark(of node: NodeID) -> String {
    switch style(of: node) {
    case .singleQuoted: "'"
    case .doubleQuoted: "\""
    case .literal: "|"
    case .folded: ">"
    case .plain, .block, .flow: ":"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
