/// Where the lines of a text begin and end.
struct TextLines {
  /// The first byte of each line; the first line begins at 0.
  let starts: [Int]
  /// The end of each line, without its line end.
  let ends: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    var ends: [Int] = []
    var i = 0
    while i < bytes.count {
      if bytes[i].isLineEnd {
        ends.append(i)
        if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
        starts.append(i + 1)
      }
      i += 1
    }
    self.starts = starts
    self.ends = ends + [bytes.count]
  }

  var count: Int { starts.count }

  /// The bytes of a line; lines count from 1, as cmark counts them. Empty where there is no such line.
  func range(of line: Int) -> Range<Int> {
    guard line > 0, line <= starts.count else { return 0..<0 }
    return starts[line - 1]..<max(starts[line - 1], ends[line - 1])
  }

  /// The byte at a line and a column, both from 1.
  func offset(line: Int, column: Int) -> Int? {
    guard line > 0, line <= starts.count, column > 0 else { return nil }
    let offset = starts[line - 1] + column - 1
    return offset <= ends[line - 1] ? offset : nil
  }
}
