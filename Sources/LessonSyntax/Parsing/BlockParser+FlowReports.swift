import Diagnostics

/// Brackets that do not match, commas that are missing or too many.
extension BlockParser {
  /// Reports the outermost bracket that is open: one report, one fix that closes them all.
  mutating func reportUnclosed(_ flow: Flow) {
    let open = Int(nodes[Int(flowNodes[0])].start)
    let (owner, previous) = (flow.owner, flow.previousEnd)
    let next = nextContent()
    report(.unclosedBracket(bytes[open]), open..<open + 1) { parser in
      [parser.closingBrackets(after: previous, owner: owner, next: next)]
    }
    if let next, bytes[next.indent.content].closesFlow { line = next.line }
  }

  private func closingBrackets(after previous: Int, owner: Int, next: Content?) -> Repair {
    let closers = flowNodes.reversed().map { nodes[Int($0)].kind == .map ? "}" : "]" }.joined()
    var edits = [Repair.Edit.insert(closers, at: previous)]
    // A closing bracket at the left edge is only not deep enough.
    if let next, bytes[next.indent.content].closesFlow {
      let spaces = String(repeating: " ", count: max(owner, 0) + tabWidth)
      edits = [Repair.Edit(next.line.start..<next.indent.content, spaces)]
    }
    return Repair(action: .closeBracket, grade: .maybe, edits: edits)
  }

  mutating func reportMismatch(_ flow: Flow, _ index: Int) {
    let edit = Repair.Edit(index..<index + 1, flow.isMap ? "}" : "]")
    report(.strayBracket(bytes[index]), index..<index + 1, related: flow.open..<flow.open + 1) { _ in
      [Repair(action: .closeBracket, grade: .maybe, edits: [edit])]
    }
  }

  mutating func reportExtraComma(_ comma: Int) {
    report(.extraComma, comma..<comma + 1) { _ in
      [Repair(action: .deleteComma, grade: .maybe, edits: [Repair.Edit(comma..<comma + 1, "")])]
    }
  }
}
