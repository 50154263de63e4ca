package import Diagnostics

/// How a text of a lesson is written.
package enum MarkdownMode: Sendable {
  /// One paragraph only: a title, a step, a choice. Any block construct is a diagnostic.
  case inline
  /// Paragraphs, lists, tables and whatever else Markdown has.
  case blocks
}

/// A text of a lesson as it was understood: an immutable tree of values.
///
/// The tree is at most ``Bounds/treeDepth`` deep, so that walking it by recursion is safe.
package struct MarkdownDocument: Sendable, Equatable {
  let mode: MarkdownMode
  /// For those who show a text elsewhere than on a page; ``render(_:)`` makes HTML of it.
  package let blocks: [Block]
  /// The contents of the footnotes, in the order of their numbers, from 1.
  package let footnotes: [Footnote]
  /// Every link that is not refused, in the order of the text.
  package let links: [LinkReference]
  /// Every picture whose address is not refused, in the order of the text.
  package let images: [ImageReference]

  /// Understands `text`.
  ///
  /// Whatever is wrong, the document holds all of the text: what cannot be understood stands in it as it was typed.
  ///
  /// - Complexity: linear in the text: ``Bounds`` refuses, before cmark sees it, what is known to cost cmark more.
  package init(_ text: MappedText, as mode: MarkdownMode) {
    var unused: [Diagnostic] = []
    self = MarkdownDocument.read(text, as: mode, schemes: nil, into: &unused)
  }

  /// Understands `text` and reports what is wrong in it, also where a reader will not see what was written.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - mode: How it is written.
  ///   - schemes: What references to other parts of the book begin with, such as `bai`: these are no words for readers.
  ///   - diagnostics: What is wrong.
  /// - Returns: What was understood, as by ``init(_:as:)``.
  package static func parse(
    _ text: MappedText, as mode: MarkdownMode, schemes: Set<String> = [], into diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument { read(text, as: mode, schemes: schemes, into: &diagnostics) }

  /// `schemes` is `nil` where the text is not judged.
  private static func read(
    _ text: MappedText, as mode: MarkdownMode, schemes: Set<String>?, into diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument {
    if schemes != nil, let joined = FoldRule.slip(in: text, as: mode) { diagnostics.append(joined) }
    if isPlainParagraph(text.text) { return MarkdownDocument(literal: text.text, mode: mode) }
    return parseWithCMark(text, as: mode, schemes: schemes, into: &diagnostics)
  }

  /// The long way, which every text could go.
  static func parseWithCMark(
    _ text: MappedText, as mode: MarkdownMode, schemes: Set<String>? = [], into diagnostics: inout [Diagnostic]
  ) -> MarkdownDocument {
    let bytes = Array(text.text.utf8)
    if let excess = Bounds.firstExcess(in: bytes) {
      diagnostics.append(.excess(excess, at: text.location(of: excess.range)))
      return MarkdownDocument(literal: text.text, mode: mode)
    }
    let events = CMark.events(of: bytes)
    var builder = TreeBuilder(text: text, places: SourcePlaces(bytes))
    guard builder.build(from: events) else {
      diagnostics.append(.excess(Bounds.Excess(.depth, bytes.indices), at: text.location))
      return MarkdownDocument(literal: text.text, mode: mode)
    }
    diagnostics += builder.diagnostics
    if mode == .inline, let place = builder.firstBlockConstruct {
      diagnostics.append(.blockInInlineText(at: text.location(of: place)))
      return MarkdownDocument(literal: text.text, mode: mode)
    }
    if let schemes {
      var check = FidelityCheck(bytes, schemes: schemes)
      check.compare(with: events)
      diagnostics += check.slips.map { $0.diagnostic(in: text) }
    }
    return MarkdownDocument(
      mode: mode, blocks: builder.blocks, footnotes: builder.footnotes, links: builder.links, images: builder.images)
  }

  private init(
    mode: MarkdownMode, blocks: [Block], footnotes: [Footnote] = [], links: [LinkReference] = [],
    images: [ImageReference] = []
  ) {
    self.mode = mode
    self.blocks = blocks
    self.footnotes = footnotes
    self.links = links
    self.images = images
  }

  /// A paragraph that says exactly `literal`.
  private init(literal: String, mode: MarkdownMode) {
    self.init(mode: mode, blocks: literal.isEmpty ? [] : [.paragraph([.text(literal)])])
  }
}
