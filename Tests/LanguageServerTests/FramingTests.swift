import LanguageServer
import Testing

@Suite struct FramingTests {
  private let messages = [#"{"a":1}"#, "", #"{"b":"ế🎉"}"#]

  @Test(arguments: [1, 2, 3, 7, 64, 4_096])
  func joinsMessagesThatArriveInPieces(size: Int) {
    let stream = messages.flatMap { MessageFraming.framed(Array($0.utf8)) }
    var framing = MessageFraming()
    var frames: [MessageFraming.Frame] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      framing.append(Array(stream[start..<min(start + size, stream.count)]))
      while let frame = framing.next() { frames.append(frame) }
    }
    #expect(frames == messages.map { .message(Array($0.utf8)) })
  }

  @Test func countsBytesNotLetters() {
    #expect(MessageFraming.framed(Array("ế".utf8)) == Array("Content-Length: 3\r\n\r\nế".utf8))
  }

  @Test(arguments: [
    "content-length: 2\r\n\r\n{}", "Content-Length:2\n\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}",
  ])
  func readsHeadersHoweverTheyAreWritten(stream: String) {
    var framing = MessageFraming()
    framing.append(Array(stream.utf8))
    #expect(framing.next() == .message(Array("{}".utf8)))
    #expect(framing.next() == nil)
  }

  @Test(arguments: [
    "hello\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: zwei\r\n\r\n", "X: y\r\n\r\n",
    "Content-Length: 99999999999\r\n\r\n", String(repeating: "x", count: 5_000),
  ])
  func goesOnBehindAHeaderThatIsNone(nonsense: String) {
    var framing = MessageFraming()
    framing.append(Array((nonsense + "Content-Length: 2\r\n\r\n{}").utf8))
    var frames: [MessageFraming.Frame] = []
    while let frame = framing.next() { frames.append(frame) }
    #expect(frames == [.malformedHeader, .message(Array("{}".utf8))])
  }
}
