/// A piece of text in one style.
package struct Span: Sendable, Hashable, ExpressibleByStringInterpolation {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package init(stringLiteral text: String) { self.init(text) }
}

/// What stands on the screen from the first word to the last line break of one thought: a question, a choice, a line
/// of feedback. Laid out by ``Layout``.
package struct Paragraph: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// A line feed begins a new line of the same paragraph.
    case text([Span])
    /// One line, in the first wording of which all but the last piece fits, with ``Layout/leastOfEnd`` columns for that
    /// one; what has no room is cut off.
    case line([[Span]])
    /// What divides one thing from the next.
    case rule
  }

  package var content: Content
  /// Columns that all lines stand to the right of the edge; fewer where the terminal is narrow.
  package var indent: Int
  /// Stands before the first line («1)»); the other lines begin where the text after it does.
  package var marker: Span?
  /// Whether long lines are wrapped. What somebody copies as a whole (an address, a command) is left to the terminal.
  package var isWrapped: Bool

  /// ```swift
  /// Paragraph(marker: Span("1)", .key), indent: 2) {
  ///   "Chờ đủ "
  ///   Span("60 giây", .strong)
  /// }
  /// ```
  package init(marker: Span? = nil, indent: Int = 0, isWrapped: Bool = true, @SpanBuilder _ spans: () -> [Span]) {
    content = .text(spans())
    self.indent = indent
    self.marker = marker
    self.isWrapped = isWrapped
  }

  /// A paragraph of one piece.
  package init(_ text: String, _ style: Style = .plain, marker: Span? = nil, indent: Int = 0, isWrapped: Bool = true) {
    self.init(marker: marker, indent: indent, isWrapped: isWrapped) { Span(text, style) }
  }

  /// One line, whatever the width: wordings from the longest to the shortest.
  package static func line(_ wordings: [[Span]]) -> Paragraph { Paragraph(.line(wordings)) }

  private init(_ content: Content) {
    self.content = content
    indent = 0
    marker = nil
    isWrapped = true
  }

  package static let blank = Paragraph(.text([]))
  package static let rule = Paragraph(.rule)
}

/// What is shown at once, from top to bottom.
package typealias Page = [Paragraph]

extension Page {
  /// ```swift
  /// Page {
  ///   Paragraph("Câu 3 trên 10", .faint)
  ///   Paragraph.blank
  ///   for choice in choices { Paragraph(choice.text, marker: Span(choice.number, .key)) }
  /// }
  /// ```
  package init(@PageBuilder _ paragraphs: () -> Page) { self = paragraphs() }
}

/// Puts paragraphs and pages below each other.
@resultBuilder package enum PageBuilder {
  package static func buildExpression(_ paragraph: Paragraph) -> Page { [paragraph] }
  package static func buildExpression(_ page: Page) -> Page { page }
  package static func buildBlock(_ parts: Page...) -> Page { parts.flatMap(\.self) }
  package static func buildOptional(_ part: Page?) -> Page { part ?? [] }
  package static func buildEither(first part: Page) -> Page { part }
  package static func buildEither(second part: Page) -> Page { part }
  package static func buildArray(_ parts: [Page]) -> Page { parts.flatMap(\.self) }
}

/// Puts pieces of text beside each other.
@resultBuilder package enum SpanBuilder {
  package static func buildExpression(_ span: Span) -> [Span] { [span] }
  package static func buildExpression(_ text: String) -> [Span] { [Span(text)] }
  package static func buildExpression(_ spans: [Span]) -> [Span] { spans }
  package static func buildBlock(_ parts: [Span]...) -> [Span] { parts.flatMap(\.self) }
  package static func buildOptional(_ part: [Span]?) -> [Span] { part ?? [] }
  package static func buildEither(first part: [Span]) -> [Span] { part }
  package static func buildEither(second part: [Span]) -> [Span] { part }
  package static func buildArray(_ parts: [[Span]]) -> [Span] { parts.flatMap(\.self) }
}
