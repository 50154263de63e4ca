/// The stack of open lists and maps, and the nodes that lines add to them.
extension BlockParser {
  /// Closes the frames above the one with the given index.
  mutating func closeFrames(above index: Int) {
    while frames.count - 1 > index {
      let frame = frames.removeLast()
      if frame.kind == .map { keys.close(frame.keyMark) }
      guard frame.lastChild != RawNode.none else { continue }
      nodes[Int(frame.node)].close(behind: nodes[Int(frame.lastChild)])
    }
  }

  /// Opens a list or map as the value of `node`; `false` where the depth is at its limit.
  mutating func open(_ kind: NodeKind, in node: UInt32, column: Int, at start: Int) -> Bool {
    guard frames.count < Limits.depth else {
      report(.tooDeep, start..<start + 1)
      skipsDeeperThan = frames.last?.column
      return false
    }
    nodes[Int(node)].fill(kind, .block, at: start..<start)
    frames.append(Frame(kind: kind, node: node, column: column, keyMark: keys.mark))
    return true
  }

  /// Opens a list or map that belongs nowhere: what is in it is read for its mistakes only.
  mutating func openDetached(_ kind: NodeKind, column: Int, at start: Int) -> Bool {
    guard let node = makeNode(RawNode.empty(at: start)) else { return false }
    return open(kind, in: node, column: column, at: start)
  }

  mutating func makeNode(_ node: RawNode) -> UInt32? {
    guard nodes.count < Limits.nodes else {
      if !document.isSkipped { report(.tooManyNodes, Int(node.start)..<Int(node.start)) }
      document.isSkipped = true
      return nil
    }
    nodes.append(node)
    return UInt32(nodes.count - 1)
  }

  /// Adds an empty node as the last child of the innermost frame.
  mutating func addEntry(_ node: RawNode) -> UInt32? {
    guard let index = makeNode(node) else { return nil }
    let top = frames.count - 1
    let previous = frames[top].append(index)
    if previous == RawNode.none {
      nodes[Int(frames[top].node)].firstChild = index
    } else {
      nodes[Int(previous)].nextSibling = index
    }
    return index
  }

  /// Whether the last entry of the frame with the given index still waits for its value.
  @inline(__always) func isPending(_ level: Int) -> Bool {
    let last = frames[level].lastChild
    return last != RawNode.none && nodes[Int(last)].kind == .empty
  }

  mutating func swallowDeeperLines() {
    if frames.isEmpty { document.isSkipped = true } else { frames[frames.count - 1].swallowsDeeper = true }
  }

  @inline(__always) mutating func setText(_ node: UInt32, _ style: NodeStyle, at range: Range<Int>) {
    nodes[Int(node)].fill(.text, style, at: range)
  }

  func range(of node: UInt32) -> Range<Int> { nodes[Int(node)].range }

  func keyRange(of node: UInt32) -> Range<Int> { nodes[Int(node)].keyRange }
}
