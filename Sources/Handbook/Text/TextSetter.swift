import Curriculum
import Diagnostics
import HTML
import Markdown

/// Sets the Markdown of a course as HTML on one page: `text(lesson.title)`. Whether it is right was judged before
/// (``ReadTexts``): here a link that leads nowhere is only its words.
struct TextSetter {
  let map: SiteMap
  let page: PageName
  let footnotes: FootnoteCounter
  let marked: MarkedFacts
  /// The number of the lesson that the texts are in.
  let lesson: Int?
  /// Whether a trainer is told which texts are a province's own.
  var marksLocal = true
  /// Whether what must be looked up again is marked where it is said.
  var marksDoubt = true

  /// The same where it is said anyhow which texts are local.
  var unmarked: TextSetter {
    TextSetter(
      map: map, page: page, footnotes: footnotes, marked: marked, lesson: lesson, marksLocal: false,
      marksDoubt: marksDoubt)
  }

  /// The same where what must be asked is gathered in one place.
  var withoutDoubt: TextSetter {
    TextSetter(
      map: map, page: page, footnotes: footnotes, marked: marked, lesson: lesson, marksLocal: marksLocal,
      marksDoubt: false)
  }

  func callAsFunction(_ text: InlineText) -> [Node] { set(text.source, as: .inline, headingLevel: 6) }

  /// The text's own largest headings get `headingLevel`.
  func callAsFunction(_ text: BlockText, headingLevel: Int) -> [Node] {
    set(text.source, as: .blocks, headingLevel: headingLevel)
  }

  /// The text alone, as it reads on the page.
  func plain(_ text: InlineText) -> String { map.titles.plain(text, of: lesson) }

  private func set(_ source: MappedText, as mode: MarkdownMode, headingLevel: Int) -> [Node] {
    let nodes = plainlySet(source, as: mode, headingLevel: headingLevel)
    return marksLocal ? LocalMark.around(nodes, source, as: mode, on: map) : nodes
  }

  private func plainlySet(_ source: MappedText, as mode: MarkdownMode, headingLevel: Int) -> [Node] {
    let number = footnotes.next()
    // Most texts hold no markup at all: there is nothing in them to resolve.
    if isPlainParagraph(source) { return [mode == .inline ? .text(source.text) : Tag.p { source.text }] }
    return map.titles.document(of: source, as: mode).render(
      RenderOptions(
        headingLevel: headingLevel, footnotePrefix: "chu-thich-\(number)-", link: { rendering(of: $0) },
        words: .handbook))
  }

  private func rendering(of link: LinkReference) -> LinkRendering {
    switch LinkResolver(map: map, lesson: lesson).resolve(link) {
    case nil: return .text()
    case .word(let word)?: return .text(replacement: word)
    case .outside(let url)?: return .anchor(url, className: OutsideLink.className)
    case .found(let found)?:
      let mark = marksDoubt ? found.fact.map { FactViews.firstMark($0, map, marked) } ?? [] : []
      guard map.options.edition.isWhole, let url = SafeURL(found.address.reference(from: page)) else {
        return .text(replacement: link.isEmpty ? found.insertion : nil, after: mark)
      }
      return .anchor(
        url, className: className(of: found.kind), replacement: link.isEmpty ? found.insertion : nil, after: mark)
    }
  }

  private func className(of kind: IDKind) -> String? {
    switch kind {
    case .fact: "fact-link"
    case .term: "term-link"
    default: nil
    }
  }
}
