import HTML

/// A few words in large letters, broken into lines of much the same length: printers of PDFs do not balance them, and a
/// word left alone in the last line of a poster is what is seen of it.
enum BalancedLines {
  /// The words with a break after each line but the last. A line is no longer than `limit` letters where words allow it.
  static func nodes(_ text: String, limit: Int) -> [Node] {
    let lines = lines(of: text, limit: limit)
    return lines.enumerated().flatMap { number, line -> [Node] in
      number == lines.count - 1 ? [.text(line)] : [.text(line + " "), Tag.br()]
    }
  }

  /// As few lines as the limit allows, and of those breaks the one whose longest line is the shortest.
  static func lines(of text: String, limit: Int) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    for count in 1..<max(words.count, 2) {
      let (lines, longest) = broken(words[...], into: count)
      if longest <= limit { return lines }
    }
    return words
  }

  /// - Complexity: of a poster's few words; each way to break them is tried.
  private static func broken(_ words: ArraySlice<String>, into count: Int) -> (lines: [String], longest: Int) {
    let whole = words.joined(separator: " ")
    guard count > 1, words.count > 1 else { return ([whole], whole.count) }
    var best: (lines: [String], longest: Int)?
    // The longer line first, where both are as good: no word is left alone.
    for end in words.indices.dropFirst().reversed() {
      let first = words[..<end].joined(separator: " ")
      let rest = broken(words[end...], into: count - 1)
      let longest = max(first.count, rest.longest)
      if longest < best?.longest ?? .max { best = ([first] + rest.lines, longest) }
    }
    return best ?? ([whole], whole.count)
  }
}
