package import JSON

extension SyntaxTree {
  /// Writes the data as JSON: every text stays text, an empty node is `null`, keys keep their order.
  package func write(into json: inout JSONText) {
    guard let root else {
      json.null()
      return
    }
    write(root, into: &json)
  }

  /// As deep as the tree, which ``Limits`` bounds.
  private func write(_ node: NodeID, into json: inout JSONText) {
    switch kind(of: node) {
    case .empty: json.null()
    case .text: json.string(string(of: node))
    case .list: json.array { json in for item in children(of: node) { write(item, into: &json) } }
    case .map:
      json.object { json in
        for member in children(of: node) {
          json.key(key(of: member))
          write(member, into: &json)
        }
      }
    }
  }
}
