/// How many quotes and list items may be open on a line, at most.
///
/// A line opens a container by a marker and keeps one open by a `>` or by two columns of indentation or more. What was
/// open stays open under lines without markers until a blank line ends the paragraph ("lazy continuation").
struct ContainerMeasure {
  private var open = 0
  private var isAfterBlank = true

  /// Takes the next line and returns the depth it may stand at.
  mutating func read(_ line: ArraySlice<UInt8>) -> Int {
    guard let (markers, indentation) = ContainerMeasure.prefix(of: line) else {
      isAfterBlank = true
      return open
    }
    let depth = min(indentation / 2, open) + markers
    open = isAfterBlank ? depth : max(open, depth)
    isAfterBlank = false
    return depth
  }

  /// The markers and the columns of blanks that the line begins with; `nil` for a blank line.
  private static func prefix(of line: ArraySlice<UInt8>) -> (markers: Int, indentation: Int)? {
    var markers = 0
    var indentation = 0
    var i = line.startIndex
    while i < line.endIndex {
      switch line[i] {
      case 0x20: indentation += 1
      case 0x09: indentation += 4
      case UInt8(ascii: ">"): markers += 1
      default:
        guard let end = endOfMarker(in: line, at: i) else { return (markers, indentation) }
        markers += 1
        i = end
        continue
      }
      i += 1
    }
    return markers == 0 ? nil : (markers, indentation)
  }

  /// The end of a list marker, which a blank must follow, or of the label of a footnote.
  private static func endOfMarker(in line: ArraySlice<UInt8>, at start: Int) -> Int? {
    var i = start
    switch line[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): i += 1
    case let digit where digit.isASCIIDigit:
      while i < line.endIndex, line[i].isASCIIDigit { i += 1 }
      guard i < line.endIndex, line[i] == UInt8(ascii: ".") || line[i] == UInt8(ascii: ")") else { return nil }
      i += 1
    case UInt8(ascii: "["):
      guard line[i...].starts(with: "[^".utf8), let close = line[i...].firstIndex(of: UInt8(ascii: "]")),
        line[close...].starts(with: "]:".utf8)
      else { return nil }
      return close + 2
    default: return nil
    }
    return i == line.endIndex || line[i].isBlank ? i : nil
  }
}

/// What a paragraph may cost once a row of dashes makes a table of it, and how large that table is.
struct ParagraphMeasure {
  /// Bytes of the lines since the last blank one.
  private(set) var size = 0
  private var linesWithoutPipe = 0
  private var squaresOfPipes = 0
  private var mostPipes = 0
  private var columns = 0
  private var cells = 0
  /// Of all paragraphs so far, not of this one alone.
  private var headerWork = 0

  var isEmpty: Bool { size == 0 }

  /// Takes the next line and returns the bound that it passes.
  mutating func read(_ line: ArraySlice<UInt8>) -> Bounds.Bound? {
    var start = line.startIndex
    while start < line.endIndex, line[start].isBlank || line[start] == UInt8(ascii: ">") { start += 1 }
    let content = line[start...]
    guard !content.isEmpty else {
      let work = headerWork
      self = ParagraphMeasure()
      headerWork = work
      return nil
    }
    cells += columns
    if cells > Bounds.cells { return .cells }
    var pipes = 0
    for byte in content where byte == UInt8(ascii: "|") { pipes += 1 }
    if ParagraphMeasure.mayBeDelimiterRow(content) {
      columns = max(columns, pipes + 1)
      headerWork += size * (8 + linesWithoutPipe) + 2 * squaresOfPipes
      if columns > Bounds.columns { return .columns }
      if headerWork > Bounds.headerWork { return .cells }
    }
    mostPipes = max(mostPipes, pipes)
    if columns > 0, mostPipes > Bounds.pipes { return .columns }
    size += line.count + 1
    squaresOfPipes += pipes * pipes
    if pipes == 0 { linesWithoutPipe += 1 }
    return nil
  }

  private static func mayBeDelimiterRow(_ content: ArraySlice<UInt8>) -> Bool {
    var hasDash = false
    var hasMark = false
    for byte in content {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"): hasMark = true
      case let blank where blank.isBlank: break
      default: return false
      }
    }
    return hasDash && hasMark
  }
}

/// How much text the uses of link definitions may copy.
struct ReferenceMeasure {
  private var brackets = 0
  private var longest = 0
  private var hasDefinition = false
  private(set) var firstDefinition = 0..<0

  var work: Int { brackets * longest }

  mutating func read(_ line: ArraySlice<UInt8>, endsParagraph: Bool, paragraphSize: Int) {
    if endsParagraph { hasDefinition = false }
    for i in line.indices where line[i] == UInt8(ascii: "]") {
      brackets += 1
      guard i + 1 < line.endIndex, line[i + 1] == UInt8(ascii: ":") else { continue }
      hasDefinition = true
      if firstDefinition.isEmpty { firstDefinition = line.indices }
    }
    if hasDefinition { longest = max(longest, paragraphSize) }
  }
}
