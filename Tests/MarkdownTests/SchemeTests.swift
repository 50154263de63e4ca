import Testing

@testable import Markdown

/// Words before a colon that programs give a meaning to; whatever follows, they are no references of a course.
struct SchemeTests {
  @Test(
    arguments: [
      "about", "blob", "chrome", "content", "data", "file", "filesystem", "ftp", "ftps", "intent", "jar", "javascript",
      "livescript", "mhtml", "mocha", "ms-its", "res", "resource", "sftp", "sms", "vbscript", "view-source", "ws",
      "wss",
    ], ["x", "", "a/b", "#x"])
  func refusesSchemesOfPrograms(scheme: String, rest: String) {
    let sample = Sample("[chữ](\(scheme):\(rest))")
    #expect(sample.codes == ["M402"])
    #expect(sample.html == "<p>chữ</p>")
    #expect(sample.document.links.isEmpty)
  }

  /// Words that only begin or end like one.
  @Test(arguments: ["file-moi", "su-co", "ab", "in", "wsx"])
  func leavesOtherWordsToTheCaller(word: String) {
    let sample = Sample("[chữ](\(word):x)")
    #expect(sample.codes == [])
    #expect(sample.document.links.map(\.destination) == ["\(word):x"])
  }
}
