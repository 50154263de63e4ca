import HTML
import Testing

@testable import Markdown

/// Whatever a source holds, nothing of it becomes markup that Markdown itself did not make.
struct SafetyTests {
  @Test(arguments: [
    "<script>alert(1)</script>",
    "chữ <script>alert(1)</script> chữ",
    "<img src=x onerror=alert(1)>",
    "a <img src=x onerror=alert(1)> b",
    "<svg onload=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<style>*{display:none}</style>",
    "</style><script>alert(1)</script>",
    "<!-- --><script>alert(1)</script>",
    "<!-- chú thích -->",
    "<?php echo 1 ?>",
    "<!DOCTYPE html>",
    "<![CDATA[ <b> ]]>",
    "- a\n\n  <div onclick=alert(1)>\n",
    "|<b>|\n|-|\n|a|",
    "> <b>a",
    "*<b>*",
    "[<b>](a.html)",
    "# <b>",
    "a[^1]\n\n[^1]: <b>",
  ])
  func showsRawHTMLAsText(source: String) {
    let sample = Sample(source)
    #expect(sample.codes.contains("M401"))
    #expect(sample.foreignTags.isEmpty, "\(sample.html)")
    #expect(sample.html.contains("&lt;"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "javascript:x", "JavaScript:alert(1)", "JAVASCRIPT:x", "jAvAsCrIpT:alert`1`",
    "&#106;avascript:alert(1)", "&#x6A;avascript:x", "javascript&colon;alert(1)", "javascript&#58;x",
    "java&Tab;script:alert(1)", "java&NewLine;script:x", "&#1;javascript:x", "&#x09;javascript:x",
    "\\javascript:x", "javascript\\:x", "vbscript:x", "data:text/html,a", "data:text/html;base64,PHNjcmlwdD4=",
    "data:x", "file:///etc/passwd", "file:x", "blob:x", "filesystem:x", "view-source:x", "about:blank",
    "//evil.vn", "/\\\\evil.vn", "\\\\\\\\evil.vn", "&sol;/evil.vn", "ftp://a.vn", "x:alert(1)",
    "<java script:x>", "<a b>", "<//evil.vn>", "", "bai:../x", "tel&#x3a;&#x20;1",
  ])
  func refusesDestinations(destination: String) {
    for source in ["[chữ](\(destination))", "![chữ](\(destination))", "[chữ]\n\n[chữ]: \(destination)\n"] {
      let sample = Sample(source)
      let isWritten = sample.html.contains("<a") || sample.html.contains("<img")
      #expect(!isWritten, "\(sample.html)")
      #expect(sample.document.links.isEmpty)
      #expect(sample.document.plainText.contains("chữ"))
    }
    #expect(Sample("[chữ](\(destination))").codes == ["M402"])
  }

  @Test(arguments: ["<javascript:alert(1)>", "<JavaScript:x>", "<data:text/html,x>", "<vbscript:x>", "<file:///x>"])
  func refusesAutolinks(source: String) {
    let sample = Sample("Xem \(source) nhé", as: .inline)
    #expect(sample.codes == ["M402"])
    #expect(sample.html == "Xem \(source.dropFirst().dropLast()) nhé")
  }

  @Test(arguments: [
    (
      "[a](b.html \"x\\\" onclick=\\\"alert(1)\")",
      "<p><a href=\"b.html\" title=\"x&quot; onclick=&quot;alert(1)\">a</a></p>"
    ),
    ("[a](b.html 'x\"><script>')", "<p><a href=\"b.html\" title=\"x&quot;&gt;&lt;script&gt;\">a</a></p>"),
    ("![x\" onerror=\"y](h.png)", "<p><img src=\"h.png\" alt=\"x&quot; onerror=&quot;y\" loading=\"lazy\"></p>"),
    ("[a](b\"onclick=\"x)", "<p><a href=\"b&quot;onclick=&quot;x\">a</a></p>"),
    ("```a\"onclick=x\nb\n```", "<pre><code class=\"language-a&quot;onclick=x\">b\n</code></pre>"),
    (
      "- [ ] \"x",
      "<ul class=\"task-list\"><li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"&quot;x\">\"x</li></ul>"
    ),
  ])
  func keepsTextInsideAttributes(source: String, html: String) {
    #expect(Sample(source).html == html)
  }

  @Test(arguments: [
    "bai:cai-dat", "buoc:bai/b1", "du-kien:A_1", "thuat-ngu:", "https://a.vn/x?y=1#z", "http://a.vn", "mailto:a@b.vn",
    "tel:+84912345678", "a/b.html", "#muc", "../a", "?q", "/a",
  ])
  func handsTheCallerWhatMayBeALink(destination: String) {
    let sample = Sample("[chữ](\(destination))")
    #expect(sample.document.links.map(\.destination) == [destination])
    #expect(sample.diagnostics.isEmpty)
  }
}

extension Sample {
  /// The names of elements on the page that Markdown never writes or that these sources have no Markdown for.
  fileprivate var foreignTags: [String] {
    let own: Set = [
      "p", "h1", "ul", "ol", "li", "div", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "em", "a", "sup",
    ]
    return html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      return own.contains(String(name)) ? nil : String(name)
    }
  }
}
