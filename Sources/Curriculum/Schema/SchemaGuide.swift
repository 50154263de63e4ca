package import Diagnostics
package import LessonSyntax

/// What the schema wants at each place of a file: for editors, the formatter and whoever else asks what a node is, whether
/// or not it can be decoded.
package struct SchemaGuide: Sendable {
  package let kind: ContentKind
  /// The object that the whole file is.
  package let root: ObjectShape

  package init(_ kind: ContentKind) {
    self.kind = kind
    root = kind.shape
  }

  /// - Parameter path: inside the content folder, such as `bai-hoc/bai-mot.yaml`; `nil` where no file of the book stands
  ///   there.
  package init?(path: String) {
    guard let kind = ContentKind(path: path) else { return nil }
    self.init(kind)
  }

  /// A node with what the schema says of it.
  package struct Place: Sendable {
    package let node: NodeID
    /// The list or map around the node; `nil` for the root.
    package let parent: NodeID?
    /// The object whose member the node is; `nil` for the root, for items of lists and where the schema knows nothing.
    package let owner: ObjectShape?
    /// The field whose value the node is; `nil` besides for a key that the owner does not have.
    package let field: FieldShape?
    /// What the node's value should be. A scalar that stands for a list of one is judged as its item. `nil` where nothing
    /// is known: under an unknown key, under a list where there should be none.
    package let shape: Shape?
  }

  /// Goes through all nodes in the order of the file, each before what is in it, those of unknown places too.
  ///
  /// - Complexity: O(nodes × fields of an object).
  package func visit(_ tree: SyntaxTree, _ body: (Place) -> Void) {
    guard let root = tree.root else { return }
    visit(place(ofRoot: root), in: tree, body)
  }

  /// The language that most keys of a file are in; `nil` where it has none.
  ///
  /// - Complexity: O(nodes).
  package func keyLanguage(of tree: SyntaxTree) -> Language? {
    var counts: [Language: Int] = [:]
    visit(tree) { place in
      guard let field = place.field else { return }
      counts[field.language(of: tree.key(of: place.node)), default: 0] += 1
    }
    guard !counts.isEmpty else { return nil }
    return counts[.english, default: 0] > counts[.vietnamese, default: 0] ? .english : .vietnamese
  }

  private func visit(_ place: Place, in tree: SyntaxTree, _ body: (Place) -> Void) {
    body(place)
    for child in tree.children(of: place.node) { visit(self.place(of: child, in: place, tree), in: tree, body) }
  }

  /// The places around an offset: each holds the next, the last is the innermost. A member reaches from its key to the
  /// end of its value, an item from its value's start.
  ///
  /// - Parameters:
  ///   - offset: in bytes.
  ///   - tree: of a file of the guide's kind.
  /// - Returns: the root first, wherever the offset is; nothing where the file has no value.
  package func places(around offset: UInt32, in tree: SyntaxTree) -> [Place] {
    guard let root = tree.root else { return [] }
    var places = [place(ofRoot: root)]
    while let last = places.last {
      guard let child = tree.children(of: last.node).first(where: { SchemaGuide.covers($0, offset, in: tree) }) else {
        break
      }
      places.append(place(of: child, in: last, tree))
    }
    return places
  }

  /// What the schema says of one node; `nil` where it is no node of the tree.
  package func place(of node: NodeID, in tree: SyntaxTree) -> Place? {
    let start = (tree.keyRange(of: node) ?? tree.range(of: node)).start
    return places(around: start, in: tree).last { $0.node == node }
  }

  /// The branch of the object that a map is, where its kind has branches and the map says which: a question's type.
  package func branch(of map: NodeID, _ object: ObjectShape, in tree: SyntaxTree) -> ObjectShape.Branch? {
    guard let branches = object.branches,
      let member = tree.children(of: map).first(where: { branches.field.isNamed(tree.key(of: $0)) }),
      tree.kind(of: member) == .text
    else { return nil }
    return branches.named(tree.string(of: member))
  }

  private func place(ofRoot node: NodeID) -> Place {
    Place(node: node, parent: nil, owner: nil, field: nil, shape: .object(root))
  }

  private func place(of child: NodeID, in place: Place, _ tree: SyntaxTree) -> Place {
    let around = place.shape
    var owner: ObjectShape?
    var field: FieldShape?
    var shape: Shape?
    switch (tree.kind(of: place.node), around) {
    case (.map, .object(let object)?):
      owner = object
      field = object.field(named: tree.key(of: child))
      shape = field?.shape
    case (.list, .list(let item, _)?): shape = item
    default: break
    }
    if tree.kind(of: child) == .text { shape = shape?.ofScalar }
    return Place(node: child, parent: place.node, owner: owner, field: field, shape: shape)
  }

  private static func covers(_ node: NodeID, _ offset: UInt32, in tree: SyntaxTree) -> Bool {
    let value = tree.range(of: node)
    let start = tree.keyRange(of: node)?.start ?? value.start
    return start <= offset && offset <= value.end
  }
}
