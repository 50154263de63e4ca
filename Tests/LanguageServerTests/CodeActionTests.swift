import TestSupport
import Testing

@Suite struct CodeActionTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  /// The actions that are offered for a whole file with a text in place of another.
  private func actions(
    _ old: String,
    _ new: String,
    only: JSON = nil,
    capabilities: JSON = [:]
  ) throws -> (actions: [JSON], edited: (JSON) -> String) {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder, capabilities: capabilities)
      try client.open(Self.lesson)
      try client.replace(old, with: new, in: Self.lesson)
      let text = try client.text(Self.lesson)
      let uri = client.uri(Self.lesson)
      let actions = try client.request(
        "textDocument/codeAction",
        [
          "textDocument": client.document(Self.lesson),
          "range": ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]],
          "context": ["diagnostics": [], "only": only],
        ]
      )
      return (actions.items, { Places.applying($0["edit"]["changes"][uri].items, to: text) })
    }
  }

  @Test func repairsWhatNeedsNoGuess() throws {
    let (actions, edited) = try actions("bản: 1", "bản:1")
    let fix = try #require(actions.first)
    #expect(fix["kind"] == "quickfix")
    #expect(fix["isPreferred"] == true)
    #expect(fix["diagnostics"][0]["code"] == "K021")
    #expect(edited(fix) == TinyCourse().files[Self.lesson])
  }

  @Test func offersAGuessWithoutPreferringIt() throws {
    let (actions, edited) = try actions("tiêu đề: Bài", "tiêu đềm: Bài", only: ["quickfix"])
    let fix = try #require(actions.first)
    #expect(fix["isPreferred"] == false)
    #expect(edited(fix) == TinyCourse().files[Self.lesson])
  }

  @Test(arguments: ["source", "source.fixAll"])
  func repairsAllAtOnce(kind: String) throws {
    let (actions, edited) = try actions(
      "bản: 1\ntiêu đề: Bài một\ntóm tắt: Bài học để thử.",
      "bản:1\ntiêu đề: Bài một: mở đầu\ntóm tắt:\tBài học để thử.",
      only: [.string(kind)]
    )
    #expect(actions.map { $0["kind"] } == ["source.fixAll"])
    let text = edited(try #require(actions.first))
    #expect(text.contains("bản: 1\ntiêu đề: \"Bài một: mở đầu\"\ntóm tắt: Bài học để thử.\n"))
  }

  @Test func laysOutADocument() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      try client.open(Self.lesson)
      try client.replace("thời lượng: 20", with: "thời lượng:   20  \n\n", in: Self.lesson)
      let options: JSON = ["tabSize": 8, "insertSpaces": false]
      let request: JSON = ["textDocument": client.document(Self.lesson), "options": options]
      let edits = try client.request("textDocument/formatting", request).items
      let expected = TinyCourse().files[Self.lesson]?.replacing("thời lượng: 20\n", with: "thời lượng: 20\n\n")
      #expect(Places.applying(edits, to: try client.text(Self.lesson)) == expected)
      try client.replace("bản: 1", with: "bản: 1: 2", in: Self.lesson)
      #expect(try client.request("textDocument/formatting", request) == .null)
    }
  }

  @Test func offersNothingWhereNothingIsWrong() throws {
    #expect(try actions("bản: 1", "bản: 2").actions.isEmpty)
  }

  @Test(arguments: ["refactor", "source.organizeImports", "quickfix.other"])
  func offersOnlyWhatIsAskedFor(kind: String) throws {
    #expect(try actions("bản: 1", "bản:1", only: [.string(kind)]).actions.isEmpty)
  }

  @Test func offersWhatIsAtThePlaceOnly() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      try client.open(Self.lesson)
      try client.replace("bản: 1", with: "bản:1", in: Self.lesson)
      let line: (Int) -> JSON = { ["line": .number(Double($0)), "character": 0] }
      func titles(_ number: Int) throws -> Int {
        let params: JSON = [
          "textDocument": client.document(Self.lesson), "range": ["start": line(number), "end": line(number)],
          "context": ["diagnostics": [], "only": ["quickfix"]],
        ]
        return try client.request("textDocument/codeAction", params).items.count
      }
      #expect(try titles(0) == 0)
      #expect(try titles(3) == 0)
    }
  }

  /// In the step alone, and below its action.
  @Test func offersASignForTheStep() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      try client.open(Self.lesson)
      let text = try client.text(Self.lesson)
      func offers(_ number: Int, only: JSON = nil) throws -> [JSON] {
        let place: JSON = ["line": .number(Double(number)), "character": 8]
        return try client.request(
          "textDocument/codeAction",
          [
            "textDocument": client.document(Self.lesson), "range": ["start": place, "end": place],
            "context": ["diagnostics": [], "only": only],
          ]
        ).items
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let number = try #require(lines.firstIndex { $0.contains("làm: Mở") })
      #expect(try offers(0).isEmpty)
      #expect(try offers(number, only: ["quickfix"]).isEmpty)
      let offer = try #require(try offers(number, only: ["refactor"]).first)
      #expect(offer["kind"] == "refactor.rewrite")
      #expect(offer["title"] == "Thêm biểu tượng «mo-ung-dung» (Mở ứng dụng)")
      let edited = Places.applying(offer["edit"]["changes"][client.uri(Self.lesson)].items, to: text)
      #expect(edited == text.replacing(lines[number], with: lines[number] + "\n    biểu tượng: mo-ung-dung"))
    }
  }

  @Test func namesTheVersionThatItRepairs() throws {
    let versions: JSON = ["workspace": ["workspaceEdit": ["documentChanges": true]]]
    let fix = try #require(try actions("bản: 1", "bản:1", capabilities: versions).actions.first)
    #expect(fix["edit"]["documentChanges"][0]["textDocument"]["version"] == 2)
  }
}
