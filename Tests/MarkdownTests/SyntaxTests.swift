import Testing

@testable import Markdown

/// A sample of CommonMark and of GitHub's additions: each construct once, with the HTML it becomes here.
struct SyntaxTests {
  @Test(arguments: [
    ("Xin chào", "<p>Xin chào</p>"),
    ("Một\nhai", "<p>Một\nhai</p>"),
    ("Một\n\nhai", "<p>Một</p><p>hai</p>"),
    ("*nghiêng* và _nghiêng_", "<p><em>nghiêng</em> và <em>nghiêng</em></p>"),
    ("**đậm** và __đậm__", "<p><strong>đậm</strong> và <strong>đậm</strong></p>"),
    ("***cả hai***", "<p><em><strong>cả hai</strong></em></p>"),
    ("a*b*c và a_b_c", "<p>a<em>b</em>c và a_b_c</p>"),
    ("~~bỏ~~", "<p><del>bỏ</del></p>"),
    ("`mã <b>`", "<p><code>mã &lt;b&gt;</code></p>"),
    ("``a`b``", "<p><code>a`b</code></p>"),
    ("một  \nhai", "<p>một<br>\nhai</p>"),
    ("một\\\nhai", "<p>một<br>\nhai</p>"),
    ("\\*không\\*", "<p>*không*</p>"),
    ("&lt;b&gt; &amp; &hellip;", "<p>&lt;b&gt; &amp; …</p>"),
    ("\"thẳng\" -- ... 'x'", "<p>\"thẳng\" -- ... 'x'</p>"),
    ("3 < 5 & 7 > 2", "<p>3 &lt; 5 &amp; 7 &gt; 2</p>"),
  ])
  func rendersInlines(markdown: String, html: String) {
    #expect(Sample(markdown).html == html)
  }

  @Test(arguments: [
    ("# Một", "<h1>Một</h1>"),
    ("###### Sáu", "<h6>Sáu</h6>"),
    ("####### bảy", "<p>####### bảy</p>"),
    ("Một\n===", "<h1>Một</h1>"),
    ("Hai\n---", "<h2>Hai</h2>"),
    ("***", "<hr>"),
    ("> trích", "<blockquote><p>trích</p></blockquote>"),
    ("> trích\nlười", "<blockquote><p>trích\nlười</p></blockquote>"),
    ("> > sâu", "<blockquote><blockquote><p>sâu</p></blockquote></blockquote>"),
    ("    mã", "<pre><code>mã\n</code></pre>"),
    ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
    ("```swift x\nlet a\n```", "<pre><code class=\"language-swift\">let a\n</code></pre>"),
    ("~~~\nmã\n~~~", "<pre><code>mã\n</code></pre>"),
    ("```\nkhông đóng", "<pre><code>không đóng\n</code></pre>"),
    ("một\n# hai\nba", "<p>một</p><h1>hai</h1><p>ba</p>"),
    ("", ""),
    (" \n\n", ""),
  ])
  func rendersBlocks(markdown: String, html: String) {
    #expect(Sample(markdown).html == html)
  }

  @Test(arguments: [
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("* a\n+ b", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
    ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
    ("3) a", "<ol start=\"3\"><li>a</li></ol>"),
    ("0. a", "<ol start=\"0\"><li>a</li></ol>"),
    ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
    ("-", "<ul><li></li></ul>"),
    ("1. a\n\n   ```\n   mã\n   ```", "<ol><li><p>a</p><pre><code>mã\n</code></pre></li></ol>"),
    (
      "- [ ] chưa **làm**\n- [x] xong",
      "<ul class=\"task-list\">"
        + "<li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"chưa làm\">chưa <strong>làm</strong></li>"
        + "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"xong\">xong</li></ul>"
    ),
  ])
  func rendersLists(markdown: String, html: String) {
    #expect(Sample(markdown).html == html)
  }

  @Test(arguments: [
    (
      "| a | b |\n|---|---|\n| c | d |", "Bảng: a, b", "<th scope=\"col\">a</th><th scope=\"col\">b</th>",
      "<td>c</td><td>d</td>"
    ),
    ("a | b\n-|-\nc", "Bảng: a, b", "<th scope=\"col\">a</th><th scope=\"col\">b</th>", "<td>c</td><td></td>"),
    (
      "|a|b|c|\n|:-|:-:|-:|\n|x|y|z|", "Bảng: a, b, c",
      "<th scope=\"col\" class=\"align-left\">a</th><th scope=\"col\" class=\"align-center\">b</th>"
        + "<th scope=\"col\" class=\"align-right\">c</th>",
      "<td class=\"align-left\">x</td><td class=\"align-center\">y</td><td class=\"align-right\">z</td>"
    ),
    ("|a|\n|-|\n|b \\| c|", "Bảng: a", "<th scope=\"col\">a</th>", "<td>b | c</td>"),
    ("|*a*|\n|-|\n|**b**|", "Bảng: a", "<th scope=\"col\"><em>a</em></th>", "<td><strong>b</strong></td>"),
    ("||\n|-|\n|b|", "Bảng", "<th scope=\"col\"></th>", "<td>b</td>"),
  ])
  func rendersTables(markdown: String, label: String, header: String, row: String) {
    let wrapper = "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">"
    let table = "<table><thead><tr>\(header)</tr></thead><tbody><tr>\(row)</tr></tbody></table></div>"
    #expect(Sample(markdown).html == wrapper + table)
  }

  @Test(arguments: [
    ("[a](b.html)", "<p><a href=\"b.html\">a</a></p>"),
    ("[a](<b.html>)", "<p><a href=\"b.html\">a</a></p>"),
    ("[*a*](#b)", "<p><a href=\"#b\"><em>a</em></a></p>"),
    ("[a]\n\n[a]: /b 'c'", "<p><a href=\"/b\" title=\"c\">a</a></p>"),
    ("[x][a] [a][]\n\n[a]: /b", "<p><a href=\"/b\">x</a> <a href=\"/b\">a</a></p>"),
    ("[không có]", "<p>[không có]</p>"),
    ("[a](bai:b)", "<p>a</p>"),
    ("<https://a.vn>", "<p><a href=\"https://a.vn\" rel=\"noopener noreferrer\">https://a.vn</a></p>"),
    ("<a@b.vn>", "<p><a href=\"mailto:a@b.vn\">a@b.vn</a></p>"),
    ("Xem https://a.vn.", "<p>Xem <a href=\"https://a.vn\" rel=\"noopener noreferrer\">https://a.vn</a>.</p>"),
    ("www.a.vn", "<p><a href=\"http://www.a.vn\" rel=\"noopener noreferrer\">www.a.vn</a></p>"),
    ("gửi a@b.vn", "<p>gửi <a href=\"mailto:a@b.vn\">a@b.vn</a></p>"),
    ("![mô *tả*](h.png)", "<p><img src=\"h.png\" alt=\"mô tả\" loading=\"lazy\"></p>"),
  ])
  func rendersLinksAndPictures(markdown: String, html: String) {
    let sample = Sample(markdown)
    #expect(sample.html == html)
    #expect(sample.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[a](b.html \"c\")", "<p><a href=\"b.html\" title=\"c\">a</a></p>"),
    ("![mô tả](h.png \"t\")", "<p><img src=\"h.png\" alt=\"mô tả\" title=\"t\" loading=\"lazy\"></p>"),
  ])
  func rendersTitlesAndWarnsThatFewSeeThem(markdown: String, html: String) {
    let sample = Sample(markdown)
    #expect(sample.html == html)
    #expect(sample.codes == ["M410"])
  }
}
