import Diagnostics
import LessonSyntax

extension DecodingContext {
  /// The id that a `mã` member defines.
  ///
  /// It is remembered whether or not the rest of its object can be read, and a malformed one as what was probably
  /// meant, so that what refers to the object is not reported too.
  ///
  /// - Returns: the id where it is well formed, and the name under which the object is known in either case.
  func define(_ kind: IDKind, _ node: NodeID) -> (id: Identifier?, name: String?) {
    guard tree.kind(of: node) != .empty else { return (nil, nil) }
    if let id = identifier(node) {
      remember(kind, id)
      return (id, id.name)
    }
    guard tree.kind(of: node) == .text, let meant = IdentifierRule.proposal(for: tree.string(of: node)) else {
      return (nil, nil)
    }
    remember(kind, Identifier(name: meant, location: tree.location(of: node)))
    return (nil, meant)
  }

  /// Gives an object without a readable id a name that nothing else has: a file its own name, anything inside one its
  /// place.
  func standInName(for node: NodeID, of kind: IDKind) -> String {
    guard scope.isEmpty else { return "#\(tree.range(of: node).start)" }
    remember(kind, Identifier(name: fileStem, location: tree.entryLocation(of: node)))
    return fileStem
  }

  private func remember(_ kind: IDKind, _ id: Identifier) {
    let key = ObjectKey(kind, id.name, in: scope.joined(separator: "/"))
    definitions.append(Definition(key: key, location: id.location, fileStem: fileStem))
  }

  func use(_ kind: IDKind, _ node: NodeID) -> Reference? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: IdentifierRule.expected)
      return nil
    }
    let name = tree.string(of: node)
    guard !isNull(node, name) else { return nil }
    let (owner, id) = ObjectKey.parts(of: name, kind)
    guard IdentifierRule.allows(id), owner.map(IdentifierRule.allows) ?? true else {
      reportMalformed(node, name)
      return nil
    }
    return use(kind, named: name, at: tree.location(of: node))
  }

  /// Remembers that something is referred to.
  @discardableResult func use(_ kind: IDKind, named name: String, at location: Location) -> Reference {
    let reference = Reference(name: name, location: location)
    uses.append(Use(key: reference.key(kind, in: scope.first ?? ""), reference: reference))
    return reference
  }

  private func identifier(_ node: NodeID) -> Identifier? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: IdentifierRule.expected)
      return nil
    }
    let name = tree.string(of: node)
    guard !isNull(node, name) else { return nil }
    guard IdentifierRule.allows(name) else {
      reportMalformed(node, name)
      return nil
    }
    return Identifier(name: name, location: tree.location(of: node))
  }

  private func reportMalformed(_ node: NodeID, _ name: String) {
    let proposal = IdentifierRule.proposal(for: name)
    report(
      "S210", at: tree.location(of: node),
      LocalizedText(
        vi: "Mã «\(name)» không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối",
        en: "“\(name)” is no id: use lower-case letters without marks, digits and hyphens only"),
      label: proposal.map { LocalizedText(vi: "ví dụ: \($0)", en: "for example: \($0)") },
      fixes: proposal.map { [Suggestion.fix(replacing: tree.location(of: node), with: $0)] } ?? [])
  }
}
