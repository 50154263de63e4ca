import Diagnostics
import LessonSyntax

/// What a place says, text by text, for the page of differences and for messages.
enum PatchLines {
  /// - Parameters:
  ///   - node: A text, or an object or list with all that is in it.
  ///   - tree: The node's tree.
  ///   - shape: What the schema says of it.
  /// - Returns: The texts in their order. In objects only what people read: no ids, no numbers of revisions.
  static func of(_ node: NodeID, in tree: SyntaxTree, _ shape: Shape) -> [LocalEdition.Line] {
    lines(of: node, in: tree, tree.kind(of: node) == .text ? shape.ofScalar : shape, label: "", isWithinObject: false)
  }

  private static func lines(of node: NodeID, in tree: SyntaxTree, _ shape: Shape, label: String, isWithinObject: Bool)
    -> [LocalEdition.Line]
  {
    switch tree.kind(of: node) {
    case .empty: return []
    case .text:
      if shape.isProse {
        return [LocalEdition.Line(label: label, text: .prose(BlockText(tree.text(of: node).composed)))]
      }
      guard !isWithinObject || !shape.options.isEmpty else { return [] }
      return [LocalEdition.Line(label: label, text: .word(tree.string(of: node)))]
    case .list:
      return tree.children(of: node).flatMap {
        lines(of: $0, in: tree, shape.item ?? shape, label: label, isWithinObject: isWithinObject)
      }
    case .map:
      return tree.children(of: node).flatMap { member -> [LocalEdition.Line] in
        guard let field = shape.object?.field(named: tree.key(of: member)) else { return [] }
        let inner = tree.kind(of: member) == .text ? field.shape.ofScalar : field.shape
        return lines(of: member, in: tree, inner, label: field.name.vietnamese, isWithinObject: true)
      }
    }
  }
}

extension LocalEdition.Line {
  /// «làm: Mở cửa hàng.»
  var plain: String {
    let words =
      switch text {
      case .prose(let text): text.markdown
      case .word(let word): word
      }
    return label.isEmpty ? words : "\(label): \(words)"
  }
}
