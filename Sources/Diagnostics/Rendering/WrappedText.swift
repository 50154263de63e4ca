import VietnameseText

/// Breaks sentences into lines of a terminal: at blanks, never inside a word, and nothing is left out.
package enum WrappedText {
  /// A word that is wider than a line has a line to itself: the terminal breaks it.
  ///
  /// - Parameters:
  ///   - text: without line ends.
  ///   - first: columns of the first line.
  ///   - rest: columns of the others.
  /// - Returns: At least one line.
  /// - Complexity: O(length).
  package static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ") {
      let wordWidth = DisplayWidth.of(String(word))
      let room = lines.isEmpty ? first : rest
      if width > 0, width + 1 + wordWidth > room {
        lines.append(line)
        (line, width) = (String(word), wordWidth)
      } else {
        line += (width > 0 ? " " : "") + word
        width += (width > 0 ? 1 : 0) + wordWidth
      }
    }
    return lines + [line]
  }

  /// Lines below each other, all but the first behind as many blanks as what stands before the first.
  package static func hanging(_ text: String, behind prefix: Int, width: Int) -> String {
    let room = max(20, width - prefix)
    return lines(of: text, first: room, rest: room).joined(separator: "\n" + String(repeating: " ", count: prefix))
  }
}
