import Diagnostics
import HTML
import Testing

@testable import Markdown

struct RenderingTests {
  @Test(arguments: [(1, "<h1>a</h1><h3>b</h3>"), (3, "<h3>a</h3><h5>b</h5>"), (6, "<h6>a</h6><h6>b</h6>")])
  func shiftsHeadings(level: Int, html: String) {
    #expect(Sample("# a\n\n### b").html(RenderOptions(headingLevel: level, words: .test)) == html)
  }

  @Test func givesInlineTextWithoutParagraph() {
    #expect(Sample("Bấm **Đồng ý**", as: .inline).html == "Bấm <strong>Đồng ý</strong>")
    #expect(Sample("Bấm Đồng ý", as: .inline).html == "Bấm Đồng ý")
  }

  @Test func asksTheCallerAboutEachLinkInOrder() {
    let sample = Sample("[a](bai:mot) https://x.vn [](du-kien:hai)", as: .inline)
    #expect(sample.document.links.map(\.destination) == ["bai:mot", "https://x.vn", "du-kien:hai"])
    #expect(sample.document.links.map(\.isEmpty) == [false, false, true])
    var asked: [LinkReference] = []
    let options = RenderOptions(
      link: { link in
        asked.append(link)
        return .text()
      },
      words: .test
    )
    #expect(sample.html(options) == "a https://x.vn du-kien:hai")
    #expect(asked == sample.document.links)
  }

  @Test func putsTheCallersLinkOnThePage() throws {
    let address = try #require(SafeURL("../bai/mot.html"))
    let mark = Tag.small { "cần kiểm tra lại" }
    let options = RenderOptions(
      link: {
        .anchor(address, className: "fact", replacement: "15 \($0.destination)", after: [mark])
      },
      words: .test
    )
    #expect(
      Sample("[](du-kien:a)", as: .inline).html(options)
        == "<a href=\"../bai/mot.html\" class=\"fact\">15 du-kien:a</a>"
        + "<small>cần kiểm tra lại</small>"
    )
    #expect(Sample("[chữ](du-kien:a)", as: .inline).html(options).contains(">chữ</a>"))
  }

  @Test func neverWritesALinkWithoutWords() {
    #expect(Sample("[](a.html)").html == "<p><a href=\"a.html\">a.html</a></p>")
  }

  @Test func showsTheAlternativeOfAPictureThatTheCallerRefuses() {
    #expect(Sample("![mô tả](h.png)").html(RenderOptions(words: .test)) == "<p>mô tả</p>")
  }

  @Test(arguments: [
    ("**Đậm** và `mã` [liên kết](bai:a)", "Đậm và mã liên kết"),
    ("# Một\n\n- hai\n- ba\n\n> bốn", "Một\nhai\nba\nbốn"),
    ("một\nhai  \nba", "một hai ba"),
    ("|a|b|\n|-|-|\n|c|d|", "a b\nc d"),
    ("![hình](a.png) x[^1]\n\n[^1]: chú", "hình x"),
    ("```\nmã\n```", "mã"),
    ("còn [](du-kien:a) ngày", "còn  ngày"),
  ])
  func readsTheTextAlone(markdown: String, text: String) {
    #expect(Sample(markdown).document.plainText == text)
  }

  @Test func saysWhatTheCallerSaysAroundAText() {
    let words = RenderWords(table: "Table", task: "To do", footnote: "Note", backToText: "Back")
    let html = Sample("- [ ]  \n\n|a|\n|-|\n\nb[^1]\n\n[^1]: c").html(RenderOptions(words: words))
    for label in ["Table: a", "Note", "Note 1", "Back"] { #expect(html.contains("aria-label=\"\(label)\"")) }
  }

  @Test func readsTheTextWithTheCallersWordsForEmptyLinks() {
    #expect(Sample("còn [](du-kien:a) ngày").document.plainText { _ in "15" } == "còn 15 ngày")
  }
}
