import Testing

@testable import LanguageServer

@Suite struct TextLinesTests {
  /// Letters of one byte, of several, decomposed, of two UTF-16 units, joined; and each kind of line end.
  private static let text = "mã: a\r\n\ntiêu đề: bài «một» 🎉👩‍👩‍👧\rcuối\nhòa ho\u{0300}a"

  @Test(arguments: PositionEncoding.allCases)
  func findsEveryLetterAgain(encoding: PositionEncoding) {
    let lines = TextLines(Array(Self.text.utf8), countsByteOrderMark: true)
    for index in Self.text.unicodeScalars.indices {
      let offset = Self.text.utf8.distance(from: Self.text.startIndex, to: index)
      // The feed of CR LF belongs to the line end that began before it: it has no column of its own.
      if Self.text.unicodeScalars[index] == "\n", offset > 0, lines.bytes[offset - 1] == 0x0D { continue }
      let position = lines.position(of: offset, encoding)
      #expect(lines.offset(of: position, encoding) == offset, "\(offset) is \(position)")
    }
  }

  @Test(arguments: [
    (PositionEncoding.utf8, 16), (.utf16, 11), (.utf32, 10),
  ])
  func countsWhatWasAgreedOn(encoding: PositionEncoding, column: Int) {
    let text = "ho\u{0300}a 🎉 ế: x"
    let offset = text.utf8.distance(from: text.startIndex, to: text.firstIndex(of: "x") ?? text.startIndex)
    let lines = TextLines(Array(text.utf8))
    #expect(lines.position(of: offset, encoding) == LSP.Position(line: 0, character: column))
  }

  @Test(arguments: [
    (LSP.Position(line: 0, character: 99), 4), (LSP.Position(line: 1, character: 99), 9),
    (LSP.Position(line: 7, character: 0), 10), (LSP.Position(line: -1, character: 0), 0),
    (LSP.Position(line: 1, character: -3), 5),
    // In the middle of a letter of two units: its start.
    (LSP.Position(line: 1, character: 1), 5),
  ])
  func staysInsideTheText(position: LSP.Position, offset: Int) {
    let lines = TextLines(Array("abcd\n🎉\n".utf8))
    #expect(lines.offset(of: position, .utf16) == offset)
  }

  @Test func countsAByteOrderMarkOnlyWhereTheEditorDoes() {
    let bytes = Array("\u{FEFF}mã: a".utf8)
    #expect(TextLines(bytes).position(of: 3, .utf16).character == 0)
    #expect(TextLines(bytes, countsByteOrderMark: true).position(of: 3, .utf16).character == 1)
  }

  @Test func replacesARange() {
    var lines = TextLines(Array("a\nb🎉c\nd".utf8))
    let range = LSP.Range(start: LSP.Position(line: 1, character: 1), end: LSP.Position(line: 2, character: 0))
    lines.replace(lines.byteRange(of: range, .utf16), with: "x\ny")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "a\nbx\nyd")
    #expect(lines.lineCount == 3)
  }
}
