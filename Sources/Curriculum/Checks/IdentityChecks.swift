import Diagnostics
import VietnameseText

/// Ids that are defined twice, and references to ids that nothing defines.
struct IdentityChecks {
  /// By kind, scope and name.
  private var defined: [IDKind: [String: [String: DecodingContext.Definition]]] = [:]
  private var guesses: [ObjectKey: [String]] = [:]
  /// Files that were copied and still have the id of the first, with that id: what is in them is taken because it is.
  private var copies: [FileID: String] = [:]
  private let unread: UnreadParts
  private var diagnostics: [Diagnostic] = []

  private init(unread: UnreadParts) { self.unread = unread }

  /// Of what is missing because it could not be read nothing more is said than that.
  static func check(
    definitions: [DecodingContext.Definition], uses: [DecodingContext.Use], unread: UnreadParts
  ) -> [Diagnostic] {
    var checks = IdentityChecks(unread: unread)
    // A file that is called by its id keeps it; a copy of it is told, whichever comes first.
    for definition in definitions where definition.isNamedAfterFile { checks.define(definition) }
    for definition in definitions where !definition.isNamedAfterFile { checks.define(definition) }
    for use in uses { checks.resolve(use) }
    return checks.diagnostics
  }

  private mutating func define(_ definition: DecodingContext.Definition) {
    let key = definition.key
    if let copied = copies[definition.location.file], key.scope.split(separator: "/").first ?? "" == copied { return }
    guard let first = defined[key.kind]?[key.scope]?[key.name] else {
      defined[key.kind, default: [:]][key.scope, default: [:]][key.name] = definition
      return
    }
    let isCopy = key.scope.isEmpty && first.isNamedAfterFile && definition.location.file != first.location.file
    if isCopy { copies[definition.location.file] = key.name }
    diagnostics.append(duplicate(definition, first: first.location, isCopy: isCopy))
  }

  private mutating func resolve(_ use: DecodingContext.Use) {
    let key = use.key
    guard use.namesOwner, let owner = key.owner else { return look(for: key, use) { $0 } }
    guard isDefined(owner) else { return look(for: owner, use) { ObjectKey(key.kind, key.name, in: $0).written } }
    look(for: key, use) { ObjectKey(key.kind, $0, in: key.scope).written }
  }

  /// Reports a key that nothing defines. `whole` makes the reference of a name that could be meant.
  private mutating func look(for key: ObjectKey, _ use: DecodingContext.Use, whole: (String) -> String) {
    guard !isDefined(key), !unread.mayHold(key) else { return }
    let near = suggestions(for: key).map(whole)
    diagnostics.append(
      Diagnostic(
        code: "S207", at: use.reference.location,
        LocalizedText(
          vi: "Không có \(key.kind.name.vietnamese) nào mang mã «\(key.name)»",
          en: "No \(key.kind.name.english) has the id “\(key.name)”"), label: Suggestion.label(near),
        fixes: near.prefix(1).map { Suggestion.fix(replacing: use.reference.location, with: $0) }))
  }

  private func isDefined(_ key: ObjectKey) -> Bool { defined[key.kind]?[key.scope]?[key.name] != nil }

  /// Remembered, because one wrong id tends to be written in many places.
  private mutating func suggestions(for key: ObjectKey) -> [String] {
    if let known = guesses[key] { return known }
    let near = NearMiss.suggestions(for: key.name, among: (defined[key.kind]?[key.scope] ?? [:]).keys.sorted())
    guesses[key] = near
    return near
  }

  private func duplicate(_ definition: DecodingContext.Definition, first: Location, isCopy: Bool) -> Diagnostic {
    let stem = definition.fileStem
    let isFree = isCopy && IdentifierRule.allows(stem) && !isDefined(ObjectKey(definition.key.kind, stem))
    return Diagnostic(
      code: "S208", at: definition.location,
      LocalizedText(
        vi: "Mã \(definition.key.kind.name.vietnamese) «\(definition.key.name)» đã được dùng",
        en: "The \(definition.key.kind.name.english) id “\(definition.key.name)” is taken"),
      label: isCopy
        ? LocalizedText(
          vi: "tệp chép từ tệp khác: đặt mã riêng", en: "a copy of another file: give it an id of its own")
        : LocalizedText(vi: "mỗi mã chỉ dùng một lần", en: "an id is used once"),
      notes: [Diagnostic.Note(LocalizedText(vi: "lần đầu ở đây", en: "first here"), at: first)],
      fixes: isFree ? [Suggestion.fix(replacing: definition.location, with: stem)] : [])
  }
}
