import Diagnostics
import Testing

@Suite struct TextEditsTests {
  @Test func leavesOutAFixThatTouchesAnother() {
    var edits = TextEdits()
    let taken = [ByteRange(3, 4), ByteRange(0, 2), ByteRange(2, 3)].map { range in
      edits.add(fix(Diagnostic.Edit(range, "x")))
    }
    #expect(taken == [true, true, false])
    #expect(text(edits.applied(to: Array("abcde".utf8))) == "xcxe")
  }

  @Test func takesAFixWholeOrNotAtAll() {
    var edits = TextEdits()
    edits.add(fix(Diagnostic.Edit(ByteRange(4, 5), "-")))
    let both = fix(Diagnostic.Edit(ByteRange(0, 1), "x"), Diagnostic.Edit(ByteRange(5, 5), "y"))
    let isTaken = edits.add(both)
    #expect(!isTaken)
    #expect(text(edits.applied(to: Array("abcde".utf8))) == "abcd-")
  }

  @Test func keepsTheOrderOfInsertionsAtOnePlace() {
    var edits = TextEdits()
    edits.add(fix(Diagnostic.Edit(ByteRange(1, 1), "'"), Diagnostic.Edit(ByteRange(1, 1), "''")))
    #expect(edits.edits.map(\.replacement) == ["'", "''"])
    let isTaken = edits.add(fix(Diagnostic.Edit(ByteRange(1, 1), "x")))
    #expect(!isTaken)
  }

  @Test func mendsRoundByRound() {
    // Each round takes away one «x», as where one mistake stood before the next.
    let repairs = SafeRepairs.made(in: Array("xxxa".utf8)) { bytes in
      bytes.first == UInt8(ascii: "x") ? [diagnostic(fix(Diagnostic.Edit(ByteRange(0, 1), "")))] : []
    }
    #expect(repairs?.count == 3)
    #expect(repairs.map { text($0.bytes) } == "a")
  }

  @Test func makesNoGuess() {
    let guess = Diagnostic.Fix(words, grade: .maybe, edits: [Diagnostic.Edit(ByteRange(0, 1), "")])
    #expect(SafeRepairs.made(in: [65]) { _ in [diagnostic(guess)] } == nil)
  }

  /// Fixes that bring fixes come to an end all the same.
  @Test func stopsAtAFixThatSwellsTheFile() throws {
    let doubling = SafeRepairs.made(in: Array("ab".utf8)) { bytes in
      [diagnostic(fix(Diagnostic.Edit(ByteRange(0, 0), text(bytes))))]
    }
    #expect(try #require(doubling).bytes.count <= 2 * 16 + 4096)
    #expect(SafeRepairs.made(in: [65]) { _ in [diagnostic(fix(Diagnostic.Edit(ByteRange(0, 1), "A")))] } == nil)
  }

  private let words = LocalizedText(vi: "Sửa", en: "Mend")

  private func fix(_ edits: Diagnostic.Edit...) -> Diagnostic.Fix { Diagnostic.Fix(words, grade: .safe, edits: edits) }

  private func diagnostic(_ fix: Diagnostic.Fix) -> Diagnostic {
    let location = Location(file: FileID(index: 0), range: ByteRange(0, 1))
    return Diagnostic(code: "K000", at: location, words, fixes: [fix])
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
