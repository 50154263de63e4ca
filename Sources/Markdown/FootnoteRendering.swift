import HTML

extension Renderer {
  func reference(toFootnote number: Int, _ occurrence: Int) -> Node {
    guard let target = SafeURL("#" + noteID(number)) else { return .text("[\(number)]") }
    return Tag.sup(.class("footnote-reference")) {
      Tag.a(
        .href(target), .id(referenceID(number, occurrence)), .role("doc-noteref"),
        .aria("label", "\(options.words.footnote) \(number)")
      ) { "\(number)" }
    }
  }

  /// The footnotes, each with links back to where it is referred to.
  func nodes(of notes: [Footnote]) -> [Node] {
    guard !notes.isEmpty else { return [] }
    return [
      Tag.div(.class("footnotes"), .role("doc-endnotes"), .aria("label", options.words.footnote)) {
        Tag.ol {
          notes.enumerated().map { index, note in
            Tag.li(.id(noteID(index + 1))) {
              nodes(of: note.blocks)
              Tag.p(.class("footnote-back")) { backLinks(from: index + 1, count: note.uses) }
            }
          }
        }
      }
    ]
  }

  private func backLinks(from number: Int, count: Int) -> [Node] {
    (1...max(1, count)).compactMap { occurrence in
      guard let target = SafeURL("#" + referenceID(number, occurrence)) else { return nil }
      let label = options.words.backToText + (occurrence == 1 ? "" : " \(occurrence)")
      return Tag.a(.href(target), .role("doc-backlink"), .aria("label", label)) { "↩" }
    }
  }

  private func noteID(_ number: Int) -> String { "\(options.footnotePrefix)chu-thich-\(number)" }

  private func referenceID(_ number: Int, _ occurrence: Int) -> String {
    "\(options.footnotePrefix)cho-doc-\(number)" + (occurrence == 1 ? "" : "-\(occurrence)")
  }
}
