import Diagnostics
import TestSupport
import Testing

@testable import Markdown

/// The short way for plain texts says what cmark says.
struct PlainParagraphTests {
  @Test(arguments: [
    "Xin chào", "Bấm nút, rồi chờ (30 giây).", "Hỏi: ai? 50% - \"x\"", "a", "2022 là năm", "(a) b", "!",
  ])
  func takesTheShortWay(text: String) {
    #expect(isPlainParagraph(text))
  }

  @Test(arguments: [
    "", " a", "a ", "- a", "+ a", "1. a", "1) a", "# a", "*a*", "a_b_", "`a`", "[a]", "a\nb", "a\tb", "<b>", "&amp;",
    "www.a.vn", "http://a", "x@y.vn", "~a~", "a\\b", "|", "===", "\u{FEFF}a", "\0",
  ])
  func leavesTheRestToCMark(text: String) {
    #expect(!isPlainParagraph(text))
  }

  @Test(arguments: 0..<40)
  func agreesWithCMark(seed: Int) {
    var generator = TextMaker(seed: UInt64(seed))
    for _ in 0..<150 {
      let text = generator.text()
      for mode in [MarkdownMode.inline, .blocks] {
        var short: [Diagnostic] = []
        var long: [Diagnostic] = []
        let fast = MarkdownDocument.parse(.whole(text), as: mode, into: &short)
        let slow = MarkdownDocument.parseWithCMark(.whole(text), as: mode, into: &long)
        #expect(fast == slow && short == long, "\(text.debugDescription)")
      }
    }
  }
}

/// Makes the same texts in each run.
private struct TextMaker {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let pieces = [
    "a", "Đ", "ặ", "1", "23", "9", " ", " ", " ", "  ", ".", ",", ":", ";", "!", "?", "(", ")", "-", "+", "=", "/", "%",
    "\"", "'", "w", "ww", "www", "http", "s", "…", "–", "\u{A0}", "\u{2028}", "$", "^", "{", "}", "\u{1F600}", "x",
    "tel",
    "[", "]", "*", "_", "\n", "#", "@", "<",
  ]

  mutating func text() -> String {
    // Now and then a piece that only cmark understands.
    let count = Bool.random(using: &numbers) ? Self.pieces.count : Self.pieces.count - 8
    return (0..<Int.random(in: 1...12, using: &numbers))
      .map { _ in Self.pieces[Int.random(in: 0..<count, using: &numbers)] }
      .joined()
  }
}
