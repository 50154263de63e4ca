import Diagnostics
import LanguageProof
import LessonSyntax
import Testing

/// The proofs can fail.
@Suite struct ProofTests {
  private func parse(_ text: String) -> ParsedFile {
    LessonParser.parse(SourceFile(path: "bai.yaml", text: text), id: FileID(index: 0))
  }

  @Test func writesLibYAMLsEvents() throws {
    let text = "a: |\n  b\\\n  c\t\n'd': [e, \"f\", {}]\ng:\n- >\n  h\n"
    #expect(
      try LibYAML.events(of: Array(text.utf8)) == [
        "+STR", "+DOC", "+MAP", "=VAL :a", #"=VAL |b\\\nc\t\n"#, "=VAL 'd", "+SEQ []", "=VAL :e", "=VAL \"f", "+MAP {}",
        "-MAP", "-SEQ", "=VAL :g", "+SEQ", #"=VAL >h\n"#, "-SEQ", "-MAP", "-DOC", "-STR",
      ]
    )
  }

  @Test func tellsWhereLibYAMLRefusesAFile() {
    let refusal = #expect(throws: LibYAML.Refusal.self) { try LibYAML.events(of: Array("a: [b\nc: d\n".utf8)) }
    #expect(refusal?.problem == "did not find expected ',' or ']'")
    #expect(refusal?.line == 2)
  }

  /// Each is read by libyaml as something that our language has not.
  @Test(arguments: ["a: &x b\n", "a: !t b\n", "- &x a\n- *x\n", "&x [a]\n", "!t {a: b}\n", "a: b\n--- c\n"])
  func marksWhatOurLanguageHasNot(_ text: String) throws {
    let plain = Set(["+STR", "+DOC", "-DOC", "-STR", "+MAP", "-MAP", "+SEQ", "-SEQ", "+SEQ []", "+MAP {}"])
    let events = try LibYAML.events(of: Array(text.utf8))
    let odd = events.filter { !plain.contains($0) && !$0.hasPrefix("=VAL :") }
    #expect(!odd.isEmpty || events.count { $0 == "+DOC" } == 2)
  }

  @Test(arguments: [
    ("a: b\n", "a: c\n", "event 4: ours =VAL :b, libyaml's =VAL :c"),
    ("a: b\n", "a: 'b'\n", "event 4: ours =VAL :b, libyaml's =VAL 'b"),
    ("a: b\n", "a: b\nc: d\n", "event 5: ours -MAP, libyaml's =VAL :c"),
    ("a: b\n", "a: [b\n", "libyaml refuses line 2: did not find expected ',' or ']'"),
    ("# x\n", "a\n", "event 2: ours -DOC, libyaml's =VAL :a"),
  ])
  func findsADisagreement(ours: String, theirs: String, detail: String) {
    let finding = LibYAML.disagreement(with: parse(ours).tree, about: Array(theirs.utf8))
    #expect(finding == Finding(.disagreement, detail))
  }

  @Test(arguments: ["", "# x\n", "---\n", "a: b\n"])
  func findsNoDisagreement(_ text: String) {
    #expect(LibYAML.disagreement(with: parse(text).tree, about: Array(text.utf8)) == nil)
  }

  private func diagnostic(_ code: String, at range: ByteRange, _ edits: [Diagnostic.Edit]) -> Diagnostic {
    let text = LocalizedText(vi: "x", en: "x")
    let location = Location(file: FileID(index: 0), range: range)
    return Diagnostic(code: code, at: location, text, fixes: [Diagnostic.Fix(text, grade: .safe, edits: edits)])
  }

  @Test func findsAFixThatDoesNothingForItsMistake() throws {
    let file = parse("a: b: c\n")
    let mistake = try #require(file.diagnostics.first)
    #expect(FixCheck.finding(for: mistake, in: file, root: .document) == nil)
    let idle = diagnostic(mistake.code, at: mistake.location.range, [Diagnostic.Edit(ByteRange(0, 0), "a")])
    #expect(FixCheck.finding(for: idle, in: file, root: .document)?.kind == .idleFix)
  }

  @Test(arguments: [
    [Diagnostic.Edit(ByteRange(3, 3), "x"), Diagnostic.Edit(ByteRange(1, 2), "y")],
    [Diagnostic.Edit(ByteRange(1, 3), "x"), Diagnostic.Edit(ByteRange(2, 4), "y")],
    [Diagnostic.Edit(ByteRange(4, 5), "")],
    [Diagnostic.Edit(ByteRange(9, 9), "")],
    [],
  ])
  func findsEditsThatDoNotFit(_ edits: [Diagnostic.Edit]) {
    let bytes = Array("a: á\n".utf8)
    #expect(
      PlaceCheck(bytes: bytes).finding(in: diagnostic("K000", at: ByteRange(0, 1), edits))?.kind == .brokenDiagnostic
    )
  }

  @Test func makesTheSameFilesOfTheSameSeed() {
    let documents = [Array("a: b\nc:\n  - d\n".utf8), Array("e: |\n  f\n  g\n".utf8)]
    var (one, two, other) = (
      Mutator(documents, seed: 1), Mutator(documents, seed: 1), Mutator(documents, seed: 2)
    )
    let files = (0..<50).map { _ in one.next() }
    #expect((0..<50).map { _ in two.next() } == files)
    #expect((0..<50).map { _ in other.next() } != files)
    #expect(Set(files).count > 25)
  }
}
