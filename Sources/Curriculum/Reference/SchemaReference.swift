import Diagnostics
import VietnameseText

/// The language of lessons as a reader looks it up: each kind of object with its keys. Made of the schema, so that it says
/// what is true.
package enum SchemaReference {
  /// Every kind of object, each once: those that are files first met, each before what stands in it.
  package static let objects: [ObjectEntry] = {
    var walk = ReferenceWalk()
    for kind in ContentKind.allCases { walk.visit(kind.shape, path: [], file: kind) }
    return walk.found
  }()

  /// Every key of every kind of object, in the order of ``objects``.
  package static let keys: [KeyEntry] = objects.flatMap(\.keys)

  /// The keys that are called so, in either language; marks, capitals, blanks and hyphens do not matter.
  package static func keys(named typed: String) -> [KeyEntry] {
    let wanted = Folding.name(typed)
    let alike = keys.filter { entry in entry.names.contains { Folding.name($0) == wanted } }
    let exact = alike.filter { $0.names.contains(typed) }
    return exact.isEmpty ? alike : exact
  }

  /// Names of keys that are nearly written so.
  package static func keys(near typed: String) -> [String] {
    NearMiss.suggestions(for: typed, among: Array(Set(keys.flatMap(\.names))).sorted())
  }
}

/// A kind of object in the reference.
package struct ObjectEntry: Sendable {
  package let object: ObjectShape
  /// Where a whole file is such an object.
  package let file: ContentKind?
  /// The kinds of objects around it, from the file's on, where it is met first.
  package let path: [ObjectShape]

  /// Its keys in the order in which to write them.
  package var keys: [KeyEntry] { object.fields.map { KeyEntry(field: $0, owner: self) } }
}

/// A key of a kind of object in the reference.
package struct KeyEntry: Sendable {
  package let field: FieldShape
  package let owner: ObjectEntry

  /// Vietnamese first.
  package var names: [String] { [field.name.vietnamese, field.name.english] }

  /// When it must be written.
  package var need: Need {
    if field.isRequired { return .always }
    guard let branches = owner.object.branches, branches.fields.contains(field) else { return .never }
    let needed = branches.all.filter { $0.needed.contains(field) }.map(\.option)
    return needed.isEmpty
      ? .allowed(in: branches.all.filter { $0.optional.contains(field) }.map(\.option)) : .needed(in: needed)
  }

  /// When a key must be written.
  package enum Need: Sendable {
    case always
    case never
    /// In objects of these types, such as questions, and in no others.
    case needed(in: [OptionShape])
    /// It may be written in objects of these types alone.
    case allowed(in: [OptionShape])
  }
}

/// Goes through the kinds of objects from the files down.
private struct ReferenceWalk {
  private(set) var found: [ObjectEntry] = []
  private var known: Set<ObjectIdentifier> = []

  mutating func visit(_ object: ObjectShape, path: [ObjectShape], file: ContentKind?) {
    guard known.insert(ObjectIdentifier(object)).inserted else { return }
    found.append(ObjectEntry(object: object, file: file, path: path))
    for inner in object.fields.compactMap(\.shape.object) { visit(inner, path: path + [object], file: nil) }
  }
}
