/// The Markdown of one line of an error page, taken apart: what is strong, and what is code.
package struct InlineMarkdown: Sendable {
  package let parts: [Part]

  /// Words that are strong together, or not.
  package struct Part: Sendable {
    package let isStrong: Bool
    package let runs: [Run]
  }

  package struct Run: Sendable {
    /// As it is shown, without its backquotes.
    package let text: String
    package let isCode: Bool
  }

  /// - Parameter text: Words, `**strong**`, and code between backquotes, as many before it as behind it.
  package init(_ text: String) {
    parts = text.components(dividedBy: "**").enumerated().map { number, part in
      Part(isStrong: !number.isMultiple(of: 2), runs: InlineMarkdown.runs(of: part))
    }
  }

  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    var rest = Substring(text)
    while let tick = rest.firstIndex(of: "`") {
      let fence = String(rest[tick...].prefix { $0 == "`" })
      let start = rest.index(tick, offsetBy: fence.count)
      guard let end = rest[start...].firstRange(of: fence) else { break }
      runs.append(Run(text: String(rest[..<tick]), isCode: false))
      runs.append(Run(text: String(rest[start..<end.lowerBound].trimmed), isCode: true))
      rest = rest[end.upperBound...]
    }
    return (runs + [Run(text: String(rest), isCode: false)]).filter { !$0.text.isEmpty }
  }
}

extension String {
  /// The pieces between a mark, but for marks inside of code.
  fileprivate func components(dividedBy mark: String) -> [String] {
    var parts = [""]
    var isCode = false
    var rest = Substring(self)
    while let first = rest.first {
      if !isCode, rest.hasPrefix(mark) {
        parts.append("")
        rest = rest.dropFirst(mark.count)
        continue
      }
      if first == "`" { isCode.toggle() }
      parts[parts.count - 1].append(first)
      rest = rest.dropFirst()
    }
    return parts
  }
}

extension Substring {
  /// Without the blanks that set code apart from its backquotes.
  fileprivate var trimmed: Substring {
    guard count > 2, first == " ", last == " " else { return self }
    return dropFirst().dropLast()
  }
}
