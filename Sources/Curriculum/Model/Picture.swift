/// A picture that stands beside a text, wherever a reader sees one.
package struct Picture: Sendable {
  /// A path inside the content folder.
  package let file: Reference
  /// In words, for those who cannot see it.
  package let alternative: InlineText
  /// What stands below it.
  package let caption: InlineText?
  /// `nil` for as large as it is, within the page.
  package let width: Width?

  /// How much of the line it takes. Words rather than figures: a page is a telephone, a screen or a sheet of paper.
  package enum Width: String, Sendable, CaseIterable {
    case small
    case half
    case full
  }
}
