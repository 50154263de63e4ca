/// What of the content could not be read, and so what may stand there: until it is mended, nobody can tell whether a
/// reference to it leads nowhere.
package struct UnreadParts: Sendable {
  /// The names of files of which nothing was read, without their endings.
  private var stems: [ContentKind: Set<String>] = [:]
  /// Lists of objects with ids, and objects of such lists, that were written and could not be read; by kind the scopes.
  private var scopes: [IDKind: Set<String>] = [:]

  init(_ files: [DecodedFile] = []) {
    for file in files { add(file) }
  }

  /// Takes note of what could not be read in a file.
  mutating func add(_ file: DecodedFile) {
    for (kind, scope) in file.unread { scopes[kind, default: []].insert(scope) }
    guard file.content == nil, let kind = file.kind else { return }
    let name = file.path.split(separator: "/").last ?? ""
    stems[kind, default: []].insert(String(name.split(separator: ".").first ?? ""))
  }

  var isEmpty: Bool { stems.isEmpty && scopes.isEmpty }

  /// Whether nothing was read of some file of this kind.
  func isAny(_ kind: ContentKind) -> Bool { stems[kind] != nil }

  /// Whether an object may be in what was not read. A file of one object is called by its id.
  package func mayHold(_ key: ObjectKey) -> Bool {
    if let owner = key.owner, mayHold(owner) { return true }
    if scopes[key.kind]?.contains(key.scope) == true { return true }
    switch key.kind {
    case .lesson: return stems[.lesson]?.contains(key.name) == true
    case .platform: return stems[.platform]?.contains(key.name) == true
    case .module: return stems[.module]?.contains(key.name) == true
    case .sheet: return stems[.sheet]?.contains(key.name) == true
    case .fact: return stems[.facts] != nil
    case .source: return stems[.sources] != nil
    case .term: return stems[.glossary] != nil
    case .word: return stems[.book] != nil
    case .step, .problem, .warning, .question, .objective, .stage, .session, .book, .variant, .patch: return false
    }
  }
}
