package import Diagnostics

extension SyntaxTree {
  package func kind(of node: NodeID) -> NodeKind { self[node].kind }
  package func style(of node: NodeID) -> NodeStyle { self[node].style }

  /// The value's bytes: with quotes, brackets or block header. Empty for an empty node, just after its key's colon or
  /// its dash.
  package func range(of node: NodeID) -> ByteRange { ByteRange(self[node].start, self[node].end) }

  package func location(of node: NodeID) -> Location { Location(file: file, range: range(of: node)) }

  /// The key's bytes with its quotes, for a member of a map.
  package func keyRange(of node: NodeID) -> ByteRange? {
    let raw = self[node]
    return raw.keyStart == RawNode.none ? nil : ByteRange(raw.keyStart, raw.keyEnd)
  }

  /// The key where there is one, else the value: where to point when the entry as a whole is meant.
  package func entryLocation(of node: NodeID) -> Location {
    Location(file: file, range: keyRange(of: node) ?? range(of: node))
  }

  /// Whether the node or something inside it holds a syntax error: what is missing there may only be misread.
  package func isDamaged(_ node: NodeID) -> Bool { self[node].isDamaged }

  /// The items of a list or the members of a map, in the order of the file.
  package func children(of node: NodeID) -> Children { Children(tree: self, upcoming: self[node].firstChild) }

  package struct Children: Sequence, IteratorProtocol {
    let tree: SyntaxTree
    var upcoming: UInt32

    package mutating func next() -> NodeID? {
      guard upcoming != RawNode.none else { return nil }
      defer { upcoming = tree.nodes[Int(upcoming)].nextSibling }
      return NodeID(index: upcoming)
    }
  }

  /// Bytes of memory that the tree takes beside its source, with what was reserved and not used.
  package var byteCount: Int {
    nodes.capacity * MemoryLayout<RawNode>.stride + comments.capacity * MemoryLayout<ByteRange>.stride
  }

  subscript(node: NodeID) -> RawNode { nodes[Int(node.index)] }
}
