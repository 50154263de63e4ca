import Curriculum
import Diagnostics
import Markdown
import Marking
import Scenes
import Terminal

/// Sets the Markdown of a course for the terminal.
///
/// What is wrong in a text is reported by `check`, not to a trainee: here it is shown as it was typed.
struct TextSetter {
  let views: QuizViews
  /// The lesson that the texts are in: a link `canh-bao:ID` means a warning of it.
  let lesson: Lesson?

  /// How deep texts that show one another through links without a text are followed.
  private static let deepest = 3

  /// A line of text in a style; what is stressed in it is strong.
  func spans(_ text: InlineText, _ style: Style = .plain) -> [Span] { spans(text, style, depth: 0) }

  /// A text without any markup, as it reads on the screen.
  func plain(_ text: InlineText) -> String { spans(text).map(\.text).joined() }

  /// Blocks of text without any markup, one to a line.
  func plain(_ text: BlockText) -> String { page(text).map(\.plainText).filter { !$0.isEmpty }.joined(separator: "\n") }

  /// Blocks of text, divided by blank lines.
  func page(_ text: BlockText, _ style: Style = .plain, indent: Int = 0) -> Page {
    guard !isPlainParagraph(text.markdown) else { return [Paragraph(text.markdown, style, indent: indent)] }
    let document = MarkdownDocument(text.source, as: .blocks)
    var setter = BlockSetter(texts: self, style: style)
    setter.add(document.blocks, indent: indent, isTight: false)
    for (number, footnote) in document.footnotes.enumerated() {
      setter.addFootnote(footnote, number: number + 1, indent: indent)
    }
    return setter.page
  }

  private func spans(_ text: InlineText, _ style: Style, depth: Int) -> [Span] {
    guard !isPlainParagraph(text.markdown) else { return [Span(text.markdown, style)] }
    let blocks = MarkdownDocument(text.source, as: .inline).blocks
    return blocks.flatMap { block -> [Span] in
      guard case .paragraph(let inlines) = block else { return [] }
      return spans(of: inlines, style, depth: depth)
    }
  }

  // MARK: Pictures

  /// What a picture shows, in words: a terminal has no others.
  func spans(of picture: Picture) -> [Span] {
    [self.picture(plain(picture.alternative), .faint)]
      + (picture.caption.map { [Span(" ", .faint)] + spans($0, .faint) } ?? [])
  }

  /// What something shows, by its picture or its drawing; empty where it shows nothing.
  func spans(of thing: some Illustrated) -> [Span] {
    thing.picture.map { spans(of: $0) } ?? thing.scene.map { [picture($0.alternative, .faint)] } ?? []
  }

  func page(of thing: some Illustrated) -> Page {
    let spans = spans(of: thing)
    return spans.isEmpty ? [] : [Paragraph.blank, Paragraph { spans }]
  }

  private func picture(_ alternative: String, _ style: Style) -> Span {
    Span(views.say("[Hình: \(alternative)]", "[Picture: \(alternative)]"), style)
  }

  // MARK: Running text

  /// Recursion is as deep as the document's tree, which Markdown bounds.
  func spans(of inlines: [Inline], _ style: Style, depth: Int = 0) -> [Span] {
    inlines.flatMap { spans(of: $0, style, depth: depth) }
  }

  private func spans(of inline: Inline, _ style: Style, depth: Int) -> [Span] {
    switch inline {
    case .text(let words), .rawHTML(let words): [Span(words, style)]
    case .code(let words): [Span(words, .key)]
    case .softBreak: [Span(" ", style)]
    case .lineBreak: [Span("\n", style)]
    case .emphasis(let inner), .strong(let inner): spans(of: inner, .strong, depth: depth)
    case .strikethrough(let inner):
      spans(of: inner, style, depth: depth) + [Span(views.say(" (đã bỏ)", " (struck out)"), style)]
    case .link(let link, _, let inner): spans(of: link, inner, style, depth: depth)
    case .image(_, _, let alternative): [picture(alternative, style)]
    case .footnoteReference(let number, _): [Span(" [\(number)]", style)]
    }
  }

  /// A link's text, or the name of what it leads to; where that is a fact to be looked up again, it says so.
  private func spans(of link: LinkReference, _ inner: [Inline], _ style: Style, depth: Int) -> [Span] {
    let target = CourseLink(link.destination)
    let fact = target.flatMap { $0.kind == .fact ? views.course.fact($0.id) : nil }
    let name = target.flatMap { views.course.name(of: $0, in: lesson) }
    let shown: [Span] =
      if !link.isEmpty { spans(of: inner, style, depth: depth) } else if let name, depth < TextSetter.deepest {
        spans(name, style, depth: depth + 1)
      } else { [Span(link.destination, style)] }
    guard let fact, fact.needsReview(on: views.today) else { return shown }
    return shown + [Span(views.say(" (cần kiểm tra lại)", " (to be checked again)"), style)]
  }
}

extension Paragraph {
  /// Its words alone, the marker first.
  var plainText: String {
    guard case .text(let spans) = content else { return "" }
    return (marker.map { $0.text + " " } ?? "") + spans.map(\.text).joined()
  }
}
