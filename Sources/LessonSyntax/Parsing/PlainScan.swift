/// What one look over an unquoted text finds: where it ends, and what in it cannot stand there.
///
/// Kept small, since every line makes one and hands it on: offsets in 32 bits, none as the largest of them.
struct PlainScan {
  private static let none = UInt32.max

  private var endOffset: UInt32
  private var colonOffset = none
  private var tightColonOffset = none
  private var commentOffset = none
  private var hashOffset = none
  var hasTab = false

  init(end: Int) { endOffset = UInt32(truncatingIfNeeded: end) }

  /// Where the text ends, without blanks or a comment after it.
  var end: Int {
    get { Int(endOffset) }
    set { endOffset = UInt32(truncatingIfNeeded: newValue) }
  }

  /// The first `:` with a blank or the line's end after it.
  var colon: Int? {
    get { PlainScan.offset(colonOffset) }
    set { colonOffset = PlainScan.stored(newValue) }
  }

  /// The first `:` with something else after it.
  var tightColon: Int? {
    get { PlainScan.offset(tightColonOffset) }
    set { tightColonOffset = PlainScan.stored(newValue) }
  }

  /// The `#` of a comment after the text.
  var comment: Int? {
    get { PlainScan.offset(commentOffset) }
    set { commentOffset = PlainScan.stored(newValue) }
  }

  /// The first `#` that would start a comment although its author hardly meant one.
  var hash: Int? {
    get { PlainScan.offset(hashOffset) }
    set { hashOffset = PlainScan.stored(newValue) }
  }

  @inline(__always) private static func offset(_ stored: UInt32) -> Int? { stored == none ? nil : Int(stored) }

  @inline(__always) private static func stored(_ offset: Int?) -> UInt32 {
    offset.map { UInt32(truncatingIfNeeded: $0) } ?? none
  }
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
}
