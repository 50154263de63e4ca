import Diagnostics
import Testing

@testable import Markdown

/// Texts that cost cmark more than linear time, or memory, are refused before it sees them.
struct BoundsTests {
  /// What is refused, with the code. The times are what cmark-gfm 0.29.0.gfm.6 takes for 64 KB of each.
  static let refusals = [
    // The 27 KB table of "Hazards": over 20 s.
    Refusal("M405", repeated("|a", 4_000), "|\n", repeated("|-", 4_000), "|\n", repeated("|a\n", 4_000)),
    Refusal("M405", repeated("|a", 65), "|\n", repeated("|-", 65), "|\n"),
    // Short rows that are filled up to as many cells as the header: millions of nodes.
    Refusal("M405", repeated("|a", 20), "|\n", repeated("|-", 20), "|\n", repeated("|a\n", 20_000)),
    // A paragraph of many lines before a table: 1.8 s; failing rows of dashes under it: 1.3 s.
    Refusal("M405", repeated("a\n", 30_000), "|a|\n|-|\n"),
    Refusal("M405", repeated("a\n", 16_000), repeated("|-|-|\n", 5_000)),
    Refusal("M405", "|", repeated("a|", 16_000), "\n", repeated("|-|-|\n", 5_000)),
    // A line of many pipes above a row of dashes, or in a table: 13 s.
    Refusal("M405", repeated("|-|", 20_000), "\n|:-:\n"),
    Refusal("M405", "|a|\n|-|\n", repeated("| ", 30_000)),
    // Many small paragraphs of the kind: 0.6 s.
    Refusal("M405", repeated(repeated("-|-\n~\n", 100) + "\n", 100)),
    Refusal("M406", repeated("một hai ", 9_000)),
    // Quotes under which lines lie lazily: over 10 s.
    Refusal("M407", repeated(">", 30_000), repeated("a\n", 10_000)),
    Refusal("M407", repeated("> ", 33), "a"),
    Refusal("M407", repeated("- ", 500), "a\n", repeated("\n", 30_000)),
    Refusal("M407", repeated("1. ", 40), "a"),
    Refusal("M407", (0..<40).map { repeated("  ", $0) + "- a\n" }.joined()),
    Refusal("M407", repeated("> - ", 20), "a"),
    // Fine for cmark, too deep for walking the tree.
    Refusal("M407", repeated("*a ", 5_000), repeated("b* ", 5_000)),
    // Each `www.`, `@` or `)` looks for the end of the address again: 5.6 s, 0.4 s, 2.6 s.
    Refusal("M408", repeated("www._", 10_000)),
    Refusal("M408", repeated("a@", 10_000)),
    Refusal("M408", "www.a", repeated(")", 60_000)),
    Refusal("M408", repeated("https://a<", 6_000)),
    // Each looks for its end in all of the rest: 1 s.
    Refusal("M409", repeated("a <?a ", 10_000)),
    Refusal("M409", repeated("a <!A a ", 8_000)),
    Refusal("M409", repeated("a <![CDATA[ a ", 4_000)),
    // Each use copies the definition: 350 MB.
    Refusal("M409", "[a]: <", repeated("b ", 15_000), ">\n\n", repeated("[a] ", 8_000)),
    Refusal("M409", "[a]: b\n\"", repeated("c ", 15_000), "\"\n\n", repeated("[a] ", 8_000)),
  ]

  @Test(arguments: refusals)
  func refuses(_ refusal: Refusal) {
    let sample = Sample(refusal.text)
    #expect(sample.codes == [refusal.code])
    #expect(sample.document.blocks == [.paragraph([.text(refusal.text)])])
  }

  struct Refusal: CustomTestStringConvertible {
    let code: String
    let text: String

    init(_ code: String, _ parts: String...) {
      self.code = code
      text = parts.joined()
    }

    var testDescription: String { code + " " + text.prefix(40) }
  }

  /// Long or deep, and linear all the same: what no bound need refuse must stay within its time.
  @Test(arguments: [
    "[", "![", "[a](", "](", "*a ", "**a ", "_a* ", "~a ", "<", "<a ", "&#", "`a`` ", "``` \n",
    "a\n=\n", "a:", "\\", "\" ", "(", "- a\n", "> a\n\n", "a  \n", "#\n", "\n", "\t", "|", "*a**b c** ", "[a][b] ",
  ])
  func takesLongRunsOf(piece: String) {
    let text = spaced(piece, bytes: 60_000)
    let sample = Sample(text)
    #expect(!sample.codes.contains { ("M405"..."M409").contains($0) })
  }

  @Test func takesTheLargestRealLesson() {
    let columns = 20
    let header = repeated("| cột ", columns) + "|\n" + repeated("|---", columns) + "|\n"
    let dashes = repeated("| - ", columns) + "|\n"
    let row = repeated("| ô ", columns) + "|\n"
    let table = header + repeated(row + row + dashes, 150)
    #expect(table.utf8.count < Bounds.size)
    #expect(Sample(table).diagnostics.isEmpty)

    let lists = (0..<16).map { repeated("  ", $0) + "- mục\n" }.joined()
    let quotes = repeated("> ", 16) + "trích\n"
    let code = "```\n" + (0..<40).map { repeated("  ", $0) + "- mã\n" }.joined() + "```\n"
    #expect(Sample(lists + "\n" + quotes).diagnostics.isEmpty)
    #expect(Sample("- a\n\n" + code).diagnostics.map(\.code).allSatisfy { $0 == "M407" })

    let references = (1...300).map { "Xem [\($0)][r\($0)]\n" }.joined() + "\n"
    let definitions = (1...300).map { "[r\($0)]: https://thainguyen.gov.vn/\($0)\n" }.joined()
    #expect(Sample(references + definitions).document.links.count == 300)

    let words = repeated("Đoạn văn dài của một bài học. ", 1_500)
    #expect(words.utf8.count > 60_000)
    #expect(Sample(words).diagnostics.isEmpty)
  }

  @Test func showsTheRowOfTheWideTable() {
    let row = repeated("|-", 70) + "|"
    #expect(Sample("Bảng\n\n" + repeated("|a", 70) + "|\n" + row + "\n|b|\n").reports == ["M405 " + row])
  }
}

/// `piece` so many times.
func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

/// `piece` over and over with a blank each 1,500 bytes.
private func spaced(_ piece: String, bytes: Int) -> String {
  let run = repeated(piece, max(1, 1_500 / piece.utf8.count))
  return repeated(run + " ", bytes / (run.utf8.count + 1))
}
