/// Blocks of code: what stands on the line of a fence, and text that became code unawares.
extension FidelityCheck {
  mutating func checkCode(_ info: String, _ text: String, _ span: TreeEvent.Span) {
    cover(span)
    guard span.line > 0, let start = lines.offset(line: span.line, column: span.column) else { return }
    let first = lines.range(of: span.line)
    let fence = start < bytes.count ? bytes[start] : 0
    let length = bytes[start..<max(start, first.upperBound)].prefix { $0 == fence }.count
    guard (fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~")) && length >= 3 else {
      return checkIndentedCode(text, span)
    }
    if info.contains(where: { !$0.isASCII || $0 == " " }) { add(.lost, trimmed(start + length..<first.upperBound)) }
    let last = lines.range(of: lastLine(of: span))
    let closing = bytes[last].filter { !$0.isSpace && $0 != UInt8(ascii: ">") }
    let isClosed = lastLine(of: span) > span.line && closing.count >= length && closing.allSatisfy { $0 == fence }
    if !isClosed { add(.openFence, start..<start + length) }
  }

  /// Text that slid to the right: what should have been a link or bold is shown raw.
  private mutating func checkIndentedCode(_ text: String, _ span: TreeEvent.Span) {
    let range = lines.range(of: span.line)
    let signs = ["](", "**", "du-kien:", "`"]
    guard signs.contains(where: text.contains) || RunTogetherLine.startsItem(Array(text.utf8)[...]) else { return }
    let start = bytes[range].firstIndex { !$0.isBlank } ?? range.lowerBound
    add(.indentedCode, start..<range.upperBound)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isSpace { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last].isSpace { range = range.lowerBound..<last }
    return range
  }
}
