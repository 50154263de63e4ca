import Diagnostics

/// What would mend a mistake: made where the parser has met it, of what is known there. Nothing of it changes the parser.
struct Mender {
  let lines: Lines
  /// The line that is being read.
  let line: Line
  /// The open lists and maps, the outermost first, and the open brackets.
  let frames: [Frame]
  let flowNodes: [UInt32]
  let nodes: [RawNode]

  init(_ parser: BlockParser) {
    lines = parser.lines
    line = parser.line
    frames = parser.frames
    flowNodes = parser.flowNodes
    nodes = parser.nodes
  }

  var bytes: Bytes { lines.bytes }
  /// The line and what it begins with; the next one that is neither blank nor a comment.
  var here: Lines.Content { lines.content(of: line) }
  var next: Lines.Content? { lines.content(after: line) }

  func skipSpaces(_ start: Int) -> Int { bytes.endOfSpaces(from: start, to: line.end) }

  /// A line break as this line has it, and the spaces that the next one begins with.
  func newLine(at column: Int) -> String {
    (line.end + 2 == line.next ? "\r\n" : "\n") + String(repeating: " ", count: column)
  }

  func wholeText(_ start: Int) -> Range<Int> {
    start..<bytes.plainScan(from: start, in: line, stopsAtColon: false).end
  }

  /// How deep the lines of a block text are; `nil` for any other node.
  func blockTextColumn(of node: UInt32) -> Int? {
    guard node != RawNode.none else { return nil }
    let raw = nodes[Int(node)]
    return raw.kind == .text && (raw.style == .literal || raw.style == .folded) ? Int(raw.indentation) : nil
  }

  func closingBrackets(after previous: Int, owner: Int, next: Lines.Content?) -> Repair {
    let closers = flowNodes.reversed().map { nodes[Int($0)].kind == .map ? "}" : "]" }.joined()
    var edits = [Repair.Edit.insert(closers, at: previous)]
    // A closing bracket at the left edge is only not deep enough.
    if let next, bytes[next.start].closesFlow {
      edits = [next.indented(to: max(owner, 0) + lines.tabWidth)]
    }
    return Repair(action: .closeBracket, grade: .maybe, edits: edits)
  }
}

extension Lines.Content {
  /// The edit after which the line begins with so many spaces.
  func indented(to column: Int) -> Repair.Edit { Repair.Edit(line.start..<start, spaces: column) }
}
