import Diagnostics
import VietnameseText

/// Ids that are defined twice, and references to ids that nothing defines.
struct IdentityChecks {
  /// Where an id is unique: among those of its kind in its scope.
  private struct Space: Hashable {
    let kind: IDKind
    let scope: String
  }

  private var defined: [Space: [String: Location]] = [:]
  private var guesses: [Space: [String: [String]]] = [:]
  private var diagnostics: [Diagnostic] = []

  static func check(definitions: [DecodingContext.Definition], uses: [DecodingContext.Use]) -> [Diagnostic] {
    var checks = IdentityChecks()
    for definition in definitions { checks.define(definition) }
    for use in uses { checks.resolve(use) }
    return checks.diagnostics
  }

  private mutating func define(_ definition: DecodingContext.Definition) {
    let space = Space(kind: definition.kind, scope: definition.scope)
    let name = definition.id.name
    guard let first = defined[space, default: [:]].updateValue(definition.id.location, forKey: name) else { return }
    defined[space]?[name] = first
    diagnostics.append(IdentityChecks.duplicate(definition, first: first))
  }

  /// `STEP` means one of this lesson; `LESSON/STEP` one of another. So it is for the sessions of modules.
  private mutating func resolve(_ use: DecodingContext.Use) {
    let written = use.reference.name
    guard let owner = use.kind.owner, let slash = written.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      let space = Space(kind: use.kind, scope: use.kind.owner != nil ? use.owner : "")
      return look(for: written, in: space, use) { $0 }
    }
    let whole = String(written[..<slash])
    let name = String(written[written.utf8.index(after: slash)...])
    let wholes = Space(kind: owner, scope: "")
    guard defined[wholes]?[whole] != nil else { return look(for: whole, in: wholes, use) { "\($0)/\(name)" } }
    look(for: name, in: Space(kind: use.kind, scope: whole), use) { "\(whole)/\($0)" }
  }

  /// Reports a name that its space does not have. `whole` makes the reference of a name that could be meant.
  private mutating func look(for name: String, in space: Space, _ use: DecodingContext.Use, whole: (String) -> String) {
    guard defined[space]?[name] == nil else { return }
    let near = suggestions(for: name, in: space).map(whole)
    diagnostics.append(
      Diagnostic(
        code: "S207", at: use.reference.location,
        LocalizedText(
          vi: "Không có \(space.kind.name.vietnamese) nào mang mã «\(name)»",
          en: "No \(space.kind.name.english) has the id “\(name)”"), label: Suggestion.label(near),
        fixes: near.prefix(1).map { Suggestion.fix(replacing: use.reference.location, with: $0) }))
  }

  /// Remembered, because one wrong id tends to be written in many places.
  private mutating func suggestions(for name: String, in space: Space) -> [String] {
    if let known = guesses[space]?[name] { return known }
    let near = NearMiss.suggestions(for: name, among: (defined[space] ?? [:]).keys.sorted())
    guesses[space, default: [:]][name] = near
    return near
  }

  private static func duplicate(_ definition: DecodingContext.Definition, first: Location) -> Diagnostic {
    Diagnostic(
      code: "S208", at: definition.id.location,
      LocalizedText(
        vi: "Mã \(definition.kind.name.vietnamese) «\(definition.id.name)» đã được dùng",
        en: "The \(definition.kind.name.english) id “\(definition.id.name)” is taken"),
      label: LocalizedText(vi: "mỗi mã chỉ dùng một lần", en: "an id is used once"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: first)])
  }
}
