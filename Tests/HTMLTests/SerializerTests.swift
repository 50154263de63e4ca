import HTML
import Testing

@Suite struct SerializerTests {
  @Test func writesNestedElements() {
    let page = Tag.p(.class("lead"), .id("mot")) {
      "Xin "
      Tag.strong { "chào" }
      Tag.br()
    }
    #expect(page.html == #"<p class="lead" id="mot">Xin <strong>chào</strong><br></p>"#)
  }

  @Test func escapesTextWhateverItHolds() {
    let hostile = #"<script>alert("1")</script> & </title> 'x'"#
    #expect(
      Node.text(hostile).html == #"&lt;script&gt;alert("1")&lt;/script&gt; &amp; &lt;/title&gt; 'x'"#
    )
    #expect(
      Tag.a(.title(hostile)) { "x" }.html
        == #"<a title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;/title&gt; &#39;x&#39;">x</a>"#
    )
  }

  @Test func writesAttributesThatStandAlone() {
    #expect(Tag.details(.open) { Tag.summary { "Đáp án" } }.html == "<details open><summary>Đáp án</summary></details>")
  }

  @Test func leavesOutWhatIsNotThere() {
    let title: Attribute? = nil
    let note: Node? = nil
    #expect(Tag.p(title) { note }.html == "<p></p>")
  }

  /// What was escaped once is not escaped again.
  @Test func writesMarkupThatWasMadeBefore() {
    let written = Node.written(Markup(Tag.p(.title("«a» & \"b\"")) { "1 < 2 & 3" }))
    #expect(Tag.div { written }.html == #"<div><p title="«a» &amp; &quot;b&quot;">1 &lt; 2 &amp; 3</p></div>"#)
    #expect(Node.written(Markup(.none)).html.isEmpty)
  }

  @Test func keepsTheOrderOfPieces() {
    let list = Tag.ul {
      for number in 1...3 { Tag.li { String(number) } }
      if Bool(true) { Tag.li { "cuối" } } else { Tag.li { "khác" } }
    }
    #expect(list.html == "<ul><li>1</li><li>2</li><li>3</li><li>cuối</li></ul>")
  }
}
