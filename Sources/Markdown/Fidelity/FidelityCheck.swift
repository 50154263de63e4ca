import VietnameseText

/// Compares a text with what a reader will see of it: the same words and signs in both, but for known mark-up.
///
/// CommonMark never fails: what it does not understand it shows raw, and what it understands otherwise than the author
/// it swallows or hides, in silence. Here each line of the source must belong to a block, each byte of a block must be
/// shown or be mark-up, and mark-up must be what a person can have meant. ``Slip`` lists what may be wrong.
///
/// - Complexity: linear in the text.
struct FidelityCheck {
  let bytes: [UInt8]
  let lines: TextLines
  /// What references to other parts of the book begin with, such as `bai`.
  let schemes: Set<String>
  private(set) var slips: [Slip] = []

  /// Lines that belong to a block; the first is line 1.
  var isCovered: [Bool]
  var usedLabels: Set<[UInt8]> = []
  var definitions: [Definition] = []
  private var quotes = 0
  private(set) var lists: [ListState] = []
  private var reading: Reading?
  /// Of the quotes and items that are open, whether anything stands in them, and where they begin.
  private var isFilled: [Bool] = []
  private var places: [TreeEvent.Span] = []
  private var table: TableLayout?

  /// Enough has been said of a text by then.
  private static let mostSlips = 40

  struct ListState {
    /// The number that the page shows next; `nil` in a list without numbers.
    var next: Int?
    var firstWritten: Int?
  }

  /// A block being read.
  private struct Reading {
    enum Kind { case paragraph, heading(level: Int), row }
    let kind: Kind
    let firstLine: Int
    let depth: Int
    var block: BlockReading
    /// Where a table's row begins, its cells are still to be counted.
    var isFirstCell = true
  }

  init(_ bytes: [UInt8], schemes: Set<String>) {
    self.bytes = bytes
    self.schemes = schemes
    lines = TextLines(bytes)
    isCovered = [Bool](repeating: false, count: lines.count + 1)
  }

  mutating func compare(with events: [TreeEvent]) {
    var kinds: [TreeEvent.Kind] = []
    for (index, event) in events.enumerated() where slips.count < FidelityCheck.mostSlips {
      switch event {
      case .enter(let kind, let span):
        if case .table = kind { table = TableLayout(of: index, in: events[...], lines: lines.count) }
        if case .paragraph = kind, span.line == 0 {
          beginParagraphBeforeTable(events[index...], depth: kinds.count)
        } else {
          enter(kind, span, depth: kinds.count)
        }
        if !kind.isLeaf { kinds.append(kind) }
      case .exit: if let kind = kinds.popLast() { exit(kind, depth: kinds.count) }
      }
    }
    if slips.count < FidelityCheck.mostSlips { checkUncoveredLines() }
  }

  // MARK: Events

  private mutating func enter(_ kind: TreeEvent.Kind, _ span: TreeEvent.Span, depth: Int) {
    noteContent(kind)
    switch kind {
    case .quote:
      isFilled.append(false)
      places.append(span)
      quotes += 1
      checkQuote(span)
    case .list(let start, _): lists.append(ListState(next: start, firstWritten: nil))
    case .item:
      isFilled.append(false)
      places.append(span)
      checkItem(span)
    case .footnoteDefinition: cover(span.line...span.line)
    case .paragraph: begin(.paragraph, span, depth)
    case .heading(let level): begin(.heading(level: level), span, depth)
    case .table: cover(span)
    case .tableHeader: beginRow(onLine: table?.header, depth)
    case .tableRow: begin(.row, span, depth)
    case .tableCell: beginCell()
    case .code(let info, let text): checkCode(info, text, span)
    case .html, .rule: cover(span)
    default: reading?.block.read(.enter(kind, span))
    }
  }

  private mutating func exit(_ kind: TreeEvent.Kind, depth: Int) {
    switch kind {
    case .quote:
      quotes -= 1
      checkFilled(isList: false)
    case .item: checkFilled(isList: true)
    case .list: lists.removeLast()
    case .paragraph, .heading, .tableHeader, .tableRow:
      if let reading, reading.depth == depth { finish(reading) }
      reading = nil
    case .tableCell, .footnoteDefinition, .document, .table: break
    default: reading?.block.read(.exit)
    }
  }

  /// Whatever stands in a quote or an item fills all around it.
  private mutating func noteContent(_ kind: TreeEvent.Kind) {
    switch kind {
    case .paragraph, .heading, .code, .html, .rule, .table: isFilled = isFilled.map { _ in true }
    default: break
    }
  }

  /// `#` or `>` alone on its line: a key or a sign rather than a heading or a quotation of nothing.
  private mutating func checkFilled(isList: Bool) {
    guard let isFilled = isFilled.popLast(), let span = places.popLast(), !isFilled,
      let start = lines.offset(line: span.line, column: span.column), start < bytes.count, !bytes[start].isSpace
    else { return }
    add(.signAlone(isList: isList), start..<start + 1, fixes: [.insert("\\", at: start)])
  }

  private mutating func begin(_ kind: Reading.Kind, _ span: TreeEvent.Span, _ depth: Int) {
    cover(span)
    guard let range = range(of: span) else { return reading = nil }
    var block = BlockReading(bytes, in: range, quotes: quotes)
    switch kind {
    case .paragraph: definitions += block.skipDefinitions()
    case .heading:
      let signs = block.run(of: UInt8(ascii: "#"), from: block.cursor)
      if isATX(block, signs) { block.cursor += signs }
    case .row: break
    }
    reading = Reading(kind: kind, firstLine: span.line, depth: depth, block: block)
  }

  /// The lines of a paragraph that become a table's head from a later line on have no place of their own.
  private mutating func beginParagraphBeforeTable(_ events: ArraySlice<TreeEvent>, depth: Int) {
    let index = events.firstIndex { if case .enter(.table, _) = $0 { true } else { false } }
    guard let index, let layout = TableLayout(of: index, in: events, lines: lines.count), layout.first < layout.header
    else { return reading = nil }
    begin(
      .paragraph, TreeEvent.Span(line: layout.first, column: layout.column, endLine: layout.header - 1, endColumn: 1),
      depth)
  }

  private mutating func beginRow(onLine line: Int?, _ depth: Int) {
    guard let line else { return reading = nil }
    let range = lines.range(of: line)
    let start = bytes[range].firstIndex { !$0.isBlank && $0 != UInt8(ascii: ">") } ?? range.lowerBound
    begin(.row, TreeEvent.Span(line: line, column: start - range.lowerBound + 1, endLine: line, endColumn: 1), depth)
  }

  private func isATX(_ block: BlockReading, _ signs: Int) -> Bool {
    let after = block.cursor + signs
    return (1...6).contains(signs) && (after >= block.end || bytes[after].isSpace)
  }

  private mutating func beginCell() {
    guard reading != nil else { return }
    reading?.block.skipBlanks()
    let isTaken = reading?.block.take(UInt8(ascii: "|")) ?? false
    if reading?.isFirstCell == false || isTaken { reading?.block.show(UInt8(ascii: " ")) }
    reading?.isFirstCell = false
  }

  /// The bytes of a block, from its first column to the end of its last line.
  private func range(of span: TreeEvent.Span) -> Range<Int>? {
    guard let start = lines.offset(line: span.line, column: span.column) else { return nil }
    let last = lastLine(of: span)
    return start..<max(start, lines.range(of: last).upperBound)
  }

  /// cmark ends some blocks at column 0 of the line after.
  func lastLine(of span: TreeEvent.Span) -> Int {
    max(span.line, span.endColumn == 0 ? span.endLine - 1 : span.endLine)
  }

  mutating func cover(_ span: TreeEvent.Span) {
    guard span.line > 0 else { return }
    cover(span.line...lastLine(of: span))
  }

  private mutating func cover(_ lines: ClosedRange<Int>) {
    for line in lines where isCovered.indices.contains(line) { isCovered[line] = true }
  }

  mutating func add(_ kind: Slip.Kind, _ range: Range<Int>, fixes: [Slip.Edit] = []) {
    slips.append(Slip(kind: kind, range: range, edits: fixes))
  }

  // MARK: Blocks

  private mutating func finish(_ reading: Reading) {
    var block = reading.block
    usedLabels.formUnion(block.labels)
    if !block.isLost {
      let rest = block.rest()
      switch reading.kind {
      case .paragraph: block.lose(rest)
      case .row: checkEndOfRow(rest)
      case .heading(let level) where block.shown.bytes.isEmpty: checkEmptyHeading(level, reading.firstLine)
      case .heading(let level): checkEndOfHeading(rest, level, firstLine: reading.firstLine)
      }
    }
    for loss in block.losses { add(.lost, loss) }
    for title in block.hiddenTitles { add(.hiddenTitle, title) }
    for place in block.doubledBackslashes {
      add(.doubledBackslash, place, fixes: [.insert("\\\\", at: place.lowerBound)])
    }
    for place in block.breakingBackslashes where isEndOfPath(place) {
      add(.breakingBackslash, place..<place + 1, fixes: [.insert("\\", at: place)])
    }
    for place in block.backslashesInCode { add(.backslashInCode, place, fixes: [.delete(place)]) }
    for reference in block.references { check(reference) }
    checkEmphasis(block)
    checkLinkSlips(block.shown)
    checkRawMarks(block.shown)
    checkLines(block.shown, isParagraph: { if case .paragraph = reading.kind { true } else { false } }())
  }

  /// `C:\` at the end of a line, or `\\may\`: no line break was meant.
  private func isEndOfPath(_ place: Int) -> Bool {
    place > 0 && (bytes[place - 1] == UInt8(ascii: ":") || bytes[place - 1] == UInt8(ascii: "\\"))
  }

  private mutating func checkEndOfRow(_ rest: Range<Int>) {
    var rest = rest
    if let first = rest.first, bytes[first] == UInt8(ascii: "|") { rest = first + 1..<rest.upperBound }
    while let first = rest.first, bytes[first].isSpace { rest = first + 1..<rest.upperBound }
    while let last = rest.last, bytes[last].isSpace || bytes[last] == UInt8(ascii: "|") {
      rest = rest.lowerBound..<last
    }
    if !rest.isEmpty { add(.cellBeyondColumns, rest) }
  }

  private mutating func checkEndOfHeading(_ rest: Range<Int>, _ level: Int, firstLine: Int) {
    let written = bytes[rest].filter { !$0.isSpace }
    guard let sign = written.first else { return checkInterruption(firstLine) }
    if sign == UInt8(ascii: "#"), written.allSatisfy({ $0 == sign }) {
      if written.count != level { add(.closingHashes, rest, fixes: [.insert("\\", at: rest.lowerBound)]) }
      return checkInterruption(firstLine)
    }
    let isUnderline = written.allSatisfy { $0 == sign } && (sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"))
    guard isUnderline else { return add(.lost, rest) }
    if written.count < 3 { add(.shortUnderline, rest, fixes: [.insert("\\", at: rest.lowerBound)]) }
  }

  private mutating func checkEmptyHeading(_ level: Int, _ line: Int) {
    let range = lines.range(of: line)
    guard let hash = bytes[range].firstIndex(of: UInt8(ascii: "#")) else { return }
    add(.signAlone(isList: false), hash..<hash + level, fixes: [.insert("\\", at: hash)])
  }

  /// `# để kết thúc` under a line of text: a key of the telephone rather than a heading.
  private mutating func checkInterruption(_ line: Int) {
    let range = lines.range(of: line)
    guard let hash = bytes[range].firstIndex(where: { !$0.isBlank && $0 != UInt8(ascii: ">") }),
      bytes[hash] == UInt8(ascii: "#"), hash + 1 < range.upperBound, bytes[hash + 1] != UInt8(ascii: "#"), line > 1,
      bytes[lines.range(of: line - 1)].contains(where: { !$0.isSpace && $0 != UInt8(ascii: ">") })
    else { return }
    add(.headingInParagraph, hash..<hash + 1, fixes: [.insert("\\", at: hash)])
  }

  /// `> 18 tuổi`: more than, rather than a quotation.
  private mutating func checkQuote(_ span: TreeEvent.Span) {
    guard let start = lines.offset(line: span.line, column: span.column), start < bytes.count,
      bytes[start] == UInt8(ascii: ">")
    else { return }
    var i = start + 1
    while i < bytes.count, bytes[i].isBlank { i += 1 }
    guard i < bytes.count, bytes[i].isASCIIDigit || bytes[i] == UInt8(ascii: "=") else { return }
    add(.greaterThan, start..<start + 1, fixes: [.insert("\\", at: start)])
  }

  private mutating func checkItem(_ span: TreeEvent.Span) {
    guard span.line > 0 else { return }
    cover(span.line...span.line)
    guard let start = lines.offset(line: span.line, column: span.column), let next = lists.last?.next else { return }
    let digits = bytes[start...].prefix(while: \.isASCIIDigit)
    guard let written = Int(String(decoding: digits, as: UTF8.self)) else { return }
    let first = lists[lists.count - 1].firstWritten ?? written
    lists[lists.count - 1].firstWritten = first
    lists[lists.count - 1].next = next + 1
    // All items may bear the same number: a habit of those who let the machine count.
    guard written != next, written != first else { return }
    add(
      .renumbered(shown: next), digits.startIndex..<digits.endIndex,
      fixes: [.replace(digits.startIndex..<digits.endIndex, "\(next)")])
  }

  // MARK: References

  private mutating func check(_ reference: CharacterReference) {
    guard case .scalar(let scalar) = reference.meaning, isRefused(scalar) else { return }
    add(.unseenCharacter(scalar), reference.range, fixes: [.delete(reference.range)])
  }

  /// What the language of lessons refuses or warns of where it is typed (K005, K006, W102) may not come of a reference
  /// either, nor the end of a line: a title has one.
  private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch UnseenCharacter(scalar.value) {
    case nil, .joiner, .blank: false
    default: true
    }
  }
}
