import Diagnostics
import JSON
import LessonSyntax
import Testing

/// The tree: ranges, comments, what is left of damaged files, files without content.
@Suite struct TreeTests {
  private func source(_ file: ParsedFile, _ range: ByteRange) -> String {
    String(decoding: file.tree.bytes[range.indices], as: UTF8.self)
  }

  @Test(arguments: ["", "\n", "# chỉ chú thích", "  \n\n# x\n", "---\n", "\u{FEFF}"])
  func givesNoRootForAFileWithoutContent(_ text: String) {
    let file = parse(text)
    #expect(file.tree.root == nil)
    #expect(file.diagnostics == [])
    var json = JSONText()
    file.tree.write(into: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "null")
  }

  @Test func keepsTheRangesOfKeysAndValues() throws {
    let file = parse("tên: 'Bài 1' # đầu\nmục:\n  - {a: 1}\n  - |\n    x\ncuối:\n")
    let tree = file.tree
    let members = Array(tree.children(of: try #require(tree.root)))
    #expect(members.map { tree.key(of: $0) } == ["tên", "mục", "cuối"])
    #expect(source(file, tree.range(of: members[0])) == "'Bài 1'")
    #expect(source(file, tree.range(of: members[1])) == "- {a: 1}\n  - |\n    x")
    #expect(tree.range(of: members[2]).isEmpty)
    #expect(tree.kind(of: members[2]) == .empty)
    let items = Array(tree.children(of: members[1]))
    #expect(items.map { source(file, tree.range(of: $0)) } == ["{a: 1}", "|\n    x"])
    #expect(items.map { tree.style(of: $0) } == [.flow, .literal])
  }

  @Test func listsCommentsInTheOrderOfTheFile() {
    let file = parse("# một\na: b # hai\nc: [ # ba\n  d, # bốn\n  ]\ne: | # năm\n  # chữ\nf: \"g\" # sáu\n")
    #expect(file.reports == [])
    #expect(file.tree.comments.map { source(file, $0) } == ["# một", "# hai", "# ba", "# bốn", "# năm", "# sáu"])
  }

  @Test func keepsTheOrderOfKeysInJSON() {
    var json = JSONText()
    parse("z: 1\na:\nm: [x, {k: \"\\t\\\"\"}]\n").tree.write(into: &json)
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"z":"1","a":null,"m":["x",{"k":"\t\""}]}"#)
  }

  @Test func marksOnlyWhatIsAroundAMistakeAsDamaged() throws {
    let file = parse("a:\n  x: 1\nb:\n  - c: d: e\n  - f\ng: h\n")
    let tree = file.tree
    let members = Array(tree.children(of: try #require(tree.root)))
    #expect(members.map { tree.isDamaged($0) } == [false, true, false])
    let items = Array(tree.children(of: members[1]))
    #expect(items.map { tree.isDamaged($0) } == [true, false])
    #expect(tree.root.map { tree.isDamaged($0) } == true)
  }

  @Test func keepsWhatCanBeUnderstoodOfADamagedFile() {
    var json = JSONText()
    parse("tên: Bài 1: Chào\nmã:B1\n\tlớp: 3\nthẻ: [a, b\nmục:\n  -một\n  - \"hai\n").tree.write(into: &json)
    #expect(
      String(decoding: json.bytes, as: UTF8.self).hasPrefix(#"{"tên":"Bài 1: Chào","mã":"B1""#)
    )
    #expect(String(decoding: json.bytes, as: UTF8.self).hasSuffix(#""thẻ":["a","b"],"mục":["một","hai"]}"#))
  }

  @Test func saysHowManyMistakesWereLeftOut() throws {
    let file = parse(String(repeating: "- \"a\n", count: 80))
    #expect(file.diagnostics.count == Limits.diagnosticsPerFile + 1)
    #expect(file.diagnostics.last?.code == "K080")
    #expect(file.diagnostics.last?.message.english == "Further mistakes not listed: 30")
  }

  @Test func warnsOfBidirectionalControlsAndCurlyQuotesWithoutRefusing() {
    let file = parse("a: x\u{202E}y\nb: “Trích”\n")
    #expect(file.diagnostics.map(\.code) == ["W102", "W101"])
    #expect(file.errors == [])
  }

  @Test(arguments: ["a: 1\na: 2\n", "tiê\u{301}ng: 1\ntiế\u{6E}g: 2\n", "a: 1\n\"\\x61\": 2\n", "{a: 1, 'a': 2}\n"])
  func findsEqualKeysInAnySpelling(_ text: String) {
    #expect(parse(text).reports.map(\.code) == ["K026"])
  }

  @Test func letsTwoLargeMapsHaveTheSameKeys() {
    let keys = (0..<40).map { "k\($0): x" }.joined(separator: "\n  ")
    #expect(parse("- \(keys)\n- \(keys)\n").reports == [])
  }

  @Test func findsEqualKeysInALargeMap() {
    let keys = (0..<200).map { "khóa \($0): x\n" }.joined()
    #expect(parse(keys + "khóa 7: y\n" + "kho\u{301}a 8: y\n").reports.map(\.line) == [201, 202])
  }
}
