import Diagnostics

/// Words that stand in the book's texts and in none of its registers, and why that is right.
package struct TextException: Sendable {
  /// Each as it stands in the text.
  let words: [MappedText]
  /// The one file in which they may stand, by its path inside the content folder; every file where there is none.
  let file: MappedText?
  /// For whoever asks later.
  package let reason: InlineText
}
