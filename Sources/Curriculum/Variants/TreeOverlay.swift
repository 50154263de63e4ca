import LessonSyntax

/// Changes of a tree that leave the tree as it is: what to read in the place of its nodes.
///
/// A file is decoded with them by the same schema as without, so that what a patch puts in is checked like everything
/// else, and every text still knows the file that it stands in.
struct TreeOverlay: Sendable {
  /// Nodes of another tree, such as the items of a list.
  struct Graft: Sendable {
    let tree: SyntaxTree
    let nodes: [NodeID]
  }

  private var grafts: [NodeID: Graft] = [:]
  private var removed: Set<NodeID> = []
  private var before: [NodeID: [Graft]] = [:]
  private var after: [NodeID: [Graft]] = [:]
  private var added: [NodeID: [FieldShape: Graft]] = [:]

  var isEmpty: Bool { grafts.isEmpty && removed.isEmpty && before.isEmpty && after.isEmpty && added.isEmpty }

  mutating func replace(_ node: NodeID, with graft: Graft) { grafts[node] = graft }
  mutating func remove(_ node: NodeID) { removed.insert(node) }
  mutating func insert(_ graft: Graft, before node: NodeID) { before[node, default: []].append(graft) }
  mutating func insert(_ graft: Graft, after node: NodeID) { after[node, default: []].append(graft) }
  mutating func add(_ field: FieldShape, _ graft: Graft, to map: NodeID) { added[map, default: [:]][field] = graft }

  func isRemoved(_ node: NodeID) -> Bool { removed.contains(node) }
  func replacement(of node: NodeID) -> Graft? { grafts[node] }
  func addition(of field: FieldShape, to map: NodeID) -> Graft? { added[map]?[field] }

  /// An item of a list as it is now.
  enum Item {
    case own(NodeID)
    case grafted(NodeID, SyntaxTree)
  }

  /// The items of a list with what stands in their place and between them.
  func items(of list: NodeID, in tree: SyntaxTree) -> [Item] {
    func items(_ graft: Graft) -> [Item] { graft.nodes.map { .grafted($0, graft.tree) } }
    return tree.children(of: list).flatMap { child -> [Item] in
      let own: [Item] = isRemoved(child) ? [] : replacement(of: child).map(items) ?? [.own(child)]
      return (before[child] ?? []).flatMap(items) + own + (after[child] ?? []).flatMap(items)
    }
  }
}

extension DecodingContext {
  /// Decodes a node of another tree as if it stood here: what it defines, uses and gets wrong counts as this file's.
  func decode<Value>(_ node: NodeID, of tree: SyntaxTree, as type: ValueType<Value>) -> Value? {
    let inner = DecodingContext(tree: tree, fileStem: fileStem)
    inner.scope = scope
    let value = tree.kind(of: node) == .empty ? nil : type.decode(node, inner)
    absorb(inner)
    return value
  }
}

extension ObjectReader {
  /// The field's value in a file with changes.
  func value<Value>(_ field: Field<Value>, under overlay: TreeOverlay) -> Value? {
    if let graft = overlay.addition(of: field.shape, to: node) { return decode(graft, as: field.type) }
    guard let member = member(field.shape), context.tree.kind(of: member) != .empty else { return nil }
    if let graft = overlay.replacement(of: member) { return decode(graft, as: field.type) }
    return context.decode(field, at: member)
  }

  /// A field's value is one node: a text, or a list whole.
  private func decode<Value>(_ graft: TreeOverlay.Graft, as type: ValueType<Value>) -> Value? {
    graft.nodes.first.flatMap { context.decode($0, of: graft.tree, as: type) }
  }
}
