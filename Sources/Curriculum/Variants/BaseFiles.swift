import Diagnostics
package import LessonSyntax

/// The files that variants change, and where in them everything with an id is.
struct BaseFiles {
  let files: [DecodedFile]
  private let homes: [ObjectKey: Int]

  /// An object in its file.
  struct Home {
    let file: Int
    let tree: SyntaxTree
    let node: NodeID
    let shape: ObjectShape
  }

  init(_ files: [DecodedFile]) {
    self.files = files
    homes = Dictionary(
      files.enumerated().flatMap { number, file in file.definitions.map { ($0.key, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where a patch's target is; `nil` where there is no such thing, which was reported.
  func home(of target: ObjectKey) -> Home? {
    guard let number = homes[target] else { return nil }
    return object(target.kind, target.name, in: number)
  }

  func tree(of number: Int) -> SyntaxTree { files[number].parsed.tree }

  private func object(_ kind: IDKind, _ name: String, in number: Int) -> Home? {
    guard let contentKind = files[number].kind else { return nil }
    let tree = tree(of: number)
    var found: Home?
    SchemaGuide(contentKind).visit(tree) { place in
      guard found == nil, case .object(let object)? = place.shape, object.identifierKind == kind,
        tree.kind(of: place.node) == .map, let id = tree.member(IdentityFields.id.shape, of: place.node),
        tree.string(of: id) == name
      else { return }
      found = Home(file: number, tree: tree, node: place.node, shape: object)
    }
    return found
  }
}

extension SyntaxTree {
  /// What is written for a field of a map.
  package func member(_ field: FieldShape, of map: NodeID) -> NodeID? {
    children(of: map).first { field.isNamed(key(of: $0)) }
  }

  /// The items of a list, or the one text that stands for a list of one.
  package func items(of node: NodeID) -> [NodeID] { kind(of: node) == .list ? Array(children(of: node)) : [node] }
}
