/// Where the nodes of a text stand in it.
///
/// cmark tells line and byte column of blocks well. For inlines it errs: after a lazy line of a quote, in cells with an
/// escaped pipe, for links whose text has a line end; and of addresses linked by themselves it tells nothing. So what it
/// tells is checked against the bytes, and else the node is looked for, onwards from the last one found.
struct SourcePlaces {
  private let bytes: [UInt8]
  private let lines: TextLines
  /// Nothing that is still to come stands before.
  private var cursor = 0

  /// How far ahead a node is looked for: enough for real text, and what bounds the cost where it is not found.
  private static let reach = 4_096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = TextLines(bytes)
  }

  var isBlank: Bool { bytes.allSatisfy { $0.isBlank || $0.isLineEnd } }

  /// The first line that says something.
  var firstLine: Range<Int> {
    let start = bytes.firstIndex { !$0.isBlank && !$0.isLineEnd } ?? 0
    return start..<lineEnd(from: start)
  }

  mutating func advance(toLine line: Int) {
    guard line > 0, line <= lines.count else { return }
    cursor = max(cursor, lines.starts[line - 1])
  }

  // MARK: Blocks

  /// The whole text where the span is unknown.
  func range(of span: TreeEvent.Span) -> Range<Int> {
    guard let start = offset(line: span.line, column: span.column) else { return bytes.indices }
    // cmark ends some blocks at column 0 of the line after.
    let lastLine = span.endColumn == 0 ? span.endLine - 1 : span.endLine
    let end = lastLine > 0 && lastLine <= lines.count ? lines.ends[lastLine - 1] : start
    return start..<max(start, end)
  }

  func firstLine(of span: TreeEvent.Span) -> Range<Int> {
    let range = range(of: span)
    return range.lowerBound..<min(range.upperBound, lineEnd(from: range.lowerBound))
  }

  // MARK: Inlines

  /// Whether a link was written as one, in `[…]` or `<…>`: of addresses that are linked by themselves cmark tells no place,
  /// or one without a bracket.
  func startsWithBracket(_ span: TreeEvent.Span) -> Bool {
    guard let start = offset(line: span.line, column: span.column) else { return false }
    return bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "<")
  }

  /// The place of the destination of a link or picture; else of the link; else of the block around it.
  mutating func locate(_ destination: String, _ span: TreeEvent.Span, within block: Range<Int>) -> Range<Int> {
    let forms = SourcePlaces.writtenForms(of: destination)
    if let link = reportedLink(span, within: block) {
      cursor = max(cursor, link.upperBound)
      return firstDestination(of: forms, in: link) ?? autolink(forms, in: link) ?? link
    }
    let start = max(cursor, block.lowerBound)
    let ahead = start..<max(start, min(block.upperBound, start + SourcePlaces.reach))
    let isBareAddress = span.line == 0
    guard let found = (isBareAddress ? nil : firstDestination(of: forms, in: ahead)) ?? firstMatch(of: forms, in: ahead)
    else { return block }
    cursor = found.upperBound
    return found
  }

  /// Whether a range is `words` and nothing else.
  func holds(_ words: String, at range: Range<Int>) -> Bool { bytes[range].elementsEqual(words.utf8) }

  /// The place of raw HTML, its first line only; else of the block around it.
  mutating func locate(html: String, within block: Range<Int>) -> Range<Int> {
    let line = Array(html.utf8.prefix { !$0.isLineEnd })
    let start = max(cursor, block.lowerBound)
    let ahead = start..<max(start, min(block.upperBound, start + SourcePlaces.reach + line.count))
    guard let found = firstMatch(of: line, in: ahead) else { return block }
    cursor = found.upperBound
    return found
  }

  /// The range that cmark tells of a link, where the bytes there can be one.
  private func reportedLink(_ span: TreeEvent.Span, within block: Range<Int>) -> Range<Int>? {
    guard span.line == span.endLine, let start = offset(line: span.line, column: span.column),
      let last = offset(line: span.endLine, column: span.endColumn), start >= cursor, start < last,
      last < block.upperBound
    else { return nil }
    switch (bytes[start], bytes[last]) {
    case (UInt8(ascii: "["), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "!"), UInt8(ascii: ")")), (UInt8(ascii: "!"), UInt8(ascii: "]")),
      (UInt8(ascii: "<"), UInt8(ascii: ">")):
      return start..<last + 1
    default: return nil
    }
  }

  /// The address in `<address>`.
  private func autolink(_ forms: [[UInt8]], in link: Range<Int>) -> Range<Int>? {
    bytes[link.lowerBound] == UInt8(ascii: "<") ? firstMatch(of: forms, in: link) : nil
  }

  /// A destination as the source may have it: cmark adds a scheme to bare addresses.
  private static func writtenForms(of destination: String) -> [[UInt8]] {
    let bytes = Array(destination.utf8)
    let added = ["mailto:", "http://"].filter { destination.hasPrefix($0) }.map {
      Array(bytes.dropFirst($0.utf8.count))
    }
    return ([bytes] + added).filter { !$0.isEmpty }
  }

  /// The first place of one of `forms` behind `(`, as in `[chữ](địa-chỉ)`.
  private func firstDestination(of forms: [[UInt8]], in range: Range<Int>) -> Range<Int>? {
    guard let form = forms.first else { return nil }
    var start = range.lowerBound
    while let found = firstMatch(of: form, in: start..<range.upperBound) {
      if isBehindParenthesis(found.lowerBound) { return found }
      start = found.lowerBound + 1
    }
    return nil
  }

  private func isBehindParenthesis(_ offset: Int) -> Bool {
    var i = offset - 1
    if i >= 0, bytes[i] == UInt8(ascii: "<") { i -= 1 }
    while i >= 0, bytes[i].isBlank || bytes[i].isLineEnd { i -= 1 }
    return i >= 1 && bytes[i] == UInt8(ascii: "(") && bytes[i - 1] == UInt8(ascii: "]")
  }

  private func firstMatch(of forms: [[UInt8]], in range: Range<Int>) -> Range<Int>? {
    for form in forms { if let found = firstMatch(of: form, in: range) { return found } }
    return nil
  }

  private func firstMatch(of wanted: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    var i = range.lowerBound
    while i <= range.upperBound - wanted.count {
      if bytes[i] == first, bytes[i..<i + wanted.count].elementsEqual(wanted) { return i..<i + wanted.count }
      i += 1
    }
    return nil
  }

  // MARK: Lines

  private func offset(line: Int, column: Int) -> Int? {
    lines.offset(line: line, column: column).flatMap { $0 < bytes.count ? $0 : nil }
  }

  private func lineEnd(from start: Int) -> Int { bytes[start...].firstIndex(where: \.isLineEnd) ?? bytes.count }
}
