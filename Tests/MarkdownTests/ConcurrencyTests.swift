import Diagnostics
import HTML
import Testing

@testable import Markdown

/// cmark-gfm switches a process-wide table around each parse: unguarded, one result in eight was wrong.
struct ConcurrencyTests {
  /// What a page shows is a function of the document alone, so equal documents make equal pages; one in ten is rendered
  /// all the same.
  @Test func readsAndRendersTheSame200_000TimesOnManyThreads() async {
    let text = MappedText.whole("|~~a~~ b@c.vn|\n|-|")
    let expected = ConcurrencyTests.document(of: text)
    let page = expected.render(RenderOptions(words: .test))
    #expect(page.map(\.html).joined().contains("<del>a</del> <a href=\"mailto:b@c.vn\">"))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<25_000).count { turn in
            let document = ConcurrencyTests.document(of: text)
            return document != expected
              || turn.isMultiple(of: 10) && document.render(RenderOptions(words: .test)) != page
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private static func document(of text: MappedText) -> MarkdownDocument {
    var diagnostics: [Diagnostic] = []
    return MarkdownDocument.parse(text, as: .blocks, into: &diagnostics)
  }
}
