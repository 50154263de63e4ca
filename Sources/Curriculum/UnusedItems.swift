/// What a book has and nothing in it shows: no mistake, for a fact may wait for its lesson, but often something forgotten.
package struct UnusedItems: Sendable, Equatable {
  /// Ids in the order of the files.
  package let facts: [String]
  /// Ids in the order of the files.
  package let sources: [String]
  /// Ids in the order of the book.
  package let words: [String]
  /// Paths inside the content folder, sorted.
  package let pictures: [String]

  package var isEmpty: Bool { facts.isEmpty && sources.isEmpty && words.isEmpty && pictures.isEmpty }

  /// - Parameters:
  ///   - files: Those of the book, variants among them.
  ///   - links: What the links in the texts of these files lead to.
  ///   - otherFiles: What lies in the folder beside the sources.
  /// - Complexity: O(ids + bytes of the variants × candidates).
  package init(in files: [DecodedFile], links: [CourseLink], otherFiles: Set<String>) {
    var used: [IDKind: Set<String>] = [.fact: Set(links.filter { $0.kind == .fact }.map(\.id))]
    var shown: Set<String> = []
    for file in files {
      for use in file.uses { used[use.key.kind, default: []].insert(use.key.name) }
      shown.formUnion((file.content?.pictures ?? []).map(\.file.name))
    }
    // What a patch will make of a lesson shows only in its province's course: here whatever it names counts as used.
    let variants = files.filter { $0.kind == .variant }.map { String(decoding: $0.bytes, as: UTF8.self) }
    func isUsed(_ name: String, _ used: Set<String>?) -> Bool {
      used?.contains(name) == true || variants.contains { $0.contains(name) }
    }
    let defined = files.flatMap(\.definitions)
    func names(_ kind: IDKind) -> [String] { defined.filter { $0.key.kind == kind }.map(\.key.name) }
    func unused(_ kind: IDKind) -> [String] { names(kind).filter { !isUsed($0, used[kind]) } }
    // That a province replaces a word shows it nowhere: what counts is whether a text inserts it.
    let inserted = Set(links.filter { $0.kind == .word }.map(\.id))
    let schemes = IDKind.schemes.filter { IDKind(scheme: $0) == .word }
    words = names(.word).filter { name in
      !inserted.contains(name) && !variants.contains { text in schemes.contains { text.contains("\($0):\(name)") } }
    }
    facts = unused(.fact)
    sources = unused(.source)
    pictures = otherFiles.filter { PicturePath.isOfBook($0) && !isUsed($0, shown) }.sorted()
  }
}
