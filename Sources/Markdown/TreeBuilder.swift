import Diagnostics

/// Builds the tree of a document from the events of cmark's, without recursion.
struct TreeBuilder {
  private let text: MappedText
  private var places: SourcePlaces
  private var stack: [Frame] = []
  private var occurrences: [Int: Int] = [:]
  private var hasReportedHTML = false

  private(set) var blocks: [Block] = []
  private(set) var footnotes: [Footnote] = []
  private(set) var links: [LinkReference] = []
  private(set) var images: [ImageReference] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What in the text is more than one paragraph.
  private(set) var firstBlockConstruct: Range<Int>?

  /// A node whose end is still to come, with what it holds so far.
  private struct Frame {
    let kind: TreeEvent.Kind
    let span: TreeEvent.Span
    var blocks: [Block] = []
    var inlines: [Inline] = []
    var items: [ListBlock.Item] = []
    var rows: [[[Inline]]] = []
    var cells: [[Inline]] = []
  }

  init(text: MappedText, places: SourcePlaces) {
    self.text = text
    self.places = places
  }

  /// Returns `false` where the tree is deeper than ``Bounds/treeDepth``.
  mutating func build(from events: [TreeEvent]) -> Bool {
    for event in events {
      switch event {
      case .enter(let kind, let span):
        noteBlockConstruct(kind, span)
        places.advance(toLine: span.line)
        if kind.isLeaf {
          addLeaf(kind, span)
        } else {
          guard stack.count < Bounds.treeDepth else { return false }
          stack.append(Frame(kind: kind, span: span))
        }
      case .exit:
        guard let frame = stack.popLast() else { continue }
        close(frame)
      }
    }
    for i in footnotes.indices { footnotes[i].uses = occurrences[i + 1] ?? 1 }
    if blocks.isEmpty, firstBlockConstruct == nil, !places.isBlank { firstBlockConstruct = places.firstLine }
    return true
  }

  private mutating func noteBlockConstruct(_ kind: TreeEvent.Kind, _ span: TreeEvent.Span) {
    guard firstBlockConstruct == nil, stack.count == 1, kind.isBlock else { return }
    if case .paragraph = kind, stack[0].blocks.isEmpty { return }
    firstBlockConstruct = places.firstLine(of: span)
  }

  private mutating func addLeaf(_ kind: TreeEvent.Kind, _ span: TreeEvent.Span) {
    switch kind {
    case .text(let text): add(.text(text))
    case .inlineCode(let code): add(.code(code))
    case .softBreak: add(.softBreak)
    case .lineBreak: add(.lineBreak)
    case .inlineHTML(let html):
      reportHTML(html, within: enclosingBlock)
      add(Inline.rawHTML(html))
    case .html(let html):
      reportHTML(html, within: places.range(of: span))
      add(Block.rawHTML(html))
    case .code(let info, let text): add(Block.code(language: CodeLanguage.name(in: info), text: text))
    case .rule: add(Block.rule)
    default: break
    }
  }

  private mutating func close(_ frame: Frame) {
    switch frame.kind {
    case .document: blocks = frame.blocks
    case .footnoteDefinition: footnotes.append(Footnote(uses: 0, blocks: frame.blocks))
    case .paragraph: add(.paragraph(frame.inlines))
    case .heading(let level): add(.heading(level: level, frame.inlines))
    case .quote: add(.quote(frame.blocks))
    case .list(let start, let isTight): add(.list(ListBlock(start: start, isTight: isTight, items: frame.items)))
    case .item(let isDone): withParent { $0.items.append(ListBlock.Item(isDone: isDone, blocks: frame.blocks)) }
    case .table(let alignments):
      let header = frame.rows.first ?? []
      add(.table(Table(alignments: alignments, header: header, rows: Array(frame.rows.dropFirst()))))
    case .tableHeader, .tableRow: withParent { $0.rows.append(frame.cells) }
    case .tableCell: withParent { $0.cells.append(frame.inlines) }
    case .emphasis: add(.emphasis(frame.inlines))
    case .strong: add(.strong(frame.inlines))
    case .strikethrough: add(.strikethrough(frame.inlines))
    case .link(let destination, let title): closeLink(frame, destination, title)
    case .image(let destination, let title): closeImage(frame, destination, title)
    case .footnoteReference(let number): addFootnoteReference(number)
    default: frame.inlines.forEach { add($0) }
    }
  }

  private mutating func closeLink(_ frame: Frame, _ destination: String, _ title: String) {
    guard !places.startsWithBracket(frame.span), case .text(let written)? = frame.inlines.first,
      frame.inlines.count == 1, destination.hasSuffix(written)
    else { return closeWrittenLink(frame, destination, title) }
    let length = BareAddress.length(of: written)
    let rest = String(decoding: Array(written.utf8.dropFirst(length)), as: UTF8.self)
    guard !rest.isEmpty else { return closeWrittenLink(frame, destination, title) }
    var address = frame
    address.inlines = [.text(String(decoding: Array(written.utf8.prefix(length)), as: UTF8.self))]
    closeWrittenLink(address, String(destination.dropLast(rest.count)), title)
    add(.text(rest))
  }

  private mutating func closeWrittenLink(_ frame: Frame, _ destination: String, _ title: String) {
    let (place, isExact) = locate(destination, frame.span)
    guard LinkPolicy.accepts(destination) else {
      diagnostics.append(.refusedDestination(at: place))
      let isEmpty = frame.inlines.plainText.isEmpty
      (isEmpty ? [.text(destination)] : frame.inlines).forEach { add($0) }
      return
    }
    let link = LinkReference(
      destination: destination,
      // A link of blanks alone cannot be seen either.
      isEmpty: frame.inlines.plainText.allSatisfy(\.isWhitespace), location: place, isLocatedExactly: isExact)
    links.append(link)
    add(.link(link, title: title, frame.inlines))
  }

  private mutating func closeImage(_ frame: Frame, _ destination: String, _ title: String) {
    let alternative = frame.inlines.plainText
    let place = locate(destination, frame.span).location
    guard LinkPolicy.accepts(destination) else {
      diagnostics.append(.refusedDestination(at: place))
      add(.text(alternative.isEmpty ? destination : alternative))
      return
    }
    if alternative.isEmpty { diagnostics.append(.imageWithoutAlternative(at: place)) }
    images.append(ImageReference(destination: destination, alternative: alternative, location: place))
    add(.image(destination: destination, title: title, alternative: alternative))
  }

  /// Where a destination stands in the file, and whether just that stands there.
  private mutating func locate(_ destination: String, _ span: TreeEvent.Span) -> (location: Location, isExact: Bool) {
    let range = places.locate(destination, span, within: enclosingBlock)
    let location = text.location(of: range)
    // Text that was copied from the file is as long there; an escape in it is not.
    return (location, places.holds(destination, at: range) && location.range.count == range.count)
  }

  /// One diagnostic is enough for a pair of tags.
  private mutating func reportHTML(_ html: String, within block: Range<Int>) {
    let place = places.locate(html: html, within: block)
    guard !(hasReportedHTML && html.hasPrefix("</")) else { return }
    hasReportedHTML = true
    diagnostics.append(.rawHTML(at: text.location(of: place)))
  }

  private mutating func addFootnoteReference(_ number: Int) {
    let isInPicture = stack.contains { if case .image = $0.kind { true } else { false } }
    guard !isInPicture else { return }
    occurrences[number, default: 0] += 1
    add(.footnoteReference(number: number, occurrence: occurrences[number, default: 1]))
  }

  /// The innermost block around the node just reached whose place is known.
  private var enclosingBlock: Range<Int> {
    var i = stack.count - 1
    while i > 0, stack[i].span.line == 0 || !stack[i].kind.isBlock { i -= 1 }
    return places.range(of: i > 0 ? stack[i].span : TreeEvent.Span())
  }

  private mutating func withParent(_ change: (inout Frame) -> Void) {
    guard !stack.isEmpty else { return }
    change(&stack[stack.count - 1])
  }

  private mutating func add(_ block: Block) { withParent { $0.blocks.append(block) } }

  /// Texts that follow one another become one.
  private mutating func add(_ inline: Inline) {
    withParent { frame in
      guard case .text(let more) = inline, case .text(let before)? = frame.inlines.last else {
        return frame.inlines.append(inline)
      }
      frame.inlines[frame.inlines.count - 1] = .text(before + more)
    }
  }
}

/// The language of a block of code, from the line that opens it.
enum CodeLanguage { static func name(in info: String) -> String { String(info.prefix { $0 != " " && $0 != "\t" }) } }
