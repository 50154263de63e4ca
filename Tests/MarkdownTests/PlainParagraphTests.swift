import Diagnostics
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
    var generator = SeededGenerator(seed: UInt64(seed))
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

/// Makes the same texts in each run (a linear congruential generator, Knuth's constants).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  private static let pieces = [
    "a", "Đ", "ặ", "1", "23", "9", " ", " ", " ", "  ", ".", ",", ":", ";", "!", "?", "(", ")", "-", "+", "=", "/", "%",
    "\"", "'", "w", "ww", "www", "http", "s", "…", "–", "\u{A0}", "\u{2028}", "$", "^", "{", "}", "\u{1F600}", "x",
    "tel",
    "[", "]", "*", "_", "\n", "#", "@", "<",
  ]

  mutating func text() -> String {
    // Now and then a piece that only cmark understands.
    let count = Bool.random(using: &self) ? Self.pieces.count : Self.pieces.count - 8
    return (0..<Int.random(in: 1...12, using: &self))
      .map { _ in Self.pieces[Int.random(in: 0..<count, using: &self)] }
      .joined()
  }
}
