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

  /// - Parameter text: Words, `**strong**`, and code between backquotes, as many before it as behind it. Stars in code are
  ///   code.
  package init(_ text: String) {
    var parts: [[Run]] = [[]]
    func addWords(_ words: Substring) {
      for (number, piece) in words.split(separator: "**", omittingEmptySubsequences: false).enumerated() {
        if number > 0 { parts.append([]) }
        if !piece.isEmpty { parts[parts.count - 1].append(Run(text: String(piece), isCode: false)) }
      }
    }
    var rest = Substring(text)
    while let tick = rest.firstIndex(of: "`") {
      let fence = String(rest[tick...].prefix { $0 == "`" })
      let start = rest.index(tick, offsetBy: fence.count)
      guard let end = rest[start...].firstRange(of: fence) else { break }
      addWords(rest[..<tick])
      parts[parts.count - 1].append(Run(text: String(rest[start..<end.lowerBound].trimmed), isCode: true))
      rest = rest[end.upperBound...]
    }
    addWords(rest)
    self.parts = parts.enumerated().map { number, runs in Part(isStrong: !number.isMultiple(of: 2), runs: runs) }
  }
}

extension Substring {
  /// Without the blanks that set code apart from its backquotes.
  fileprivate var trimmed: Substring {
    guard count > 2, first == " ", last == " " else { return self }
    return dropFirst().dropLast()
  }
}
