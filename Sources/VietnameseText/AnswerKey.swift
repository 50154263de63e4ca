/// What a typed answer is compared by, so that an answer is judged by its words and not by how a keyboard writes them.
package struct AnswerKey: Sendable, Hashable {
  /// In one spelling (``Spelling/canonical(_:)``) and lower case; blanks of any kind, also no-break ones, single;
  /// without invisible characters, double quotes, and the punctuation around the whole.
  ///
  /// Signs that can carry meaning stay: `*101#`, `-5`, `50%`, `@`. An answer of nothing but punctuation keeps it.
  package let exact: String
  /// ``exact`` without tones and letter marks, đ as d: what somebody writes whose keyboard has no Vietnamese.
  package let bare: String

  /// - Complexity: O(length).
  package init(_ typed: String) {
    exact = AnswerKey.exact(typed)
    bare = Folding.bare(exact)
  }

  private static func exact(_ typed: String) -> String {
    let words = Spelling.canonical(typed.lowercased()).unicodeScalars
      .filter { $0.properties.generalCategory != .format }
      .map { apostrophes.contains($0) ? "'" : $0 }
      .split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
    let text = Array(words.joined(separator: [" "]))
    let stripped = withoutPunctuationAround(text.filter { !doubleQuotes.contains($0) })
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: stripped.isEmpty ? text[...] : stripped)
    return String(kept)
  }

  private static func withoutPunctuationAround(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = text[...]
    while let last = rest.last, last == " " || around.contains(last) { rest.removeLast() }
    while let first = rest.first, first == " " || around.contains(first) {
      // «,5» and «.5» are numbers.
      if let next = rest.dropFirst().first, first == "," || first == ".", ("0"..."9").contains(next) { break }
      rest.removeFirst()
    }
    return rest
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["\u{2018}", "\u{2019}", "\u{02BC}"]
  private static let doubleQuotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»"]
  private static let around: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", "…", "'", "(", ")", "[", "]"]
}
