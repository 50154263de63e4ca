import Curriculum
import Diagnostics
import Markdown
import VietnameseText
import Workspace

extension LessonServer {
  /// What can be typed at a place: keys that the object does not have yet, words to choose from, ids, addresses of links.
  func completion(_ params: LSP.TextDocumentPosition) -> LSP.CompletionList {
    guard let cursor = cursor(params), let context = CursorContext(cursor.analysis, at: cursor.offset) else {
      return LSP.CompletionList(items: [])
    }
    let candidates: [Candidate]
    switch context.slot {
    case .key(let keys): candidates = examples(keys, context, cursor) + self.candidates(keys, cursor.keys)
    case .value(let shape): candidates = self.candidates(shape, cursor, typed: context.typed)
    case .link: candidates = linkCandidates(cursor, typed: context.typed)
    }
    let range = cursor.analysis.lines.range(
      of: ByteRange(context.replaced.lowerBound, context.replaced.upperBound), client.encoding)
    let fitting = Candidate.fitting(candidates, context.typed)
    let items = fitting.enumerated().map { number, candidate in
      candidate.item(number: number, typed: context.typed, prefix: context.prefix, over: range, client)
    }
    return LSP.CompletionList(items: items)
  }

  // MARK: Keys

  /// The fields in their order, each once, by its name in the language of the file's keys; its other name finds it too.
  private func candidates(_ keys: CursorContext.Keys, _ language: Language) -> [Candidate] {
    keys.object.fields(in: keys.branch).filter { !keys.used.contains($0) }.map { field in
      Candidate(
        label: field.name(language), kind: .property,
        detail: field.name(language.other),
        documentation: FieldDocumentation(
          field, isRequired: keys.object.requires(field, in: keys.branch), client.language
        ).text, insertion: keys.hasColon ? nil : insertion(of: field, language), alias: field.name(language.other))
    }
  }

  private func insertion(of field: FieldShape, _ language: Language) -> Candidate.Insertion {
    let name = field.name(language)
    switch field.shape {
    case .object: return .text("\(name):")
    case .list(let item, _) where !item.isScalar: return .text("\(name):")
    case .list(let item, _) where !item.isProse && client.canInsertSnippets: return .snippet("\(name): [$1]$0")
    default: return .text("\(name): ")
    }
  }

  // MARK: Values

  private func candidates(_ shape: Shape, _ cursor: Cursor, typed: String) -> [Candidate] {
    switch shape {
    case .option(let options):
      return options.map { option in
        Candidate(
          label: option.name(cursor.keys), kind: .enumMember,
          detail: option.name(cursor.keys.other),
          documentation: option.help?(client.language), alias: option.name(cursor.keys.other))
      }
    case .reference(let kind): return references(to: kind, cursor, typed: typed)
    case .identifier: return cursor.analysis.path.contains("/") ? [ownID(cursor)].compactMap(\.self) : []
    case .picturePath:
      return cursor.session.content.otherFiles.filter(PicturePath.isOfBook).sorted().map {
        Candidate(label: $0, kind: .file)
      }
    default: return []
    }
  }

  /// By custom a file is named for the id of what is in it.
  func ownID(_ cursor: Cursor) -> Candidate? {
    let file = cursor.analysis.path.split(separator: "/").last ?? ""
    let stem = String(file.split(separator: ".").first ?? "")
    let isFree = !cursor.session.occurrences { $0.isDefinition && $0.symbol.name == stem }.contains {
      $0.analysis.path != cursor.analysis.path
    }
    let isDefined = cursor.analysis.occurrences.contains { $0.isDefinition && $0.symbol.name == stem }
    return isFree && !isDefined && IdentifierRule.allows(stem) ? Candidate(label: stem, kind: .reference) : nil
  }

  /// Ids of a kind. What is part of a lesson is named by its id alone within the lesson, by `LESSON/ID` elsewhere; so it is
  /// for the sessions of modules.
  private func references(to kind: IDKind, _ cursor: Cursor, typed: String) -> [Candidate] {
    guard let owner = kind.owner else { return candidates(of: kind, in: "", cursor) }
    if let whole = ObjectKey.parts(of: typed, kind).owner {
      return candidates(of: kind, in: whole, cursor).map { $0.prefixed("\(whole)/") }
    }
    let own = cursor.analysis.id(of: owner)
    let wholes = candidates(of: owner, in: "", cursor).filter { $0.label != own }.map { $0.suffixed("/") }
    return (own.map { candidates(of: kind, in: $0, cursor) } ?? []) + wholes
  }

  private func candidates(of kind: IDKind, in scope: String, _ cursor: Cursor) -> [Candidate] {
    cursor.session.symbols(of: kind, in: scope).map { found in
      Candidate(
        label: found.occurrence.symbol.name, kind: .reference, detail: found.occurrence.title,
        alias: found.occurrence.title)
    }
  }

  // MARK: Links

  /// `](` asks for a scheme, `](bai:` for an id.
  private func linkCandidates(_ cursor: Cursor, typed: String) -> [Candidate] {
    if let colon = typed.firstIndex(of: ":"), let kind = IDKind(scheme: String(typed[..<colon])) {
      let scheme = String(typed[...colon])
      let rest = String(typed[typed.index(after: colon)...])
      return references(to: kind, cursor, typed: rest).map { $0.prefixed(scheme) }
    }
    let names =
      IDKind.linked.map { ($0.scheme ?? "", $0) } + IDKind.linked.map { ($0.name.english, $0) }
    return names.map { scheme, kind in
      Candidate(label: "\(scheme):", kind: .module, detail: kind.name(client.language))
    }
  }
}
