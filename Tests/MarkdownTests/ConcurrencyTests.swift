import HTML
import Testing

@testable import Markdown

/// cmark-gfm switches a process-wide table around each parse: unguarded, one result in eight was wrong.
struct ConcurrencyTests {
  @Test func rendersTheSameOnManyThreads() async {
    let source = "~~a~~ b@c.vn\n\n|d|\n|-|\n|~~e~~|"
    let expected = Sample(source).document
    #expect(expected.plainText == "a b@c.vn\nd\ne")
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<25_000).count { _ in Sample(source).document != expected }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
