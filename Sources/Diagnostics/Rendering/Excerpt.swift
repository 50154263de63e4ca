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
  let width: Int
  private var marks: [Mark] = []

  init(table: LineTable, bytes: [UInt8], width: Int) {
    self.table = table
    self.bytes = bytes
    self.width = width
  }

  mutating func mark(_ range: ByteRange, with sign: String, label: String?) {
    marks.append(Mark(line: table.position(of: range.start).line, range: range, sign: sign, label: label))
  }

  /// Columns for the line number with two blanks before it.
  var gutterWidth: Int { 2 + String(marks.map(\.line).max() ?? 1).utf8.count }

  func lines() -> [Line] {
    var lines: [Line] = []
    var shown: Int?
    for mark in marks.enumerated().sorted(by: { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }) {
      let window = self.window(around: mark.element)
      if shown != mark.element.line { lines.append(Line(number: mark.element.line, text: window.text)) }
      shown = mark.element.line
      lines.append(Line(number: nil, text: window.underline))
    }
    return lines
  }

  /// The part of the line that fits, and the signs with their label beneath it.
  private func window(around mark: Mark) -> (text: String, underline: String) {
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

    let signs = String(repeating: mark.sign, count: max(1, DisplayWidth.of(shownMark)))
    let underline = String(repeating: " ", count: DisplayWidth.of(before)) + signs
    return (before + shownMark + after, underline + (mark.label.map { " \(VisibleText.of($0))" } ?? ""))
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
