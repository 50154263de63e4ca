/// What one look over an unquoted text finds: where it ends, and what in it cannot stand there.
struct PlainScan {
  /// Where the text ends, without blanks or a comment after it.
  var end: Int
  /// The first `:` with a blank or the line's end after it.
  var colon: Int?
  /// The first `:` with something else after it.
  var tightColon: Int?
  /// The `#` of a comment after the text.
  var comment: Int?
  /// The first `#` that would start a comment although its author hardly meant one.
  var hash: Int?
  var hasTab = false
}

extension Bytes {
  /// Looks over the text that starts at `start`. One that may be a key ends at the first colon with a blank after it,
  /// where a special space counts as a blank.
  func plainScan(from start: Int, in line: Line, stopsAtColon: Bool) -> PlainScan {
    var scan = PlainScan(end: line.end)
    var index = start
    scanning: while true {
      index = first(of: .colon, .hash, or: .tab, from: index, to: line.end)
      guard index < line.end else { break }
      switch self[index] {
      case .colon:
        if isBlankOrEnd(index + 1, line) || stopsAtColon && specialSpace(at: index + 1) > 0 {
          if scan.colon == nil { scan.colon = index }
          if stopsAtColon {
            scan.end = index
            break scanning
          }
        } else if scan.tightColon == nil {
          scan.tightColon = index
        }
      case .hash where index > start && self[index - 1].isBlank:
        if startsComment(index, line) {
          scan.comment = index
          scan.end = index
          break scanning
        }
        if scan.hash == nil { scan.hash = index }
      case .tab: scan.hasTab = true
      default: break
      }
      index += 1
    }
    while scan.end > start, self[scan.end - 1].isBlank { scan.end -= 1 }
    return scan
  }

  /// The closing quote of the quoted text that starts at `start`, if it is on the same line.
  func closingQuote(of start: Int, in line: Line) -> Int? {
    let quote = self[start]
    var index = start + 1
    while true {
      index =
        quote == .doubleQuote
        ? first(of: .doubleQuote, or: .backslash, from: index, to: line.end)
        : first(of: .singleQuote, from: index, to: line.end)
      guard index < line.end else { return nil }
      let isDoubled = quote == .singleQuote && index + 1 < line.end && self[index + 1] == quote
      guard isDoubled || self[index] == .backslash else { return index }
      index += 2
    }
  }

  /// The line's content without the blanks at its end.
  func trimmedEnd(of line: Line, from start: Int) -> Int {
    var end = line.end
    while end > start, self[end - 1].isBlank { end -= 1 }
    return end
  }

  /// Whether the text stands between curly quotes.
  func isInCurlyQuotes(_ text: Range<Int>) -> Bool {
    text.count >= 6 && self[text.lowerBound] == 0xE2 && scalar(at: text.lowerBound) == 0x201C
      && scalar(at: text.upperBound - 3) == 0x201D
  }
}
