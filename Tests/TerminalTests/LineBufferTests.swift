import Testing

@testable import Terminal

@Suite struct LineBufferTests {
  private func lines(_ bytes: [UInt8], chunk: Int) -> [LineBuffer.Line] {
    var buffer = LineBuffer()
    var lines: [LineBuffer.Line] = []
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      buffer.append(bytes[start..<min(start + chunk, bytes.count)])
      while let line = buffer.next() { lines.append(line) }
    }
    if let last = buffer.finish() { lines.append(last) }
    return lines
  }

  private func line(_ text: String) -> LineBuffer.Line { .line(Array(text.utf8)) }

  @Test(arguments: [1, 2, 3, 5, 100])
  func cutsTheSameLinesHoweverTheyArrive(chunk: Int) {
    #expect(lines(Array("một\n\nhai\nba".utf8), chunk: chunk) == [line("một"), line(""), line("hai"), line("ba")])
    #expect(lines(Array("một\n".utf8), chunk: chunk) == [line("một")])
    #expect(lines([], chunk: chunk) == [])
  }

  @Test(arguments: [1000, 4096, 200_000])
  func refusesLinesOverTheLimitAndGoesOn(chunk: Int) {
    let most = Array(repeating: UInt8(ascii: "a"), count: LineBuffer.longestLine)
    let input = most + Array("\n".utf8) + most + Array("b\n2\n".utf8) + most + most + most
    #expect(lines(input, chunk: chunk) == [.line(most), .tooLong, line("2"), .tooLong])
  }

  @Test func keepsNoMoreThanALineInMemory() {
    var buffer = LineBuffer()
    let chunk = Array(repeating: UInt8(ascii: "a"), count: 4096)
    for _ in 0..<1000 {
      buffer.append(chunk)
      #expect(buffer.next() == nil)
      #expect(buffer.held <= LineBuffer.longestLine + chunk.count)
    }
  }
}
