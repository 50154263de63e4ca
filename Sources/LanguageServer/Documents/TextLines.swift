import Diagnostics

/// The bytes of a text and where its lines start: turns byte offsets into places of the protocol and back.
///
/// A line ends at a line feed, a carriage return or both, as the protocol has it.
struct TextLines: Sendable {
  private(set) var bytes: [UInt8]
  private var starts: [Int]
  /// A byte order mark at the start of a file is no letter to an editor that opened the file; one in a text that the
  /// editor sent is.
  private let countsByteOrderMark: Bool

  /// - Complexity: O(bytes).
  init(_ bytes: [UInt8], countsByteOrderMark: Bool = false) {
    self.bytes = bytes
    self.countsByteOrderMark = countsByteOrderMark
    starts = TextLines.lineStarts(bytes)
  }

  var lineCount: Int { starts.count }

  /// Whether the first line ends with CR LF: an editor has one kind of line end in a file.
  var endsWithCRLF: Bool {
    guard starts.count > 1 else { return false }
    return bytes[..<starts[1]].suffix(2).elementsEqual([UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  /// The bytes of a line (from 0) without its end.
  func range(ofLine line: Int) -> Range<Int> {
    let start = firstByte(ofLine: line)
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line (from 0) that a byte stands in.
  ///
  /// - Complexity: O(log lines).
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// - Complexity: O(log lines + bytes of the line).
  func position(of offset: Int, _ encoding: PositionEncoding) -> LSP.Position {
    let line = line(of: min(max(offset, 0), bytes.count))
    let start = firstByte(ofLine: line)
    // Within a line break there is no place: the end of the line is meant.
    let offset = min(max(offset, 0), range(ofLine: line).upperBound)
    guard offset > start else { return LSP.Position(line: line, character: 0) }
    if encoding == .utf8 { return LSP.Position(line: line, character: offset - start) }
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    let column = encoding == .utf16 ? before.utf16.count : before.unicodeScalars.count
    return LSP.Position(line: line, character: column)
  }

  /// The byte at a place. Behind the end of a line the end of the line is meant, behind the last line the end of the
  /// text; within a letter its start.
  ///
  /// - Complexity: O(bytes of the line).
  func offset(of position: LSP.Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let range = range(ofLine: position.line)
    var column = 0
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let width = encoding.width(of: scalar)
      guard column + width <= position.character else { break }
      column += width
      offset += UTF8.width(scalar)
    }
    return min(offset, range.upperBound)
  }

  func range(of range: ByteRange, _ encoding: PositionEncoding) -> LSP.Range {
    LSP.Range(start: position(of: Int(range.start), encoding), end: position(of: Int(range.end), encoding))
  }

  func byteRange(of range: LSP.Range, _ encoding: PositionEncoding) -> Range<Int> {
    let start = offset(of: range.start, encoding)
    return start..<max(start, offset(of: range.end, encoding))
  }

  /// The whole text as a range.
  func whole(_ encoding: PositionEncoding) -> LSP.Range {
    LSP.Range(start: LSP.Position(line: 0, character: 0), end: position(of: bytes.count, encoding))
  }

  /// - Complexity: O(bytes).
  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
    starts = TextLines.lineStarts(bytes)
  }

  private func firstByte(ofLine line: Int) -> Int {
    guard line == 0, !countsByteOrderMark, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return starts[line] }
    return 3
  }

  private static func lineStarts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    let span = bytes.span
    for i in span.indices {
      guard span[i] == UInt8(ascii: "\n") || span[i] == UInt8(ascii: "\r") else { continue }
      if span[i] == UInt8(ascii: "\r"), i + 1 < span.count, span[i + 1] == UInt8(ascii: "\n") { continue }
      starts.append(i + 1)
    }
    return starts
  }
}
