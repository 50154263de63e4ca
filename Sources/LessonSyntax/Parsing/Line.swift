/// A line of the file: where it starts and ends, without its line end, and where the next one starts.
struct Line {
  let start: Int
  let end: Int
  let next: Int

  var isLast: Bool { end == next }
}

/// What a line begins with, and the column that its content counts as.
///
/// Columns are virtual: a tab counts as one step of indentation and a no-break space as one column, as if they had been
/// repaired, so that one wrong blank does not drag the lines after it along.
struct Indent {
  var column = 0
  /// The first byte that is no blank of any kind, or the line's end.
  var content = 0
  var firstTab: Int?
  var firstSpecialSpace: Int?

  /// Other blanks than spaces are in it.
  var isOdd: Bool { firstTab != nil || firstSpecialSpace != nil }
}

extension Bytes {
  func line(from start: Int) -> Line {
    let feed = lineFeed(from: start)
    let next = min(feed + 1, count)
    let end = feed > start && feed < count && self[feed - 1] == .carriageReturn ? feed - 1 : feed
    return Line(start: start, end: end, next: next)
  }

  @inline(__always) func indent(of line: Line, tabWidth: Int) -> Indent {
    var indent = Indent(content: endOfSpaces(from: line.start, to: line.end))
    indent.column = indent.content - line.start
    let byte = self[indent.content]
    if indent.content < line.end, byte == .tab || byte >= 0xC2, byte == .tab || specialSpace(at: indent.content) > 0 {
      takeOddBlanks(&indent, end: line.end, tabWidth: tabWidth)
    }
    return indent
  }

  private func takeOddBlanks(_ indent: inout Indent, end: Int, tabWidth: Int) {
    while indent.content < end {
      let byte = self[indent.content]
      let special = specialSpace(at: indent.content)
      if byte == .space {
        indent.column += 1
        indent.content += 1
      } else if byte == .tab {
        indent.firstTab = indent.firstTab ?? indent.content
        indent.column += tabWidth
        indent.content += 1
      } else if special > 0 {
        indent.firstSpecialSpace = indent.firstSpecialSpace ?? indent.content
        indent.column += width(ofSpecialSpaceAt: indent.content)
        indent.content += special
      } else {
        return
      }
    }
  }

  /// The indentation of the first indented line, of which not too many are asked.
  func usualIndentation() -> Int {
    var line = Line(start: 0, end: 0, next: 0)
    for _ in 0..<200 where line.next < count {
      line = self.line(from: line.next)
      let content = endOfSpaces(from: line.start, to: line.end)
      let width = content - line.start
      if width > 0, content < line.end, self[content] != .hash, self[content] != .tab { return min(width, 8) }
    }
    return 2
  }

  /// Whether the line starts with `---` or `...` and no word.
  func isMarker(at line: Line) -> Bool {
    let byte = self[line.start]
    guard byte == .dash || byte == .dot, line.end >= line.start + 3 else { return false }
    return self[line.start + 1] == byte && self[line.start + 2] == byte && isBlankOrEnd(line.start + 3, line)
  }

  /// The start of the line that the byte before `offset` is on.
  func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0, self[start - 1] != .lineFeed { start -= 1 }
    return start
  }

  /// The end of what stands before `offset`, on its line or one above, without blanks.
  func contentEnd(before offset: Int) -> Int {
    var end = offset
    while end > 0, self[end - 1].isBlank || self[end - 1] == .lineFeed || self[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  /// Whether nothing more of a word follows: a blank or the end of the line.
  @inline(__always) func isBlankOrEnd(_ index: Int, _ line: Line) -> Bool { index >= line.end || self[index].isBlank }

  /// Whether the `#` at `index` starts a comment when a blank is before it: `#tuoitre` does not.
  func startsComment(_ index: Int, _ line: Line) -> Bool {
    let next = self[index + 1]
    return index + 1 >= line.end || next.isBlank || next == .hash || next == .exclamation
  }
}
