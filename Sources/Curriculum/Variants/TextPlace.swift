package import Diagnostics
import LessonSyntax

/// Where in the book a text stands, as a patch would name it.
package struct TextPlace: Sendable, Equatable {
  /// The innermost object with an id that a patch can name.
  package let target: ObjectKey
  /// The keys and numbers that lead from there to the text, as they are written in the file.
  package let path: String
}

extension VariantReading {
  /// The path inside the content folder of a file that the course is made of.
  package func path(of file: FileID) -> String? { files.first { $0.id == file }?.path }

  /// What a file's object is called, where it is one: a lesson's title.
  package func title(of file: FileID) -> String? {
    guard let file = files.first(where: { $0.id == file }), let kind = file.kind, kind.shape.identifierKind != nil,
      let root = file.parsed.tree.root,
      let field = kind.shape.fields.first(where: { if case .inlineText = $0.shape { $0.isRequired } else { false } }),
      let member = file.parsed.tree.member(field, of: root)
    else { return nil }
    return file.parsed.tree.string(of: member)
  }

  /// Where a place of a base's file is in the book; `nil` where no patch can name anything around it.
  ///
  /// - Complexity: O(nodes beside the way to it).
  package func place(of location: Location) -> TextPlace? {
    guard let file = files.first(where: { $0.id == location.file }), let kind = file.kind else { return nil }
    let tree = file.parsed.tree
    var target: ObjectKey?
    var parts: [String] = []
    for place in SchemaGuide(kind).places(around: location.range.start, in: tree) {
      if let key = place.field.map({ _ in tree.key(of: place.node) }) {
        parts.append(key)
      } else if let list = place.parent, let number = tree.items(of: list).firstIndex(of: place.node) {
        parts.append(String(number + 1))
      }
      guard case .object(let object)? = place.shape, let kind = object.identifierKind, PatchTargets.takes(kind),
        let id = tree.member(IdentityFields.id.shape, of: place.node)
      else { continue }
      target = ObjectKey(kind, tree.string(of: id), in: kind.owner == nil ? "" : target?.whole ?? "")
      parts = []
    }
    return target.map { TextPlace(target: $0, path: parts.joined(separator: "/")) }
  }
}
