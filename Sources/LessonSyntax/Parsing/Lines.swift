/// The lines of a file, to look ahead in them: what they begin with, and whether they hold text, a key or a dash.
struct Lines {
  let bytes: Bytes
  /// One step of the file's usual indentation; what a tab counts as.
  let tabWidth: Int

  init(_ bytes: Bytes) {
    self.bytes = bytes
    tabWidth = bytes.usualIndentation()
  }

  /// A line and what it begins with.
  struct Content {
    let line: Line
    let indent: Indent

    var column: Int { indent.column }
    /// The first byte that is no blank, or the line's end.
    var start: Int { indent.content }
    var isOdd: Bool { indent.isOdd }
    var isBlank: Bool { start >= line.end }
  }

  @inline(__always) func indent(of line: Line) -> Indent { bytes.indent(of: line, tabWidth: tabWidth) }

  func content(of line: Line) -> Content { Content(line: line, indent: indent(of: line)) }

  /// The line and all below it, blank ones too.
  func all(from line: Line) -> some Sequence<Content> {
    sequence(first: content(of: line)) { above in
      above.line.next < bytes.count ? content(of: bytes.line(from: above.line.next)) : nil
    }
  }

  /// The next line that is neither blank nor a comment.
  func content(after line: Line) -> Content? {
    // A loop, not a filter over ``all(from:)``: each stray line asks.
    var line = line
    while line.next < bytes.count {
      line = bytes.line(from: line.next)
      let content = content(of: line)
      if !content.isBlank, bytes[content.start] != .hash { return content }
    }
    return nil
  }

  /// Whether the line has neither dash nor key: only text.
  func isBare(_ content: Content) -> Bool {
    let start = content.start
    let byte = bytes[start]
    if content.column == 0, bytes.isMarker(at: content.line) { return false }
    if byte == .dash, bytes.isBlankOrEnd(start + 1, content.line) || !bytes[start + 1].isDigit { return false }
    if byte.isQuote, let close = bytes.closingQuote(of: start, in: content.line) {
      var colon = close + 1
      while bytes[colon] == .space { colon += 1 }
      return bytes[colon] != .colon || !bytes.isBlankOrEnd(colon + 1, content.line)
    }
    return bytes.plainScan(from: start, in: content.line, stopsAtColon: true).colon == nil
  }

  func isTightLine(_ content: Content) -> Bool {
    let start = content.start
    guard let colon = bytes.plainScan(from: start, in: content.line, stopsAtColon: false).tightColon else {
      return false
    }
    return isTightKey(start, colon: colon)
  }

  /// Whether `start` up to the colon looks like a key whose colon lacks its blank: no time of day, no address.
  func isTightKey(_ start: Int, colon: Int) -> Bool {
    colon > start && colon - start <= 64 && bytes[start].isLetterLike && bytes[colon + 1] != .slash
      && bytes[colon + 1] != .backslash && !bytes.contains(.slash, in: start..<colon)
  }

  /// Whether the line may be deeper than `owner` with tabs of some usual width.
  func mayBeDeeper(_ indent: Indent, in line: Line, than owner: Int) -> Bool {
    guard indent.column <= owner, indent.isOdd else { return indent.column > owner }
    return tabColumns(of: line.start..<indent.content).contains { $0 > owner }
  }

  /// The columns that the blanks reach where a tab is a step of the file, 4 or 8 wide, or goes to the next such stop,
  /// with special spaces counted as they look and left out.
  func tabColumns(of blanks: Range<Int>) -> [Int] {
    var columns: [Int] = []
    for width in [tabWidth, 4, 8] {
      var (sum, stop, plain) = (0, 0, 0)
      for index in blanks {
        if bytes[index] == .tab {
          sum += width
          stop += width - stop % width
          plain += width
        } else if bytes[index] & 0xC0 != 0x80 {
          let isSpecial = bytes.specialSpace(at: index) > 0
          sum += isSpecial ? bytes.width(ofSpecialSpaceAt: index) : 1
          stop += isSpecial ? bytes.width(ofSpecialSpaceAt: index) : 1
          plain += isSpecial ? 0 : 1
        }
      }
      for column in [sum, stop, plain] where !columns.contains(column) { columns.append(column) }
    }
    return columns
  }
}
