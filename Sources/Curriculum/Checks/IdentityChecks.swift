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

  /// What was found, to be used again while nothing but the inside of some files changes.
  struct Memory: Sendable {
    fileprivate let files: [DecodedFile]
    fileprivate let checks: IdentityChecks
    /// Whether no id was defined twice and nothing was unread: then places do not matter.
    fileprivate let isPlain: Bool
    /// What is wrong with the references of each of the files.
    fileprivate let found: [[Diagnostic]]
    /// Whether every id is defined in the file that it was in before.
    let hasSameIDs: Bool
  }

  /// Of what is missing because it could not be read nothing more is said than that.
  ///
  /// - Complexity: O(ids and references); of those in files that changed, where no file gained, lost or renamed an id.
  static func check(_ files: [DecodedFile], unread: UnreadParts, after earlier: Memory? = nil) -> (
    found: [Diagnostic], memory: Memory
  ) {
    if let earlier, earlier.isPlain, unread.isEmpty, earlier.definesSame(as: files) {
      var checks = earlier.checks
      let found = files.indices.map { number in
        files[number].isSame(as: earlier.files[number])
          ? earlier.found[number] : checks.resolved(files[number].uses)
      }
      let memory = Memory(files: files, checks: earlier.checks, isPlain: true, found: found, hasSameIDs: true)
      return (found.flatMap(\.self), memory)
    }
    var checks = IdentityChecks(defining: files.flatMap(\.definitions), unread: unread)
    let twice = checks.diagnostics
    let found = files.map { checks.resolved($0.uses) }
    let memory = Memory(
      files: files, checks: checks, isPlain: twice.isEmpty && unread.isEmpty, found: found, hasSameIDs: false)
    return (twice + found.flatMap(\.self), memory)
  }

  /// The same for references that are in other files than the definitions.
  static func check(
    definitions: [DecodingContext.Definition], uses: [DecodingContext.Use], unread: UnreadParts
  ) -> [Diagnostic] {
    var checks = IdentityChecks(defining: definitions, unread: unread)
    return checks.diagnostics + checks.resolved(uses)
  }

  private init(defining definitions: [DecodingContext.Definition], unread: UnreadParts) {
    self.init(unread: unread)
    // A file that is called by its id keeps it; a copy of it is told, whichever comes first.
    for definition in definitions where definition.isNamedAfterFile { define(definition) }
    for definition in definitions where !definition.isNamedAfterFile { define(definition) }
  }

  /// What is wrong with references.
  private mutating func resolved(_ uses: [DecodingContext.Use]) -> [Diagnostic] {
    let before = diagnostics
    diagnostics = []
    defer { diagnostics = before }
    for use in uses { resolve(use) }
    return diagnostics
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

extension IdentityChecks.Memory {
  fileprivate func definesSame(as files: [DecodedFile]) -> Bool {
    self.files.count == files.count
      && zip(self.files, files).allSatisfy { old, new in
        old.isSame(as: new) || old.id == new.id && old.path == new.path && old.defines(theSameAs: new)
      }
  }
}

extension DecodedFile {
  /// Whether nothing was written to it since.
  package func isSame(as earlier: DecodedFile) -> Bool {
    id == earlier.id && path == earlier.path && isPatched == earlier.isPatched && bytes == earlier.bytes
  }

  fileprivate func defines(theSameAs other: DecodedFile) -> Bool {
    definitions.elementsEqual(other.definitions) { $0.key == $1.key && $0.fileStem == $1.fileStem }
  }
}
