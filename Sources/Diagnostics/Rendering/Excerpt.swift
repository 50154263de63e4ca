import VietnameseText

/// The lines of a source that a diagnostic shows, with marks under them.
struct Excerpt {
  struct Line: Equatable {
    /// `nil` for the line of marks beneath.
    let number: Int?
    let text: String
  }

  private struct Mark {
    let line: Int
    let range: ByteRange
    let sign: String
    let label: String?
  }

  let table: LineTable
  let bytes: [UInt8]
  /// Columns of the terminal.
  let columns: Int
  private var marks: [Mark] = []

  init(table: LineTable, bytes: [UInt8], columns: Int) {
    self.table = table
    self.bytes = bytes
    self.columns = columns
  }

  mutating func mark(_ range: ByteRange, with sign: String, label: String?) {
    marks.append(Mark(line: table.position(of: range.start).line, range: range, sign: sign, label: label))
  }

  /// Columns for the line number with two blanks before it; known once the marks are.
  var gutterWidth: Int { 2 + String(marks.map(\.line).max() ?? 1).utf8.count }

  /// Columns behind the line number, its rule and a blank.
  private var width: Int { max(20, columns - gutterWidth - 3) }

  func lines() -> [Line] {
    var lines: [Line] = []
    var shown: Line?
    for mark in marks.enumerated().sorted(by: { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }) {
      let window = self.window(around: mark.element)
      // Two marks of a long line may need two parts of it.
      let line = Line(number: mark.element.line, text: window.text)
      if shown != line { lines.append(line) }
      shown = line
      lines += underlines(of: window, label: mark.element.label).map { Line(number: nil, text: $0) }
    }
    return lines
  }

  /// The part of a line that fits, and where the signs stand beneath it.
  private struct Window {
    let text: String
    let indent: Int
    let signs: String
  }

  /// The signs and their label: beside them where it fits there, wrapped there where there is room for a few words, else
  /// on lines of its own.
  private func underlines(of window: Window, label: String?) -> [String] {
    let signs = String(repeating: " ", count: window.indent) + window.signs
    guard let label = label.map({ VisibleText.of($0) }) else { return [signs] }
    let column = window.indent + window.signs.utf8.count + 1
    let room = width - column
    if DisplayWidth.of(label) <= room || room >= max(24, width / 2) {
      let lines = WrappedText.lines(of: label, first: room, rest: room)
      return zip([signs + " "] + Array(repeating: String(repeating: " ", count: column), count: lines.count), lines).map
      { $0 + $1 }
    }
    // As near to the signs as the words allow.
    let start = min(window.indent, max(0, width - DisplayWidth.of(label)), width / 3)
    let lines = WrappedText.lines(of: label, first: width - start, rest: width - start)
    return [signs] + lines.map { String(repeating: " ", count: start) + $0 }
  }

  private func window(around mark: Mark) -> Window {
    let line = table.range(ofLine: mark.line)
    let start = min(Int(mark.range.start), line.upperBound)
    let end = min(max(Int(mark.range.end), start), line.upperBound)
    // A line can be megabytes long: what lies far from the mark is never turned into text.
    let reach = width * 4
    let from = characterStart(atOrAfter: max(line.lowerBound, start - reach), before: start)
    let to = min(line.upperBound, end + reach, start + 2 * reach)
    var before = VisibleText.of(text(from..<start))
    let marked = VisibleText.of(text(start..<min(end, to)))
    var after = VisibleText.of(text(min(end, to)..<to))

    let isCutBefore = from > line.lowerBound || DisplayWidth.of(before) > width * 2 / 3
    if isCutBefore { before = "…" + suffix(of: before, columns: width / 2) }
    let room = max(0, width - DisplayWidth.of(before) - DisplayWidth.of(marked))
    if to < line.upperBound || DisplayWidth.of(after) > room {
      after = prefix(of: after, columns: max(0, room - 1)) + "…"
    }
    let shownMark = DisplayWidth.of(marked) > width ? prefix(of: marked, columns: width) : marked

    return Window(
      text: before + shownMark + after, indent: DisplayWidth.of(before),
      signs: String(repeating: mark.sign, count: max(1, DisplayWidth.of(shownMark))))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Skips continuation bytes, so that a cut never falls inside a character.
  private func characterStart(atOrAfter offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private func prefix(of text: String, columns: Int) -> String {
    var taken = ""
    var used = 0
    for character in text {
      used += DisplayWidth.of(character)
      if used > columns { break }
      taken.append(character)
    }
    return taken
  }

  private func suffix(of text: String, columns: Int) -> String {
    String(prefix(of: String(text.reversed()), columns: columns).reversed())
  }
}
