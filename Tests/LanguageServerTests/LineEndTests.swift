import TestSupport
import Testing

/// Files whose lines end with CR LF: the editor keeps them so.
@Suite struct LineEndTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  private func edits(_ client: TestClient) throws -> [JSON] {
    let options: JSON = ["tabSize": 2, "insertSpaces": true]
    return try client.request(
      "textDocument/formatting",
      ["textDocument": client.document(Self.lesson), "options": options]
    ).items
  }

  @Test func asksForNothingWhereOnlyLineEndsDiffer() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let text = try client.text(Self.lesson)
      try client.open(Self.lesson, text.replacing("\n", with: "\r\n"))
      #expect(try edits(client) == [])
      #expect(!client.codes(Self.lesson).contains { $0.hasPrefix("K") })
    }
  }

  /// The other edits are those of the file with plain line ends, at the same places and with the file's own line ends.
  @Test func formatsAllElse() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let plain = try client.text(Self.lesson)
        .replacing("bản: 1\n", with: "bản:   1  \n\n\n\n").replacing("  - mã: mo-duoc", with: "  - mã:  mo-duoc")
      try client.open(Self.lesson, plain)
      let usual = try edits(client)
      try client.close(Self.lesson)
      try client.open(Self.lesson, plain.replacing("\n", with: "\r\n"))
      let found = try edits(client)
      #expect(!usual.isEmpty)
      #expect(found.map { $0["range"] } == usual.map { $0["range"] })
      #expect(found.map { $0["newText"].text } == usual.map { $0["newText"].text?.replacing("\n", with: "\r\n") })
    }
  }

  /// No place is behind the end of its line.
  @Test func namesNoPlaceInALineBreak() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let text = try client.text(Self.lesson).replacing("bản: 1", with: "bản:\t1 ").replacing(
        "loại: ",
        with: "loại: x: "
      )
      try client.open(Self.lesson, text.replacing("\n", with: "\r\n"))
      try client.publish()
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let places = (client.diagnostics[Self.lesson] ?? []).flatMap { [$0["range"]["start"], $0["range"]["end"]] }
      #expect(!places.isEmpty)
      for place in places {
        let line = try #require(place["line"].integer)
        #expect(try #require(place["character"].integer) <= lines[line].utf16.count)
      }
    }
  }
}
