/// What something with an id is called in the whole book: an id alone names a step only within its lesson.
package struct ObjectKey: Sendable, Hashable {
  package let kind: IDKind
  /// The ids of the objects in which its own is unique, with `/` between them; "" for what is unique in the book.
  package let scope: String
  package let name: String

  package init(_ kind: IDKind, _ name: String, in scope: String = "") {
    self.kind = kind
    self.name = name
    self.scope = scope
  }

  /// What an id means where it is referred to: `STEP` a step of the lesson that the reference stands in, `LESSON/STEP` one
  /// of another. So it is for the sessions of modules. The scope is the id of the lesson or module around the reference, ""
  /// where there is none.
  package init(_ kind: IDKind, written: String, in scope: String) {
    let (owner, name) = ObjectKey.parts(of: written, kind)
    self.init(kind, name, in: kind.owner == nil ? "" : owner ?? scope)
  }

  /// The id of the owner that a reference names, if it names one, and the id behind it.
  package static func parts(of written: String, _ kind: IDKind) -> (owner: String?, name: String) {
    guard kind.owner != nil, let slash = written.utf8.firstIndex(of: UInt8(ascii: "/")) else { return (nil, written) }
    return (String(written[..<slash]), String(written[written.utf8.index(after: slash)...]))
  }

  /// The lesson or module that it is part of; `nil` for what is part of none.
  package var owner: ObjectKey? { kind.owner.map { ObjectKey($0, scope) } }

  /// How it is referred to from elsewhere.
  package var written: String { scope.isEmpty ? name : "\(scope)/\(name)" }

  /// The id of the owner, or its own where it has none.
  package var whole: String { scope.isEmpty ? name : scope }
}

extension Reference {
  /// What the reference means; `scope` is the id of the lesson or module that it stands in.
  package func key(_ kind: IDKind, in scope: String = "") -> ObjectKey { ObjectKey(kind, written: name, in: scope) }
}
