import Diagnostics

/// The state of one parse: lines are read one by one and placed into the stack of open lists and maps.
///
/// Recovery follows one rule: what a fix would repair is taken as repaired, and reading goes on. The extensions each hold
/// one job: where a line belongs (`Placement`), entries, values, bare text, block texts, brackets.
struct BlockParser {
  let bytes: Bytes
  let lines: Lines
  let rootRule: RootRule
  var mistakes: MistakeList
  var nodes: [RawNode] = []
  var comments: [ByteRange] = []
  /// The open lists and maps, the outermost first.
  var frames: [Frame] = []
  /// The open brackets, for marking damage.
  var flowNodes: [UInt32] = []
  var keys = DuplicateKeys()
  var line = Line(start: 0, end: 0, next: 0)
  var root: UInt32 = RawNode.none
  var document = DocumentState()
  /// Lines deeper than this are passed over in silence: nothing is known about their place.
  var skipsDeeperThan: Int?
  /// Starts of lines that hold a mistake in their bytes: what else seems wrong there may follow from it.
  let brokenLines: Set<Int>

  struct DocumentState {
    /// A `---` was read and nothing after it.
    var isMarked = false
    var hasContent = false
    var isFirst = true
    /// The root is a text or stands in brackets: no line may follow.
    var isComplete = false
    /// What follows is not read, because its place is unknown.
    var isSkipped = false
  }

  init(_ bytes: Bytes, root: RootRule, brokenLines: Set<Int>, mistakes: MistakeList) {
    self.bytes = bytes
    lines = Lines(bytes)
    self.mistakes = mistakes
    self.rootRule = root
    self.brokenLines = brokenLines
    nodes.reserveCapacity(bytes.count / 48 + 16)
    frames.reserveCapacity(16)
  }

  mutating func run(from start: Int) {
    line = Line(start: start, end: start, next: start)
    while advance() { parseLine() }
    closeFrames(above: -1)
    mistakes.settleDedent()
  }

  /// Goes to the next line that is not too long.
  mutating func advance() -> Bool {
    while line.next < bytes.count {
      line = bytes.line(from: line.next)
      if !reportIfTooLong(line) { return true }
    }
    return false
  }

  @inline(__always) mutating func reportIfTooLong(_ line: Line) -> Bool {
    guard line.end - line.start > Limits.lineBytes else { return false }
    report(.lineTooLong, line.start + Limits.lineBytes..<line.start + Limits.lineBytes)
    return true
  }

  private mutating func parseLine() {
    let indent = lines.indent(of: line)
    if isSwallowed(indent.column) { return }
    if indent.content >= line.end || bytes[indent.content] == .hash {
      reportOddBlanks(indent)
      if indent.content < line.end { comments.append(ByteRange(indent.content, line.end)) }
      return
    }
    if indent.content == line.start, bytes[line.start].mayStartMarker, takeMarker() { return }
    if let column = skipsDeeperThan {
      if indent.column > column { return }
      skipsDeeperThan = nil
    }
    if document.isSkipped { return }
    document.hasContent = true
    let head = classify(indent.content, isOwnLine: true)
    place(head, column: indent.isOdd ? settleColumn(indent, before: head) : indent.column)
  }

  @inline(__always) private func isSwallowed(_ column: Int) -> Bool {
    let top = frames.count - 1
    return top >= 0 && frames[top].swallowsDeeper && column > frames[top].column
  }

  // MARK: Reports

  /// Reports a mistake. The repairs are worked out only where it will be shown.
  mutating func report(
    _ mistake: Mistake, _ range: Range<Int>, related: Range<Int>? = nil,
    repairs: (Mender) -> [Repair] = { _ in [] }
  ) {
    if mistake.severity == .error { markDamage() }
    guard !isBroken(range.lowerBound) else { return }
    let repairs = mistakes.hasRoom ? repairs(Mender(self)).filter { !$0.edits.isEmpty } : []
    mistakes.add(PlacedMistake(mistake, at: range, related: related, repairs: repairs))
  }

  private func isBroken(_ offset: Int) -> Bool {
    guard !brokenLines.isEmpty else { return false }
    if offset >= line.start { return brokenLines.contains(line.start) }
    return brokenLines.contains(bytes.lineStart(before: offset))
  }

  /// Marks what is open here: a mistake damages its place and all around it.
  private mutating func markDamage() {
    for frame in frames { nodes[Int(frame.node)].isDamaged = true }
    for node in flowNodes { nodes[Int(node)].isDamaged = true }
    if let last = frames.last?.lastChild, last != RawNode.none { nodes[Int(last)].isDamaged = true }
    if root != RawNode.none { nodes[Int(root)].isDamaged = true }
  }

  /// Reports tabs and special spaces before the line's content: one report and one repair for all of them.
  mutating func reportOddBlanks(_ indent: Indent, column: Int? = nil, grade: Diagnostic.Fix.Grade = .safe) {
    let blanks = line.start..<indent.content
    let column = indent.content >= line.end ? 0 : column ?? indent.column
    if let special = indent.firstSpecialSpace, special < indent.firstTab ?? line.end {
      report(.specialSpace(bytes.scalar(at: special)), special..<special + bytes.specialSpace(at: special)) { _ in
        [Repair(action: .indent, grade: grade, edits: [Repair.Edit(blanks, spaces: column)])]
      }
    } else if let tab = indent.firstTab {
      reportTabs(in: blanks, from: tab, indentation: column, grade: grade)
    }
  }

  /// Reports a run of blanks with a tab in it: once for each line, with an edit for each run.
  mutating func reportTabs(in blanks: Range<Int>, from tab: Int, indentation: Int?, grade: Diagnostic.Fix.Grade = .safe)
  {
    let isTrailing = blanks.upperBound >= line.end && (indentation == nil || blanks.lowerBound == line.start)
    let edit = Repair.Edit(blanks, spaces: isTrailing ? 0 : indentation ?? 1)
    if mistakes.lastIsTab(onLineAt: line.start) { return mistakes.extendTabs(with: edit) }
    report(.tab(indentation: isTrailing ? nil : indentation), tab..<tab + 1) { _ in
      [Repair(action: .replaceTabs, grade: grade, edits: [edit])]
    }
  }

  // MARK: Document markers

  /// Takes `---`, `...` and `%…` at the left edge.
  private mutating func takeMarker() -> Bool {
    let start = line.start
    let byte = bytes[start]
    if byte == .percent, !document.hasContent, !document.isMarked {
      report(.directive, start..<line.end)
      return true
    }
    guard bytes.isMarker(at: line) else { return false }
    let mark = start..<start + 3
    if byte == .dot || document.hasContent || document.isMarked {
      report(.secondDocument, mark)
      startDocument()
      if byte == .dot { return true }
    }
    document.isMarked = true
    let rest = skipBlanks(start + 3)
    if rest < line.end, !takeComment(at: rest, after: start + 3) {
      if document.isFirst { report(.contentAfterMarker, mark) }
      document.isSkipped = true
      document.hasContent = true
    }
    return true
  }

  /// Another document is read for its mistakes only; the tree stays that of the first.
  private mutating func startDocument() {
    closeFrames(above: -1)
    let isFirst = document.isFirst && !document.hasContent
    document = DocumentState()
    document.isFirst = isFirst
    skipsDeeperThan = nil
  }

  // MARK: Blanks and comments inside a line

  /// Passes over blanks, reporting those that are no spaces.
  @inline(__always) mutating func skipBlanks(_ start: Int) -> Int {
    var index = start
    while bytes[index] == .space { index &+= 1 }
    let byte = bytes[index]
    return byte == .tab || byte >= 0xC2 ? skipOddBlanks(index) : index
  }

  private mutating func skipOddBlanks(_ start: Int) -> Int {
    var index = start
    guard index < line.end, bytes[index] == .tab || bytes.specialSpace(at: index) > 0 else { return index }
    var tab: Int?
    while index < line.end {
      let special = bytes.specialSpace(at: index)
      if special > 0 {
        let range = index..<index + special
        let needsSpace = !bytes[index - 1].isBlank && !bytes[range.upperBound].isBlank
        report(.specialSpace(bytes.scalar(at: index)), range) { _ in
          [Repair(action: .replaceTabs, edits: [Repair.Edit(range, needsSpace ? " " : "")])]
        }
        index += special
      } else if bytes[index].isBlank {
        if bytes[index] == .tab { tab = tab ?? index }
        index += 1
      } else {
        break
      }
    }
    if let tab { reportTabs(in: start..<index, from: tab, indentation: nil) }
    return index
  }

  /// Takes the comment at `index`, if one starts there with a blank before it.
  @inline(__always) mutating func takeComment(at index: Int, after previous: Int) -> Bool {
    guard bytes[index] == .hash, index > previous, bytes.startsComment(index, line) else { return false }
    comments.append(ByteRange(index, line.end))
    return true
  }
}
