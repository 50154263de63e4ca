/// Lines that belong to no block: definitions of links, used or not, and footnotes that nothing refers to. cmark takes
/// them out of the text.
extension FidelityCheck {
  mutating func checkUncoveredLines() {
    var known = Set<[UInt8]>()
    for definition in definitions { check(definition, &known) }
    var line = 1
    while line <= lines.count {
      guard !isCovered[line], !isBlank(line) else {
        line += 1
        continue
      }
      var last = line
      while last < lines.count, !isCovered[last + 1] { last += 1 }
      checkLost(trimmed(lines.range(of: line).lowerBound..<lines.range(of: last).upperBound), &known)
      line = last + 1
    }
  }

  private func isBlank(_ line: Int) -> Bool {
    bytes[lines.range(of: line)].allSatisfy { $0.isSpace || $0 == UInt8(ascii: ">") }
  }

  private mutating func checkLost(_ range: Range<Int>, _ known: inout Set<[UInt8]>) {
    var start = range.lowerBound
    while start < range.upperBound {
      if bytes[start].isSpace || bytes[start] == UInt8(ascii: ">") {
        start += 1
      } else if bytes[start...].starts(with: "[^".utf8) {
        return checkFootnotes(start..<range.upperBound)
      } else if let definition = Definition(bytes, at: start, end: range.upperBound) {
        check(definition, &known)
        start = definition.range.upperBound
      } else {
        return add(.lost, start..<range.upperBound)
      }
    }
  }

  /// Footnotes that cmark dropped: each begins a line.
  private mutating func checkFootnotes(_ range: Range<Int>) {
    var starts: [Int] = []
    var isAtStart = true
    for i in range {
      if bytes[i].isLineEnd {
        isAtStart = true
      } else if !bytes[i].isBlank, bytes[i] != UInt8(ascii: ">") {
        if isAtStart, bytes[i...].starts(with: "[^".utf8) { starts.append(i) }
        isAtStart = false
      }
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      add(.unusedFootnote, trimmed(start..<end))
    }
  }

  private mutating func check(_ definition: Definition, _ known: inout Set<[UInt8]>) {
    let isFirst = known.insert(definition.label).inserted
    if !isFirst || !usedLabels.contains(definition.label) { add(.unusedDefinition, trimmed(definition.range)) }
  }
}
