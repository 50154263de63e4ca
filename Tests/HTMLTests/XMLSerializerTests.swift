import HTML
import Testing

@Suite struct XMLSerializerTests {
  private func xml(_ node: Node) -> String {
    var out: [UInt8] = []
    node.writeXML(to: &out)
    return String(decoding: out, as: UTF8.self)
  }

  @Test func closesWhatIsEmpty() {
    let page = Tag.p(.class("lead")) {
      "Xin"
      Tag.br()
      Tag.span {}
    }
    #expect(xml(page) == #"<p class="lead">Xin<br/><span></span></p>"#)
  }

  @Test func givesAttributesThatStandAloneAValue() {
    #expect(xml(Tag.details(.open) { "a" }) == #"<details open="open">a</details>"#)
  }

  @Test func leavesOutLoading() throws {
    let url = try #require(SafeURL("hinh.png"))
    #expect(xml(Tag.img(.src(url), .alt("b"), .loading("lazy"))) == #"<img src="hinh.png" alt="b"/>"#)
  }

  @Test func saysTheLanguageInBothWays() {
    #expect(xml(Tag.p(.lang("en")) { "a" }) == #"<p lang="en" xml:lang="en">a</p>"#)
  }

  @Test func saysWhatLanguageADrawingIsIn() {
    #expect(
      xml(Tag.svg(.viewBox(width: 1, height: 1)) { Tag.path(.d("M0 0")) {} })
        == #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"></path></svg>"#
    )
  }

  @Test func escapesTextAndReplacesWhatXMLCannotHold() {
    #expect(xml(.text("<a> & \u{1}\u{FFFF} \tễ")) == "&lt;a&gt; &amp; \u{FFFD}\u{FFFD} \tễ")
    #expect(xml(Tag.a(.title("\"\u{8}'")) { "" }) == #"<a title="&quot;\#u{FFFD}&#39;"></a>"#)
  }

  @Test func writesDocuments() {
    let document = XML.element(
      "package",
      ["version": "3.0", "id": nil, "xml:lang": "vi"],
      [.element("item", ["href": "a&b"]), .text("<x>"), .nodes([Tag.br()])]
    )
    #expect(
      String(decoding: document.document(), as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <package version="3.0" xml:lang="vi"><item href="a&amp;b"/>&lt;x&gt;<br/></package>

        """
    )
    let page = XML.element("html").document(isHTML: true)
    #expect(String(decoding: page, as: UTF8.self).contains("\n<!DOCTYPE html>\n<html/>"))
  }
}
