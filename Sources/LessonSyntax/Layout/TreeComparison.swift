extension SyntaxTree {
  /// Whether another file says the same as this one, with the keys and texts that an advice gives.
  ///
  /// - Parameters:
  ///   - other: the file as it was laid out.
  ///   - advice: what was asked for in this one.
  /// - Returns: whether kinds, keys and texts are the same, and as many comments are there.
  /// - Complexity: O(nodes + bytes of texts).
  package func says(sameAs other: SyntaxTree, under advice: Layout.Advice) -> Bool {
    guard let root, let otherRoot = other.root else { return root == nil && other.root == nil }
    return comments.count == other.comments.count && says(root, sameAs: otherRoot, in: other, advice)
  }

  /// As deep as the tree, which ``Limits`` bounds.
  private func says(_ node: NodeID, sameAs twin: NodeID, in other: SyntaxTree, _ advice: Layout.Advice) -> Bool {
    guard kind(of: node) == other.kind(of: twin), (keyRange(of: node) == nil) == (other.keyRange(of: twin) == nil)
    else { return false }
    if keyRange(of: node) != nil {
      guard (advice.key(node) ?? key(of: node)).utf8.elementsEqual(other.key(of: twin).utf8) else { return false }
    }
    switch kind(of: node) {
    case .empty: return true
    case .text: return (advice.text(node) ?? string(of: node)).utf8.elementsEqual(other.string(of: twin).utf8)
    case .list, .map:
      let pairs = zip(children(of: node), other.children(of: twin))
      guard pairs.allSatisfy({ says($0, sameAs: $1, in: other, advice) }) else { return false }
      // `zip` ends with the shorter one.
      return children(of: node).reduce(0) { count, _ in count + 1 }
        == other.children(of: twin).reduce(0) { count, _ in count + 1 }
    }
  }
}
