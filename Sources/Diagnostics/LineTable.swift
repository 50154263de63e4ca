/// Where the lines of a source start: turns byte offsets into lines and columns, when something is printed.
package struct LineTable: Sendable {
  private let starts: [UInt32]
  private let bytes: [UInt8]

  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) {
    // A byte order mark is no letter: nobody sees it.
    var starts: [UInt32] = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
    self.starts = starts
    self.bytes = bytes
  }

  package struct Position: Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// From 1, counting letters as a person does: a letter with its marks is one.
    package let column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  package var lineCount: Int { starts.count }

  /// - Complexity: O(log lines + bytes of the line).
  package func position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let start = Int(starts[line])
    let before = start..<max(start, min(Int(offset), bytes.count))
    return Position(line: line + 1, column: String(decoding: bytes[before], as: UTF8.self).count + 1)
  }

  /// The place as editors count it: columns are units of UTF-16, from 1.
  ///
  /// - Complexity: O(log lines + bytes of the line).
  package func utf16Position(of offset: UInt32) -> Position {
    let line = lineIndex(of: offset)
    let start = Int(starts[line])
    let before = start..<max(start, min(Int(offset), bytes.count))
    return Position(line: line + 1, column: String(decoding: bytes[before], as: UTF8.self).utf16.count + 1)
  }

  /// The bytes of a line (from 1) without its line end.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
