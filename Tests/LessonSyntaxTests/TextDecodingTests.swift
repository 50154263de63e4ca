import Diagnostics
import LessonSyntax
import Testing

/// Decoded texts and the way back from each of their bytes to the file.
@Suite struct TextDecodingTests {
  /// The text of the only member of a map, and the file's bytes.
  private func onlyText(_ source: String) throws -> (text: MappedText, bytes: [UInt8]) {
    let file = parse(source)
    #expect(file.reports == [])
    let root = try #require(file.tree.root)
    let member = try #require(Array(file.tree.children(of: root)).first)
    let text = file.tree.text(of: member)
    #expect(text.text == file.tree.string(of: member))
    return (text, file.tree.bytes)
  }

  struct Decoded: CustomTestStringConvertible {
    let source: String
    let text: String
    var testDescription: String { source.debugDescription }
  }

  @Test(arguments: [
    Decoded(source: "a: |\n  một\n    hai\n\n  ba\n", text: "một\n  hai\n\nba\n"),
    Decoded(source: "a: |-\n  một\n\n\n", text: "một"),
    Decoded(source: "a: |+\n  một\n\n\nb: c\n", text: "một\n\n\n"),
    Decoded(source: "a: |\n\n\n  một\n", text: "\n\nmột\n"),
    Decoded(source: "a: |1\n   một\n", text: "  một\n"),
    Decoded(source: "a: >\n  một\n  hai\n\n  ba\n\n\n  bốn\n", text: "một hai\nba\n\nbốn\n"),
    Decoded(source: "a: >-\n  một\n    sâu\n  hai\n", text: "một\n  sâu\nhai"),
    Decoded(source: "a: |\r\n  một\r\n  hai\r\n", text: "một\nhai\n"),
    Decoded(source: "a: >\r\n  một\r\n  hai\r\n", text: "một hai\n"),
    Decoded(source: "a: 'Đội ''ta'''\n", text: "Đội 'ta'"),
    Decoded(source: #"a: "x\t\"y\" \\ \u0111\U0001F600\_\/""# + "\n", text: "x\t\"y\" \\ đ😀\u{A0}/"),
    Decoded(source: "a: ''\n", text: ""),
    Decoded(source: "a: |\n  - b\nc: d\n", text: "- b\n"),
    Decoded(source: "a: tie\u{302}\u{301}ng\n", text: "tie\u{302}\u{301}ng"),
  ])
  func decodes(_ each: Decoded) throws {
    let (text, _) = try onlyText(each.source)
    #expect(Array(text.text.utf8) == Array(each.text.utf8))
    #expect(text.runs.map { Int($0.decodedCount) }.reduce(0, +) == text.text.utf8.count)
  }

  /// Copied words are found where they stand, whatever was decoded around them.
  @Test(arguments: [
    "a: |\n    một\n      hai CÁI\n    ba\n",
    "a: >-\n    một\n    hai\n\n    ba CÁI bốn\n",
    "a: |\r\n  một\r\n  hai\r\n\r\n  CÁI\r\n",
    "a: \"\\u0111\\t\\\\ CÁI \\n\"\n",
    "a: 'x''y''CÁI'\n",
    "a: tie\u{302}\u{301}ng CÁI nu\u{31B}\u{301}c\n",
    "\u{FEFF}a: một CÁI\n",
  ])
  func mapsWordsToTheirPlace(_ source: String) throws {
    let (text, bytes) = try onlyText(source)
    let word = Array("CÁI".utf8)
    let decoded = try #require(offset(of: word, in: Array(text.text.utf8)))
    let range = text.location(of: decoded..<decoded + word.count).range
    #expect(Array(bytes[range.indices]) == word)
    #expect(offset(of: word, in: bytes) == Int(range.start))
  }

  @Test func mapsEveryByteOfABlockTextToTheSameByte() throws {
    let (text, bytes) = try onlyText("a: |\n   một\n     hai\n\n   ba\n")
    for (offset, byte) in text.text.utf8.enumerated() {
      #expect(bytes[Int(text.location(of: offset..<offset + 1).range.start)] == byte)
    }
  }

  @Test func mapsAnEscapeAsAWhole() throws {
    let (text, bytes) = try onlyText("a: \"x\\u0111y\"\n")
    let range = text.location(of: 1..<3).range
    #expect(String(decoding: bytes[range.indices], as: UTF8.self) == "\\u0111")
  }

  @Test func mapsAFoldedLineEndToTheLineEnd() throws {
    let (text, bytes) = try onlyText("a: >\r\n  x\r\n  y\r\n")
    #expect(Array(bytes[text.location(of: 1..<2).range.indices]) == Array("\r\n".utf8))
  }

  private func offset(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= needle.count else { return nil }
    return (0...bytes.count - needle.count).first { Array(bytes[$0..<$0 + needle.count]) == needle }
  }
}
