import Diagnostics
import Testing

@testable import LanguageServer

@Suite struct TextChangeTests {
  /// Three bytes from 10 on become five.
  private let change = TextChange(replaced: 10..<13, count: 5)

  /// What touches the change may be mended by it, and is dropped.
  @Test(arguments: [
    (ByteRange(2, 9), ByteRange(2, 9)), (ByteRange(2, 10), nil), (ByteRange(2, 12), nil), (ByteRange(11, 12), nil),
    (ByteRange(12, 20), nil), (ByteRange(13, 20), nil), (ByteRange(14, 20), ByteRange(16, 22)),
    (ByteRange(14, 14), ByteRange(16, 16)),
  ])
  func movesWhatStandsApart(before: ByteRange, after: ByteRange?) { #expect(change.moved(before) == after) }

  @Test(arguments: [(ByteRange(20, 22), 22 as UInt32?), (ByteRange(12, 14), nil)])
  func movesAMistakeWithItsRepair(edited: ByteRange, start: UInt32?) {
    let edit = Diagnostic.Edit(edited, "x")
    let fix = Diagnostic.Fix(LocalizedText(vi: "Sửa", en: "Mend"), grade: .safe, edits: [edit])
    let place = Location(file: FileID(index: 0), range: ByteRange(20, 24))
    let mistake = Diagnostic(code: "K001", at: place, LocalizedText(vi: "Sai", en: "Wrong"), fixes: [fix])
    let moved = mistake.moved(by: change)
    #expect(moved?.location.range == (start.map { _ in ByteRange(22, 26) }))
    #expect(moved?.fixes.first?.edits.first?.range.start == start)
  }
}
