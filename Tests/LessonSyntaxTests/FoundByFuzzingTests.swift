import Diagnostics
import LessonSyntax
import Testing

/// What fuzzing brought to light, each as small as it can be. `Fixtures/fuzz` holds the same as files, for all the checks
/// of `LanguageProof`.
@Suite struct FoundByFuzzingTests {
  private func source(_ file: ParsedFile, _ range: ByteRange) -> String {
    String(decoding: file.tree.bytes[range.indices], as: UTF8.self)
  }

  @Test(arguments: [
    ("a: 1\n\"b: c\" d\n", "K020 2:1"),
    ("a: 1\n\"b: c\" d: e\n", "K041 2:7"),
    ("- a\n- #b: c\n", "K047 2:3"),
    ("{\"a\": # x\n}\n", "K064 1:2"),
  ])
  func reports(_ text: String, _ report: String) {
    #expect(parse(text).reports.map(\.description) == [report])
  }

  @Test(arguments: [(" á: 1\n b: 2\n", "á"), ("a: [\"b\" á]\n", "á")])
  func marksAWholeLetter(_ text: String, _ letter: String) throws {
    let file = parse(text)
    #expect(source(file, try #require(file.errors.first).location.range) == letter)
  }

  @Test func dedentsASpecialSpaceAsAWhole() throws {
    let file = parse("\u{A0}a: 1\n  b: 2\n")
    let fix = try #require(file.errors.first { $0.code == "K005" }?.fixes.first)
    #expect(file.applying(fix) == "a: 1\n  b: 2\n")
  }

  @Test func replacesATabBeforeACommaOnce() throws {
    let file = parse("a: [b\t, c]\n")
    #expect(file.reports.map(\.description) == ["K010 1:6"])
    #expect(file.applying(try #require(file.errors.first?.fixes.first)) == "a: [b , c]\n")
  }

  @Test func listsACommentInBracketsOnce() {
    let file = parse("{\"a\": # x\n}\n")
    #expect(file.tree.comments.map { source(file, $0) } == ["# x"])
  }

  /// Folded down, the comment would become text.
  @Test func offersNoFoldingOverAComment() throws {
    let file = parse("a: b\n # c\n  d\n")
    #expect(file.reports.map(\.description) == ["K044 3:3"])
    #expect(try #require(file.errors.first).fixes == [])
  }

  /// Folded down, the text would end above the line that holds the control character, and still run on below it.
  @Test func offersNoFoldingOverALineThatIsLessDeep() throws {
    let file = parse("- a: b\n c\u{C}\n     ': d\n")
    #expect(file.reports.map(\.description) == ["K003 2:3", "K044 3:6"])
    #expect(try #require(file.errors.last).fixes == [])
  }

  /// The tab gave the entry a column of its own; none of the lines was where the repair looked for it.
  @Test func movesAnEntryFromWhereItStands() throws {
    let file = parse("a\n \t-:\n : v\n\t-")
    #expect(file.errors.flatMap(\.fixes).allSatisfy { !$0.edits.isEmpty })
  }

  @Test func keepsWhatIsInUnclosedBracketsWithinThem() throws {
    let tree = parse("a: [b, {c: d, \"e\n").tree
    var outer = try #require(tree.root)
    while let inner = Array(tree.children(of: outer)).last {
      #expect(tree.range(of: inner).end <= tree.range(of: outer).end)
      outer = inner
    }
  }
}
