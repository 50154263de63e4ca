import Diagnostics
import HTML
import Testing

@testable import Markdown

/// cmark-gfm switches a process-wide table around each parse: unguarded, one result in eight was wrong.
struct ConcurrencyTests {
  @Test func rendersTheSameOnManyThreads() async {
    let text = MappedText.whole("~~a~~ b@c.vn\n\n|d|\n|-|")
    let expected = ConcurrencyTests.rendering(of: text)
    #expect(expected.map(\.html).joined().hasPrefix("<p><del>a</del> <a href=\"mailto:b@c.vn\">"))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<25_000).count { _ in ConcurrencyTests.rendering(of: text) != expected }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private static func rendering(of text: MappedText) -> [Node] {
    var diagnostics: [Diagnostic] = []
    return MarkdownDocument.parse(text, as: .blocks, into: &diagnostics).render(RenderOptions())
  }
}
