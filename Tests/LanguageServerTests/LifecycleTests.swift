import Curriculum
import LanguageServer
import TestSupport
import Testing

@Suite struct LifecycleTests {
  private func send(_ message: JSON, to server: LessonServer) throws -> [JSON] {
    try server.receive(message.bytes()).map { try JSON($0) }
  }

  private func bareServer() throws -> LessonServer {
    let today = try #require(Day("2026-11-24"))
    return LessonServer(content: nil, language: nil, version: "0", today: { today })
  }

  @Test func refusesWhatComesBeforeInitialize() throws {
    let server = try bareServer()
    let answers = try send(["id": 1, "method": "textDocument/hover", "params": [:]], to: server)
    #expect(answers.map { $0["error"]["code"].integer } == [-32_002])
    #expect(try send(["method": "textDocument/didOpen", "params": [:]], to: server).isEmpty)
  }

  @Test func refusesASecondInitialize() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      #expect(try client.answer("initialize", ["capabilities": [:]])["error"]["code"].integer == -32_600)
    }
  }

  @Test func takesNothingAfterShutdownButExit() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      #expect(try client.answer("shutdown", nil)["result"] == .null)
      #expect(try client.answer("shutdown", nil)["error"]["code"].integer == -32_600)
      #expect(client.server.exitCode == nil)
      try client.notify("exit", nil)
      #expect(client.server.exitCode == 0)
    }
  }

  @Test func endsWithOneWhereShutdownDidNotCome() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      try client.notify("exit", nil)
      #expect(client.server.exitCode == 1)
    }
    let server = try bareServer()
    _ = try send(["method": "exit"], to: server)
    #expect(server.exitCode == 1)
  }

  @Test(arguments: ["textDocument/unheardOf", "$/unheardOf"])
  func saysThatItDoesNotKnowARequest(method: String) throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      #expect(try client.answer(method, [:])["error"]["code"].integer == -32_601)
    }
  }

  @Test(arguments: ["textDocument/unheardOf", "$/setTrace", "textDocument/didOpen", "workspace/didChangeConfiguration"])
  func passesOverNotificationsThatItCannotUse(method: String) throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      try client.notify(method, ["x": 1])
      #expect(client.calls.isEmpty)
    }
  }

  @Test(arguments: [
    ("{", -32_700), ("", -32_700), ("\u{FEFF}", -32_700), ("[]", -32_600), ("7", -32_600),
    (#"{"jsonrpc":"2.0"}"#, -32_600),
    (#"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#, -32_600),
  ])
  func saysWhatIsWrongWithAMessageAndGoesOn(body: String, code: Int) throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let answers = try client.server.receive(Array(body.utf8)).map { try JSON($0) }
      #expect(answers.map { $0["error"]["code"].integer } == [code])
      #expect(answers.first?.members["id"] == .null)
      #expect(try client.answer("shutdown", nil)["error"] == .null)
    }
  }

  @Test func saysThatParametersCannotBeRead() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      #expect(try client.answer("textDocument/hover", ["position": 3])["error"]["code"].integer == -32_602)
    }
  }

  @Test func answersUnderTheIDOfTheRequest() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let answers = try send(["id": "hỏi-1", "method": "shutdown"], to: client.server)
      #expect(answers.map { $0["id"] } == ["hỏi-1"])
    }
  }

  @Test(
    arguments: [
      ([:], "utf-16"), (["general": ["positionEncodings": ["utf-8", "utf-16"]]], "utf-8"),
      (["general": ["positionEncodings": ["utf-16", "utf-8"]]], "utf-16"),
      (["general": ["positionEncodings": ["utf-7", "utf-32"]]], "utf-32"),
      (["general": ["positionEncodings": []]], "utf-16"),
      (["general": 3], "utf-16"),
    ] as [(JSON, JSON)]
  )
  func agreesOnWhatAColumnCounts(capabilities: JSON, encoding: JSON) throws {
    let server = try bareServer()
    let answers = try send(
      ["id": 1, "method": "initialize", "params": ["capabilities": capabilities, "rootUri": nil]],
      to: server
    )
    #expect(answers.first?["result"]["capabilities"]["positionEncoding"] == encoding)
  }

  @Test func asksToBeToldOfFilesThatChange() throws {
    try withTemporaryFolder { folder in
      let watching: JSON = ["workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]]
      let client = try TestClient(in: folder, capabilities: watching)
      #expect(client.calls.map { $0["method"] } == ["client/registerCapability"])
      #expect(client.calls[0]["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles")
    }
  }
}
