import Diagnostics
import Testing

@testable import Markdown

/// Every place is checked by what stands there in the file.
struct PositionTests {
  static let contexts = [
    "%", "Đây là chữ có dấu: %", "một\nhai %", "một  \nhai %", "*nhấn* %", "**đậm %**", "`mã` %", "`mã\nmã` %", "~~%~~",
    "# %", "Tiêu đề %\n===", "- %", "- một\n- hai %", "- một\n  %", "- một\n%", "1. a\n\n   b %", "- - - %",
    "> %", "> một\n> hai %", "> một\nlười %", "> một\nlười [x](#y) %", "> - một\n>   hai %", "- > một\n  > hai %",
    "|a|b|\n|-|-|\n|c|%|", "| đầu |\n|---|\n| ặ % |", "|x \\| y|%|\n|-|-|\n|a|b|", "|a|\n|-|\n|x \\| y %|",
    "> |a|\n> |-|\n> |%|", "a[^1]\n\n[^1]: chú %", "a[^1]\n\n[^1]: chú\n    hai %", "một\n\n- [ ] %", "- [x] việc\n  %",
    "\tx\n\n%", "một\n\n\n\nhai\nba %", "&amp; \\* %", "www.a.vn %", "x@y.vn %", "https://a.vn/b %", "![h](h.png) %",
    "[chữ](#chữ) %", "[hai\ndòng](#x) %", "[hai\ndòng](#x) một\nba %", "[r] %\n\n[r]: #x", "đoạn\n|a|\n|-|\n|%|",
  ]

  @Test(arguments: contexts)
  func findsTheDestinationOfALink(context: String) throws {
    let text = context.replacing("%", with: "[ở đây](bai:ma-bai)")
    for sample in [Sample(text), Sample(block: text, indentation: 2), Sample(block: text, indentation: 7)] {
      let link = try #require(sample.document.links.first { $0.destination == "bai:ma-bai" })
      #expect(sample.excerpt(link.location) == "bai:ma-bai")
    }
  }

  @Test(arguments: contexts)
  func findsRawHTML(context: String) {
    let sample = Sample(block: context.replacing("%", with: "<kbd>"), indentation: 4)
    #expect(sample.reports == ["M401 <kbd>"])
  }

  @Test(arguments: contexts)
  func findsRefusedDestinations(context: String) {
    let sample = Sample(block: context.replacing("%", with: "[x](javascript:y)"), indentation: 4)
    #expect(sample.reports == ["M402 javascript:y"])
  }

  @Test(arguments: contexts)
  func findsTheSecondOfTwoSuchLinks(context: String) {
    let text = context.replacing("%", with: "[bai:a](bai:a) và [bai:a](bai:a)")
    let sample = Sample(text)
    let places = sample.document.links.filter { $0.destination == "bai:a" }.map { Int($0.location.range.start) }
    let base = context.utf8.prefix { $0 != UInt8(ascii: "%") }.count
    #expect(places == [base + 8, base + 8 + "bai:a) và [bai:a](".utf8.count])
  }

  @Test(arguments: [
    ("https://a.vn/x và [a](https://a.vn/x)", ["https://a.vn/x", "https://a.vn/x"], [0, 23]),
    ("a@b.vn [x](bai:a)", ["a@b.vn", "bai:a"], [0, 11]),
    ("xem www.a.vn nhé", ["www.a.vn"], [4]),
    ("<https://a.vn> <x@y.vn>", ["https://a.vn", "x@y.vn"], [1, 16]),
    ("[a][r] [b](#c)\n\n[r]: #c", ["[a][r]", "#c"], [0, 11]),
    ("[a](<#b> 'c')", ["#b"], [5]),
    ("[a]( #b )", ["#b"], [5]),
    ("[a](&#35;b)", ["[a](&#35;b)"], [0]),
    ("[![a](h.png)](bai:b)", ["bai:b"], [14]),
  ])
  func findsOtherSpellingsOfLinks(text: String, excerpts: [String], offsets: [UInt32]) {
    let sample = Sample(text)
    #expect(sample.linkExcerpts == excerpts)
    #expect(sample.document.links.map(\.location.range.start) == offsets)
  }

  @Test(arguments: contexts)
  func findsEachOfTwoPictures(context: String) {
    let sample = Sample(block: context.replacing("%", with: "![một](a.png) ![hai](a.png)"), indentation: 3)
    let pictures = sample.document.images.filter { $0.destination == "a.png" }
    #expect(pictures.map(\.alternative) == ["một", "hai"])
    #expect(pictures.map { sample.excerpt($0.location) } == ["a.png", "a.png"])
    #expect(Set(pictures.map(\.location)).count == 2)
  }

  @Test(arguments: [
    ("[a](bai:b)", true), ("[a](<bai:b> 'c')", true), ("[a](&#98;ai:b)", false), ("[abc][r]\n\n[r]: bai:abcd", false),
    ("www.a.vn", false),
  ])
  func tellsWhetherAPlaceIsTheDestinationAlone(text: String, isExact: Bool) {
    #expect(Sample(text).document.links.map(\.isLocatedExactly) == [isExact])
    #expect(Sample(block: text, indentation: 2).document.links.map(\.isLocatedExactly) == [isExact])
  }

  @Test func findsLinksOfFoldedText() {
    let sample = Sample(folded: ["Một [a](bai:a) đoạn", "dài [b](bai:b) gập", "lại <i>"], indentation: 4)
    #expect(sample.linkExcerpts == ["bai:a", "bai:b"])
    #expect(sample.reports == ["M401 <i>"])
  }

  @Test func fallsBackToTheParagraph() {
    let sample = Sample("một\n\nhai [a\nb](&#35;c) ba\n\nbốn")
    #expect(sample.linkExcerpts == ["hai [a\nb](&#35;c) ba"])
  }
}
