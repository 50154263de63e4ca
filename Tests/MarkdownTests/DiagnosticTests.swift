import Diagnostics
import Testing

@testable import Markdown

struct DiagnosticTests {
  @Test(arguments: [
    ("- a", "- a"), ("1. Mở ứng dụng", "1. Mở ứng dụng"), ("# a", "# a"), ("> a\n> b", "> a"), ("a\n\nb", "b"),
    ("a\n- b\n- c", "- b"), ("```\na\n```", "```"), ("***", "***"), ("a\n===", "a"), ("|a|\n|-|", "|a|"),
    ("[a]: b", "[a]: b"), ("    a", "a"),
  ])
  func reportsBlocksInInlineText(text: String, place: String) {
    let sample = Sample(text, as: .inline)
    #expect(sample.reports == ["M404 " + place])
    #expect(sample.document.plainText == text)
  }

  @Test(arguments: ["một\nhai", "một  \nhai", "**a** `b`", "  a  ", "", "1\\. a", "a\n"])
  func takesOneParagraphAsInlineText(text: String) {
    #expect(Sample(text, as: .inline).diagnostics.isEmpty)
  }

  @Test func reportsPicturesWithoutAlternative() {
    let sample = Sample("Xem ![](hinh.png) và ![có](b.png)")
    #expect(sample.reports == ["M403 hinh.png"])
    #expect(sample.diagnostics.first?.message.vietnamese.contains("khóa «hình»") == true)
  }

  @Test func reportsAPairOfTagsOnce() {
    #expect(Sample("a <b>x</b> <i>y</i>").reports == ["M401 <b>", "M401 <i>"])
    #expect(Sample("a </b>").reports == ["M401 </b>"])
    #expect(Sample("<div>\na\n</div>").reports == ["M401 <div>"])
  }

  @Test func speaksToATrainer() {
    let diagnostics = Sample("<b> [x](javascript:y) ![](a.png)").diagnostics + Sample("# a", as: .inline).diagnostics
    #expect(diagnostics.map(\.code) == ["M401", "M402", "M403", "M404"])
    for diagnostic in diagnostics {
      #expect(!diagnostic.message(.vietnamese).hasSuffix("."))
      #expect(diagnostic.message(.vietnamese) != diagnostic.message(.english))
    }
  }
}
