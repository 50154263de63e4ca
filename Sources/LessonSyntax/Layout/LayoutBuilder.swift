import Diagnostics

/// Goes through the lines of a file from the top and says where each belongs.
struct LayoutBuilder {
  /// Columns of a level.
  private static let step = 2

  private let tree: SyntaxTree
  private let bytes: Bytes
  /// The nodes of blocks by the first byte of their keys; values by the first byte of theirs.
  private var keys: [Int: NodeID] = [:]
  private var values: [Int: NodeID] = [:]
  private var levels: [LayoutLevel] = []
  private var comments: [PendingComment] = []
  /// The blank lines that wait for what stands below them. They follow each other, so that one range holds all.
  private var blankLines: Range<Int>?
  /// Nothing that stays was met yet: blank lines at the top go.
  private var isAtTop = true
  /// Where the line feed of the last line that is not blank is.
  private var lastEnd: Int?
  private(set) var edits: [Diagnostic.Edit] = []

  /// A comment in a line of its own waits for the line below it.
  private struct PendingComment {
    let line: LayoutLine
    /// Those that are open above it.
    let levels: [LayoutLevel]
  }

  init(_ tree: SyntaxTree, _ bytes: Bytes) {
    self.tree = tree
    self.bytes = bytes
    for index in tree.nodes.indices {
      let node = NodeID(index: UInt32(index))
      let raw = tree[node]
      if raw.keyStart != RawNode.none { keys[Int(raw.keyStart)] = node }
      if raw.kind == .text || raw.style == .flow, raw.end > raw.start { values[Int(raw.start)] = node }
    }
  }

  mutating func placeLines() {
    var offset = 0
    if bytes.startsWithByteOrderMark {
      edits.append(Diagnostic.Edit(ByteRange(0, 3), ""))
      offset = 3
    }
    while offset < bytes.count {
      let line = LayoutLine(at: offset, in: bytes)
      offset = place(line)
    }
    settleComments(above: nil)
    dropBlankLines(keepingOne: false)
  }

  /// Whether the last line that is not blank ends with the file.
  var lacksLastLineFeed: Bool { lastEnd == bytes.count }

  /// Handles a line, and what belongs to a value that goes on below it.
  ///
  /// - Returns: the start of the next line.
  private mutating func place(_ line: LayoutLine) -> Int {
    if line.isBlank {
      addBlankLine(line)
      return line.next
    }
    dropBlankLines(keepingOne: !isAtTop)
    isAtTop = false
    lastEnd = line.lineFeed
    if bytes[line.content] == .hash {
      comments.append(PendingComment(line: line, levels: levels))
      return line.next
    }
    if isDocumentStart(line) {
      settleComments(above: nil)
      trimEnd(of: line)
      return line.next
    }
    return placeEntries(of: line)
  }

  private mutating func placeEntries(of line: LayoutLine) -> Int {
    var place = line.content
    let column = open(at: place, line)
    settleComments(above: (old: line.indentation, new: column))
    indent(line, to: column)
    while isDash(place, line) {
      let next = skipSpaces(place + 1, line)
      guard next < line.end, bytes[next] != .hash else {
        trimEnd(of: line)
        return line.next
      }
      replace(place + 1..<next, with: " ")
      place = next
      _ = open(at: place, line)
    }
    if let member = keys[place] { place = placeValue(of: member, line) ?? line.end }
    guard place < line.end, let value = values[place] else {
      trimEnd(of: line)
      return line.next
    }
    return placeRest(of: value, line)
  }

  /// Sets the blanks around the colon.
  ///
  /// - Returns: where the value starts, if it does in this line.
  private mutating func placeValue(of member: NodeID, _ line: LayoutLine) -> Int? {
    let keyEnd = Int(tree[member].keyEnd)
    let colon = skipSpaces(keyEnd, line)
    replace(keyEnd..<colon, with: "")
    let value = skipSpaces(colon + 1, line)
    guard value < line.end, bytes[value] != .hash else { return nil }
    replace(colon + 1..<value, with: " ")
    return value
  }

  /// Places the further lines of a value that starts in `line`.
  private mutating func placeRest(of value: NodeID, _ line: LayoutLine) -> Int {
    let raw = tree[value]
    switch raw.style {
    case .literal, .folded:
      trimEnd(of: line)
      return placeBlockText(raw, below: line)
    case .flow:
      trimEnd(ofFlow: line)
      var offset = line.next
      // All by the same distance: they stay deeper than the owner, and as they are to each other.
      let shift = (levels.last?.new ?? 0) - (levels.last?.old ?? 0)
      while offset < Int(raw.end) {
        let next = LayoutLine(at: offset, in: bytes)
        if next.isBlank {
          addBlankLine(next)
        } else {
          dropBlankLines(keepingOne: true)
          lastEnd = next.lineFeed
          indent(next, to: max(0, next.indentation + shift))
          trimEnd(ofFlow: next)
        }
        offset = next.next
      }
      return offset
    default:
      trimEnd(of: line)
      return line.next
    }
  }

  /// Moves a block text as a whole. Blank lines at its end belong to it only where `+` keeps them.
  private mutating func placeBlockText(_ raw: RawNode, below header: LayoutLine) -> Int {
    let headerBytes = tree.bytes[Int(raw.start)..<header.end].prefix { $0 != .space && $0 != .hash }
    let old = Int(raw.indentation)
    let owner = levels.last
    let new =
      headerBytes.contains(where: \.isDigit)
      ? old + (owner?.new ?? 0) - (owner?.old ?? 0) : (owner?.new ?? -LayoutBuilder.step) + LayoutBuilder.step
    var offset = header.next
    var blanks: Range<Int>?
    while offset < bytes.count {
      let line = LayoutLine(at: offset, in: bytes)
      if line.isBlank {
        blanks = (blanks?.lowerBound ?? line.start)..<line.next
      } else {
        guard line.indentation >= old else { break }
        trimBlankLines(blanks)
        blanks = nil
        replace(line.start..<line.start + old, with: String(repeating: " ", count: new))
        // Blanks at the end of a line are text here.
        dropCarriageReturn(of: line)
      }
      offset = line.next
    }
    if headerBytes.contains(.plus) { trimBlankLines(blanks) } else { blankLines = blanks }
    return offset
  }

  // MARK: Levels

  /// Finds the level of an entry or text, or opens one.
  ///
  /// - Returns: the column where it belongs.
  private mutating func open(at place: Int, _ line: LayoutLine) -> Int {
    let column = place - line.start
    let isDash = isDash(place, line)
    let isKey = keys[place] != nil
    while let last = levels.last, last.old > column || last.old == column && last.isDash && !isDash {
      levels.removeLast()
    }
    if let last = levels.last, last.old == column, last.isDash == isDash { return last.new }
    let new = levels.last.map { $0.new + LayoutBuilder.step } ?? 0
    // A text below its key or dash is no level.
    if isDash || isKey { levels.append(LayoutLevel(old: column, new: new, isDash: isDash)) }
    return new
  }

  private func isDash(_ place: Int, _ line: LayoutLine) -> Bool {
    bytes[place] == .dash && (place + 1 >= line.end || bytes[place + 1] == .space)
  }

  private func isDocumentStart(_ line: LayoutLine) -> Bool {
    line.indentation == 0 && levels.isEmpty && bytes[line.start] == .dash && bytes.isMarker(at: line.line)
  }

  // MARK: Comments and blank lines

  /// Puts the comments that wait where the entry below them is, or where the entries above them are.
  private mutating func settleComments(above entry: (old: Int, new: Int)?) {
    let waiting = comments
    comments = []
    for comment in waiting {
      let old = comment.line.indentation
      let column: Int
      if let entry, entry.old == old {
        column = entry.new
      } else if let level = comment.levels.last(where: { $0.old == old }) {
        column = level.new
      } else {
        column = entry?.new ?? comment.levels.last { $0.old <= old }?.new ?? 0
      }
      indent(comment.line, to: column)
      trimEnd(of: comment.line)
    }
  }

  private mutating func addBlankLine(_ line: LayoutLine) {
    blankLines = (blankLines?.lowerBound ?? line.start)..<line.next
  }

  private mutating func trimBlankLines(_ range: Range<Int>?) {
    var offset = range?.lowerBound ?? 0
    while offset < range?.upperBound ?? 0 {
      let line = LayoutLine(at: offset, in: bytes)
      trimEnd(of: line)
      offset = line.next
    }
  }

  /// Removes the blank lines that wait, but for one where one is kept.
  private mutating func dropBlankLines(keepingOne keepsOne: Bool) {
    guard var range = blankLines else { return }
    blankLines = nil
    if keepsOne {
      let first = LayoutLine(at: range.lowerBound, in: bytes)
      trimEnd(of: first)
      range = first.next..<range.upperBound
    }
    if !range.isEmpty { replace(range, with: "") }
  }

  // MARK: Edits

  private mutating func indent(_ line: LayoutLine, to column: Int) {
    guard line.indentation != column else { return }
    replace(line.start..<line.content, with: String(repeating: " ", count: column))
  }

  private mutating func trimEnd(of line: LayoutLine) { replace(line.textEnd..<line.lineFeed, with: "") }

  /// Between brackets a blank belongs to the colon of a key whose value stands in the next line.
  private mutating func trimEnd(ofFlow line: LayoutLine) {
    let isAfterColon = bytes[line.textEnd - 1] == .colon && line.textEnd < line.end
    replace((isAfterColon ? line.textEnd + 1 : line.textEnd)..<line.lineFeed, with: "")
  }

  private mutating func dropCarriageReturn(of line: LayoutLine) { replace(line.end..<line.lineFeed, with: "") }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    guard !tree.bytes[range].elementsEqual(text.utf8) else { return }
    edits.append(Diagnostic.Edit(ByteRange(range.lowerBound, range.upperBound), text))
  }

  private func skipSpaces(_ start: Int, _ line: LayoutLine) -> Int { bytes.endOfSpaces(from: start, to: line.end) }
}

/// An open list or map: the column of its dashes or keys, before and after.
struct LayoutLevel {
  let old: Int
  let new: Int
  let isDash: Bool
}

/// One line of a file.
struct LayoutLine {
  let line: Line
  /// The first byte that is no blank; ``end`` in a blank line.
  let content: Int
  /// Behind the last byte that is no blank; ``start`` in a blank line.
  let textEnd: Int

  init(at start: Int, in bytes: Bytes) {
    line = bytes.line(from: start)
    content = bytes.endOfSpaces(from: start, to: line.end)
    textEnd = bytes.trimmedEnd(of: line, from: start)
  }

  var start: Int { line.start }
  /// Before the line end, be it one byte or two.
  var end: Int { line.end }
  /// Before the line feed.
  var lineFeed: Int { line.isLast ? line.end : line.next - 1 }
  /// The start of the next line.
  var next: Int { line.next }
  var isBlank: Bool { content == end }
  var indentation: Int { content - start }
}
