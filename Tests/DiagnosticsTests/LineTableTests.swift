import Diagnostics
import Testing

@Suite struct LineTableTests {
  @Test func countsLettersNotBytes() {
    let table = LineTable(Array("mã: ạ\ntiêu đề: Bài".utf8))
    #expect(table.position(of: 0) == position(1, 1))
    #expect(table.position(of: UInt32("mã: ".utf8.count)) == position(1, 5))
    #expect(table.position(of: UInt32("mã: ạ\ntiêu đề: ".utf8.count)) == position(2, 10))
  }

  @Test func countsALetterInPiecesAsOne() {
    let text = "tie\u{302}u đe\u{302}\u{300}: x"
    let table = LineTable(Array(text.utf8))
    #expect(table.position(of: UInt32(text.utf8.count - 1)) == position(1, 10))
  }

  @Test func leavesCarriageReturnsOutOfLines() {
    let bytes = Array("a\r\nb\r\n".utf8)
    let table = LineTable(bytes)
    #expect(table.range(ofLine: 1) == 0..<1)
    #expect(table.range(ofLine: 2) == 3..<4)
    #expect(table.position(of: 3) == position(2, 1))
  }

  @Test func countsNoByteOrderMark() {
    let table = LineTable(Array("\u{FEFF}mã: a\nb".utf8))
    #expect(table.position(of: 3) == position(1, 1))
    #expect(table.position(of: 0) == position(1, 1))
    #expect(table.position(of: UInt32("\u{FEFF}mã: a\n".utf8.count)) == position(2, 1))
  }

  @Test func knowsThePlaceAfterTheLastByte() {
    let table = LineTable(Array("a\nbc".utf8))
    #expect(table.position(of: 4) == position(2, 3))
    #expect(LineTable([]).position(of: 0) == position(1, 1))
  }

  private func position(_ line: Int, _ column: Int) -> LineTable.Position {
    LineTable.Position(line: line, column: column)
  }
}
