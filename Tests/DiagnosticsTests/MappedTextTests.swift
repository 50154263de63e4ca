import Diagnostics
import Testing

@Suite struct MappedTextTests {
  private let file = FileID(index: 0)

  /// `|` block text: `  một` and `  hai` at offsets 10 and 17 lose two blanks each.
  private var block: MappedText {
    MappedText(
      text: "mot\nhai\n",
      file: file,
      range: ByteRange(5, 24),
      runs: [
        MappedText.Run(decodedStart: 0, decodedCount: 4, sourceStart: 10, sourceCount: 4),
        MappedText.Run(decodedStart: 4, decodedCount: 4, sourceStart: 16, sourceCount: 4),
      ]
    )
  }

  @Test(arguments: [
    (0..<3, ByteRange(10, 13)), (4..<7, ByteRange(16, 19)), (2..<6, ByteRange(12, 18)), (0..<4, ByteRange(10, 14)),
    (4..<4, ByteRange(16, 16)), (8..<8, ByteRange(20, 20)),
  ])
  func mapsOverIndentation(decoded: Range<Int>, source: ByteRange) {
    #expect(block.location(of: decoded).range == source)
  }

  @Test func mapsAnEscapeAsAWhole() {
    // "a\u1EA1b": the escape's six bytes stand for three.
    let text = MappedText(
      text: "aạb",
      file: file,
      range: ByteRange(0, 10),
      runs: [
        MappedText.Run(decodedStart: 0, decodedCount: 1, sourceStart: 1, sourceCount: 1),
        MappedText.Run(decodedStart: 1, decodedCount: 3, sourceStart: 2, sourceCount: 6),
        MappedText.Run(decodedStart: 4, decodedCount: 1, sourceStart: 8, sourceCount: 1),
      ]
    )
    #expect(text.location(of: 1..<4).range == ByteRange(2, 8))
    #expect(text.location(of: 4..<5).range == ByteRange(8, 9))
    #expect(text.location(of: 0..<5).range == ByteRange(1, 9))
  }

  @Test func pointsAtTheWholeValueWhereThereIsNoMap() {
    let text = MappedText(text: "x", file: file, range: ByteRange(3, 4), runs: [])
    #expect(text.location(of: 0..<1).range == ByteRange(3, 4))
  }
}
