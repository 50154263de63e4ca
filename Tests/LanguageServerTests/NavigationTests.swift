import TestSupport
import Testing

@Suite struct NavigationTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  private func withClient(_ course: TinyCourse = TinyCourse(), _ body: (TestClient) throws -> Void) throws {
    try withTemporaryFolder { folder in try body(TestClient(course, in: folder)) }
  }

  /// `PATH:LINE TEXT` for each place of an answer.
  private func shown(_ locations: JSON, _ client: TestClient) throws -> [String] {
    try locations.items.map { location in
      let uri = try #require(location["uri"].text)
      let path = try #require(TinyCourse().files.keys.first { client.uri($0) == uri })
      let text = try client.text(path)
      return
        "\(path):\((location["range"]["start"]["line"].integer ?? 0) + 1) \(Places.text(location["range"], in: text))"
    }
  }

  @Test(arguments: [
    ("[ung-dung-mot]", 1, "nen-tang/ung-dung-mot.yaml:1 ung-dung-mot"),
    ("thuat-ngu:ung-dung", 12, "thuat-ngu/chung.yaml:2 ung-dung"),
    ("su-co:khong-mo-duoc", 6, "bai-hoc/bai-mot.yaml:23 khong-mo-duoc"),
    ("[mo-duoc]", 8, "bai-hoc/bai-mot.yaml:10 mo-duoc"), ("[nam-ra-doi]", 3, "du-kien/chung.yaml:3 nam-ra-doi"),
    ("mã: bai-mot", 5, "bai-hoc/bai-mot.yaml:1 bai-mot"),
  ])
  func goesToTheDefinition(needle: String, by: Int, expected: String) throws {
    try withClient { client in
      let found = try client.request("textDocument/definition", client.place(needle, by: by, in: Self.lesson))
      #expect(try shown(found, client) == [expected])
    }
  }

  @Test(arguments: ["tiêu đề: Bài", "thời lượng", "Khởi động"])
  func goesNowhereFromWhatIsNoID(needle: String) throws {
    try withClient { client in
      let found = try client.request("textDocument/definition", client.place(needle, by: 2, in: Self.lesson))
      #expect(found == [])
    }
  }

  @Test func findsReferencesInFieldsAndLinks() throws {
    try withClient { client in
      var params = try client.place("mã: nam-ra-doi", by: 4, in: "du-kien/chung.yaml")
      params = .object(params.members.merging(["context": ["includeDeclaration": true]]) { $1 })
      let all = try client.request("textDocument/references", params)
      #expect(
        try shown(all, client) == [
          "bai-hoc/bai-mot.yaml:36 nam-ra-doi", "du-kien/chung.yaml:3 nam-ra-doi",
          "nen-tang/ung-dung-mot.yaml:6 nam-ra-doi",
        ]
      )
      params = .object(params.members.merging(["context": ["includeDeclaration": false]]) { $1 })
      #expect(try client.request("textDocument/references", params).items.count == 2)
    }
  }

  @Test func tellsHalvesOfAPairApart() throws {
    let course = TinyCourse().adding(
      "bai-hoc/bai-hai.yaml",
      "mã: bai-hai\ngiới thiệu: a [b](su-co:bai-mot/khong-mo-duoc)\n"
    )
    try withClient(course) { client in
      let lesson = try client.request(
        "textDocument/definition",
        client.place("bai-mot/", by: 2, in: "bai-hoc/bai-hai.yaml")
      )
      #expect(try shown(lesson, client) == ["bai-hoc/bai-mot.yaml:1 bai-mot"])
      let problem = try client.request("textDocument/definition", client.place("khong-mo", in: "bai-hoc/bai-hai.yaml"))
      #expect(try shown(problem, client) == ["bai-hoc/bai-mot.yaml:23 khong-mo-duoc"])
    }
  }

  @Test func findsIDsInAFileThatIsBrokenElsewhere() throws {
    try withClient { client in
      try client.open(Self.lesson)
      try client.replace("thời lượng: 20", with: "thời lượng 20", in: Self.lesson)
      let found = try client.request("textDocument/definition", client.place("su-co:khong", by: 8, in: Self.lesson))
      #expect(try shown(found, client) == ["bai-hoc/bai-mot.yaml:23 khong-mo-duoc"])
    }
  }

  @Test func marksTheSameIDInTheFile() throws {
    try withClient { client in
      let marks = try client.request(
        "textDocument/documentHighlight",
        client.place("khong-dua-otp", by: 3, in: Self.lesson)
      )
      #expect(marks.items.map { $0["kind"] } == [3, 2])
    }
  }

  @Test func outlinesAFile() throws {
    let nested: JSON = ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]]
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder, capabilities: nested)
      let symbols = try client.request("textDocument/documentSymbol", ["textDocument": client.document(Self.lesson)])
      #expect(symbols.items.map { $0["name"] } == ["Bài một"])
      let fields = symbols[0]["children"].items
      #expect(fields.map { $0["name"] } == ["mục tiêu", "các bước", "cảnh báo", "sự cố", "câu hỏi"])
      #expect(fields[1]["children"][0]["detail"] == "bước mo-ung-dung")
    }
  }

  @Test func outlinesAFileForAClientThatTakesNoTree() throws {
    try withClient { client in
      let symbols = try client.request("textDocument/documentSymbol", ["textDocument": client.document(Self.lesson)])
      #expect(symbols.items.count == 11)
      #expect(symbols.items.allSatisfy { $0["location"]["uri"].text == client.uri(Self.lesson) })
    }
  }

  @Test(arguments: [
    ("khong dua", ["Không đưa mã OTP (khong-dua-otp)"]), ("báo về ứng", ["Bài báo về Ứng dụng Một (bao-mot)"]),
  ])
  func findsIDsOfTheWholeBook(query: String, expected: [String]) throws {
    try withClient { client in
      let found = try client.request("workspace/symbol", ["query": .string(query)])
      #expect(found.items.compactMap { $0["name"].text } == expected)
    }
  }

  @Test(arguments: [
    ("thời lượng", 2, "Số phút"), ("[nam-ra-doi]", 3, "Ứng dụng Một ra đời năm 2021."),
    ("thuat-ngu:ung", 12, "Ứng dụng"),
    ("đúng sai", 2, "true-false"), ("hỏi: Có", 1, "prompt"), ("mã: mo-ung-dung", 6, "bước"),
  ])
  func explainsWhatIsUnderTheCursor(needle: String, by: Int, expected: String) throws {
    try withClient { client in
      let hover = try client.request("textDocument/hover", client.place(needle, by: by, in: Self.lesson))
      #expect(hover["contents"]["value"].text?.contains(expected) == true, "\(hover)")
    }
  }

  @Test func saysThatAFactIsOverdue() throws {
    let course = try TinyCourse().replacing("2027-11-23", with: "2026-11-23", in: "du-kien/chung.yaml")
    try withClient(course) { client in
      let hover = try client.request("textDocument/hover", client.place("[nam-ra-doi]", by: 3, in: Self.lesson))
      #expect(hover["contents"]["value"].text?.contains("Quá hạn xem lại") == true)
    }
  }

  @Test func explainsNothingInFreeText() throws {
    try withClient { client in
      let hover = try client.request("textDocument/hover", client.place("Khởi động", by: 3, in: Self.lesson))
      #expect(hover == .null)
    }
  }
}
