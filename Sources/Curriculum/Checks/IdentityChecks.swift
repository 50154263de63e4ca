import Diagnostics
import VietnameseText

/// Ids that are defined twice, and references to ids that nothing defines.
enum IdentityChecks {
  private struct Key: Hashable {
    let kind: IDKind
    let scope: String
    let name: String
  }

  static func check(
    definitions: [DecodingContext.Definition],
    uses: [DecodingContext.Use]
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var defined: [Key: Location] = [:]
    for definition in definitions {
      let key = Key(kind: definition.kind, scope: definition.scope, name: definition.id.name)
      if let first = defined[key] {
        diagnostics.append(duplicate(definition, first: first))
      } else {
        defined[key] = definition.id.location
      }
    }
    for use in uses {
      let (scope, name) = target(of: use)
      guard defined[Key(kind: use.kind, scope: scope, name: name)] == nil else { continue }
      diagnostics.append(dangling(use, scope: scope, definitions: definitions))
    }
    return diagnostics
  }

  /// `STEP` means one of this lesson; `LESSON/STEP` one of another.
  private static func target(of use: DecodingContext.Use) -> (scope: String, name: String) {
    let name = use.reference.name
    guard use.kind.isPartOfLesson else { return ("", name) }
    if let slash = name.firstIndex(of: "/") {
      return (String(name[..<slash]), String(name[name.index(after: slash)...]))
    }
    return (use.scope.split(separator: "/").first.map(String.init) ?? "", name)
  }

  private static func duplicate(_ definition: DecodingContext.Definition, first: Location) -> Diagnostic {
    Diagnostic(
      code: "S208",
      at: definition.id.location,
      LocalizedText(
        vi: "Mã \(definition.kind.name.vietnamese) «\(definition.id.name)» đã được dùng",
        en: "The \(definition.kind.name.english) id “\(definition.id.name)” is taken"
      ),
      label: LocalizedText(vi: "mỗi mã chỉ dùng một lần", en: "an id is used once"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: first)]
    )
  }

  private static func dangling(
    _ use: DecodingContext.Use,
    scope: String,
    definitions: [DecodingContext.Definition]
  ) -> Diagnostic {
    let candidates = definitions.filter { $0.kind == use.kind && (!use.kind.isPartOfLesson || $0.scope == scope) }
    let near = NearMiss.suggestions(for: use.reference.name, among: candidates.map(\.id.name))
    return Diagnostic(
      code: "S207",
      at: use.reference.location,
      LocalizedText(
        vi: "Không có \(use.kind.name.vietnamese) nào mang mã «\(use.reference.name)»",
        en: "No \(use.kind.name.english) has the id “\(use.reference.name)”"
      ),
      label: Suggestion.label(near),
      fixes: near.prefix(1).map { Suggestion.fix(replacing: use.reference.location, with: $0) }
    )
  }
}
