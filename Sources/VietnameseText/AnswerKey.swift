/// What a typed answer is compared by, so that an answer is judged by its words and not by how a keyboard writes them.
///
/// The page has the same rules once more (`Handbook/Theme/judge.js`), held to these by `./test judge`.
package struct AnswerKey: Sendable, Hashable {
  /// As its writer saw it (``TidyText/of(_:)``), in one spelling (``Spelling/canonical(_:)``) and lower case, without
  /// double quotes and the punctuation around the whole. Icelandic ð is đ: in capitals they look the same, and old
  /// fonts write the one for the other.
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

  /// Whether nothing is there to compare: no answer can be typed that is equal.
  package var isEmpty: Bool { exact.isEmpty }

  /// The ``exact`` of an answer alone.
  package static func exact(_ typed: String) -> String {
    let text = Array(Spelling.canonical(TidyText.of(typed).lowercased()).unicodeScalars.map(ordinary))
    let stripped = withoutPunctuationAround(text.filter { !doubleQuotes.contains($0) })
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: stripped.isEmpty ? text[...] : stripped)
    // What stood apart by a sign that was dropped may be one letter now.
    return Normalization.nfc(String(kept))
  }

  private static func ordinary(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if apostrophes.contains(scalar) { return "'" }
    return scalar == "ð" ? "đ" : scalar
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

  private static let apostrophes: Set<Unicode.Scalar> = ["\u{2018}", "\u{2019}", "\u{201B}", "\u{2032}", "\u{02BC}"]
  private static let doubleQuotes: Set<Unicode.Scalar> = [
    "\"", "“", "”", "„", "\u{201F}", "«", "»", "‹", "›", "\u{2033}",
  ]
  private static let around: Set<Unicode.Scalar> = [".", ",", ";", ":", "!", "?", "…", "'", "(", ")", "[", "]"]
}
