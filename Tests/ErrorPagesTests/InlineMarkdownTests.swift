import ErrorPages
import Testing

@Suite struct InlineMarkdownTests {
  /// Code stands between angle brackets here, strong words between braces.
  @Test(arguments: [
    ("một", "một"), ("", ""), ("một `hai` ba", "một <hai> ba"), ("**một** hai", "{một} hai"),
    ("**một `hai` ba** bốn", "{một <hai> ba} bốn"), ("`**một**` hai", "<**một**> hai"),
    ("dấu `` ` `` lẻ, `**một:**` hai", "dấu <`> lẻ, <**một:**> hai"), ("lẻ ` một", "lẻ ` một"),
  ])
  func tellsCodeFromStrongWords(text: String, shown: String) {
    let parts = InlineMarkdown(text).parts.map { part in
      let words = part.runs.map { $0.isCode ? "<\($0.text)>" : $0.text }.joined()
      return part.isStrong ? "{\(words)}" : words
    }
    #expect(parts.joined() == shown)
  }
}
