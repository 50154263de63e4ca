import Diagnostics
import LessonSyntax

extension DecodingContext {
  /// The id that a `mã` member defines; remembered whether or not the rest of its object can be read, so that what
  /// refers to it is not reported too.
  func define(_ kind: IDKind, _ node: NodeID) -> Identifier? {
    guard tree.kind(of: node) != .empty, let id = identifier(node) else { return nil }
    definitions.append(Definition(kind: kind, scope: scope.joined(separator: "/"), id: id))
    return id
  }

  func use(_ kind: IDKind, _ node: NodeID) -> Reference? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: IdentifierRule.expected)
      return nil
    }
    let name = tree.string(of: node)
    guard IdentifierRule.allows(name) || kind.isPartOfLesson && DecodingContext.isPair(name) else {
      reportMalformed(node, name)
      return nil
    }
    let reference = Reference(name: name, location: tree.location(of: node))
    uses.append(Use(kind: kind, scope: scope.joined(separator: "/"), reference: reference))
    return reference
  }

  /// Whether the name is `LESSON/ID`.
  private static func isPair(_ name: String) -> Bool {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return IdentifierRule.allows(String(name[..<slash]))
      && IdentifierRule.allows(String(name[name.utf8.index(after: slash)...]))
  }

  private func identifier(_ node: NodeID) -> Identifier? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: IdentifierRule.expected)
      return nil
    }
    let name = tree.string(of: node)
    guard IdentifierRule.allows(name) else {
      reportMalformed(node, name)
      return nil
    }
    return Identifier(name: name, location: tree.location(of: node))
  }

  private func reportMalformed(_ node: NodeID, _ name: String) {
    let proposal = IdentifierRule.proposal(for: name)
    report(
      "S210",
      at: tree.location(of: node),
      LocalizedText(
        vi: "Mã «\(name)» không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối",
        en: "“\(name)” is no id: use lower-case letters without marks, digits and hyphens only"
      ),
      label: proposal.map { LocalizedText(vi: "ví dụ: \($0)", en: "for example: \($0)") },
      fixes: proposal.map { [Suggestion.fix(replacing: tree.location(of: node), with: $0)] } ?? []
    )
  }
}
