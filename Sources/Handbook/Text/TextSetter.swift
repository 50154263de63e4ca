import Curriculum
import Diagnostics
import HTML
import Markdown

/// Sets the Markdown of a course as HTML on one page: `text(lesson.title)`.
///
/// A text may stand on several pages but is at home on one, and only there is reported what is wrong in it.
struct TextSetter {
  let map: SiteMap
  let page: PageName
  let log: PageLog
  /// The number of the lesson that the texts are in.
  let lesson: Int?
  let isAtHome: Bool
  /// Whether a trainer is told which texts are a province's own.
  var marksLocal = true

  /// The same for texts that are at home elsewhere, or a second time on this page.
  var quoting: TextSetter {
    TextSetter(map: map, page: page, log: log, lesson: lesson, isAtHome: false, marksLocal: marksLocal)
  }

  /// The same where it is said anyhow which texts are local.
  var unmarked: TextSetter {
    TextSetter(map: map, page: page, log: log, lesson: lesson, isAtHome: isAtHome, marksLocal: false)
  }

  func callAsFunction(_ text: InlineText) -> [Node] { set(text.source, as: .inline, headingLevel: 6) }

  /// The text's own largest headings get `headingLevel`.
  func callAsFunction(_ text: BlockText, headingLevel: Int) -> [Node] {
    set(text.source, as: .blocks, headingLevel: headingLevel)
  }

  /// The text alone, as it reads on the page.
  func plain(_ text: InlineText) -> String { map.titles.plain(text, of: lesson) }

  /// Reports what is wrong in a text that belongs to this page but is not shown.
  func check(_ text: InlineText) { _ = parse(text.source, as: .inline) }
  func check(_ text: BlockText) { _ = parse(text.source, as: .blocks) }

  private func set(_ source: MappedText, as mode: MarkdownMode, headingLevel: Int) -> [Node] {
    let nodes = plainlySet(source, as: mode, headingLevel: headingLevel)
    return marksLocal ? LocalMark.around(nodes, source, as: mode, on: map) : nodes
  }

  private func plainlySet(_ source: MappedText, as mode: MarkdownMode, headingLevel: Int) -> [Node] {
    log.countText()
    // Most texts hold no markup at all: there is nothing in them to resolve or to report.
    if isPlainParagraph(source) { return [mode == .inline ? .text(source.text) : Tag.p { source.text }] }
    return parse(source, as: mode).render(
      RenderOptions(
        headingLevel: headingLevel, footnotePrefix: log.footnotePrefix, link: { rendering(of: $0) }, words: .handbook))
  }

  private func parse(_ source: MappedText, as mode: MarkdownMode) -> MarkdownDocument {
    guard isAtHome else { return MarkdownDocument(source, as: mode) }
    var diagnostics: [Diagnostic] = []
    let document = MarkdownDocument.parse(source, as: mode, schemes: IDKind.schemes, into: &diagnostics)
    let resolver = LinkResolver(map: map, lesson: lesson)
    for link in document.links {
      if case .failed(let failure) = resolver.resolve(link) { diagnostics.append(failure.diagnostic(for: link)) }
    }
    // What lacks an alternative too was reported as that.
    diagnostics += document.images.filter { !$0.alternative.isEmpty }.map { TextSetter.pictureInText(at: $0.location) }
    log.add(diagnostics)
    return document
  }

  private func rendering(of link: LinkReference) -> LinkRendering {
    switch LinkResolver(map: map, lesson: lesson).resolve(link) {
    case .failed: return .text()
    case .outside(let url): return .anchor(url, className: OutsideLink.className)
    case .found(let found):
      let mark = found.fact.map { FactViews.reviewMark($0, map) } ?? []
      guard map.options.edition.isWhole, let url = SafeURL(found.address.reference(from: page)) else {
        return .text(replacement: link.isEmpty ? found.insertion : nil, after: mark)
      }
      return .anchor(
        url, className: className(of: found.kind), replacement: link.isEmpty ? found.insertion : nil, after: mark)
    }
  }

  /// Pictures belong to steps, where they have a text alternative that is checked and a file that is copied.
  private static func pictureInText(at location: Location) -> Diagnostic {
    Diagnostic(
      code: "H504", at: location,
      LocalizedText(
        vi: "Hình không đặt được trong đoạn chữ: hãy dùng mục «hình» của một bước",
        en: "A picture cannot stand in a text: use the “picture” of a step"))
  }

  private func className(of kind: IDKind) -> String? {
    switch kind {
    case .fact: "fact-link"
    case .term: "term-link"
    default: nil
    }
  }
}
