import HTML
import Testing

@testable import Markdown

struct FootnoteTests {
  private let sample = Sample("Hai[^b] một[^a] hai[^b]\n\n[^a]: Chú *a*\n\n[^b]: Chú b\n\n[^c]: không dùng")

  @Test func numbersFootnotesInTheOrderOfTheirUse() {
    #expect(sample.document.footnotes.map(\.uses) == [2, 1])
    #expect(
      sample.document.footnotes.map(\.blocks) == [
        [.paragraph([.text("Chú b")])],
        [.paragraph([.text("Chú "), .emphasis([.text("a")])])],
      ]
    )
  }

  @Test func linksThereAndBackWithThePrefixOfThePage() {
    let html = sample.html(RenderOptions(footnotePrefix: "bai-", words: .test))
    #expect(
      html == """
        <p>Hai<sup class="footnote-reference"><a href="#bai-chu-thich-1" id="bai-cho-doc-1" role="doc-noteref" \
        aria-label="Chú thích 1">1</a></sup> một<sup class="footnote-reference"><a href="#bai-chu-thich-2" \
        id="bai-cho-doc-2" role="doc-noteref" aria-label="Chú thích 2">2</a></sup> hai<sup \
        class="footnote-reference"><a href="#bai-chu-thich-1" id="bai-cho-doc-1-2" role="doc-noteref" \
        aria-label="Chú thích 1">1</a></sup></p><div class="footnotes" role="doc-endnotes" aria-label="Chú thích">\
        <ol><li id="bai-chu-thich-1"><p>Chú b</p><p class="footnote-back"><a href="#bai-cho-doc-1" \
        role="doc-backlink" aria-label="Quay lại chỗ đọc">↩</a><a href="#bai-cho-doc-1-2" role="doc-backlink" \
        aria-label="Quay lại chỗ đọc 2">↩</a></p></li><li id="bai-chu-thich-2"><p>Chú <em>a</em></p><p \
        class="footnote-back"><a href="#bai-cho-doc-2" role="doc-backlink" aria-label="Quay lại chỗ đọc">↩</a></p>\
        </li></ol></div>
        """
    )
  }

  @Test func leavesAReferenceToNothingAsText() {
    #expect(Sample("x[^khong]").html == "<p>x[^khong]</p>")
  }
}
