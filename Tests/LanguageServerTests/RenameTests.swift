import TestSupport
import Testing

@Suite struct RenameTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"
  private static let versions: JSON = ["workspace": ["workspaceEdit": ["documentChanges": true]]]

  /// Renames the id at a place and gives the files as they are after it.
  private func renamed(_ client: TestClient, _ needle: String, by: Int, in path: String, to name: String) throws
    -> TinyCourse
  {
    var params = try client.place(needle, by: by, in: path)
    params = .object(params.members.merging(["newName": .string(name)]) { $1 })
    let edit = try client.request("textDocument/rename", params)
    var course = TinyCourse(files: [:])
    for path in TinyCourse().files.keys {
      let edits = edit["changes"][client.uri(path)].items
      course = course.adding(path, Places.applying(edits, to: try client.text(path)))
    }
    return course
  }

  /// The message with which a renaming is refused.
  private func refusal(_ client: TestClient, _ needle: String, by: Int, in path: String, to name: String) throws
    -> String?
  {
    var params = try client.place(needle, by: by, in: path)
    params = .object(params.members.merging(["newName": .string(name)]) { $1 })
    let answer = try client.answer("textDocument/rename", params)
    #expect(answer["error"]["code"] == -32_803)
    return answer["error"]["message"].text
  }

  @Test(arguments: [
    ("mã: bai-mot", 4, lesson), ("[ung-dung-mot]", 2, lesson), ("mã: mo-duoc", 5, lesson), ("[mo-duoc]", 1, lesson),
    ("mã: khong-mo-duoc", 5, lesson), ("su-co:khong-mo-duoc", 7, lesson), ("mã: nam-ra-doi", 6, "du-kien/chung.yaml"),
    ("mã: ung-dung", 6, "thuat-ngu/chung.yaml"), ("mã: hoc-phan-mot", 5, "hoc-phan/hoc-phan-mot.yaml"),
    ("mã: bao-mot", 5, "nguon/chung.yaml"),
  ])
  func leavesNothingBehind(needle: String, by: Int, path: String) throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let course = try renamed(client, needle, by: by, in: path, to: "ten-moi")
      #expect(course.files != TinyCourse().files)
      try withTemporaryFolder { other in
        let after = try TestClient(course, in: other)
        try after.settle()
        #expect(after.diagnostics.isEmpty)
      }
    }
  }

  /// What a variant puts into a lesson belongs to it: its references follow too.
  @Test func renamesWhatVariantsChangeAndUse() throws {
    let path = "bien-the/tinh-mot.yaml"
    let text = """
      mã: tinh-mot
      tiêu đề: Tỉnh Một
      sửa:
        - mã: p
          cảnh báo: bai-mot/khong-dua-otp
          kiểu: thêm sau
          cảnh báo mới: [{mã: khac, mức: chú ý, tiêu đề: "[a](su-co:khong-mo-duoc)", nội dung: B}]
          vì sao: Thử.
        - mã: q
          sự cố: bai-mot/khong-mo-duoc
          kiểu: bỏ
          vì sao: Thử.

      """
    try withTemporaryFolder { folder in
      let client = try TestClient(TinyCourse().adding(path, text), in: folder)
      var params = try client.place("mã: khong-mo-duoc", by: 5, in: Self.lesson)
      params = .object(params.members.merging(["newName": "ten-moi"]) { $1 })
      let edit = try client.request("textDocument/rename", params)
      let after = Places.applying(edit["changes"][client.uri(path)].items, to: text)
      #expect(after == text.replacing("khong-mo-duoc", with: "ten-moi"))
    }
  }

  @Test func renamesHalvesOfPairs() throws {
    let text = "mã: bai-hai\ngiới thiệu: a [b](su-co:bai-mot/khong-mo-duoc) [c](bai:bai-mot)\n"
    try withTemporaryFolder { folder in
      let client = try TestClient(TinyCourse().adding("bai-hoc/bai-hai.yaml", text), in: folder)
      var params = try client.place("mã: bai-mot", by: 5, in: Self.lesson)
      params = .object(params.members.merging(["newName": "bai-1"]) { $1 })
      let edit = try client.request("textDocument/rename", params)
      let edits = edit["changes"][client.uri("bai-hoc/bai-hai.yaml")].items
      #expect(
        Places.applying(edits, to: text)
          == "mã: bai-hai\ngiới thiệu: a [b](su-co:bai-1/khong-mo-duoc) [c](bai:bai-1)\n"
      )
    }
  }

  @Test func keepsQuotes() throws {
    let course = try TinyCourse().replacing("mã: bao-mot", with: "mã: \"bao-mot\"", in: "nguon/chung.yaml")
      .replacing("[bao-mot]", with: "['bao-mot']", in: "du-kien/chung.yaml")
    try withTemporaryFolder { folder in
      let client = try TestClient(course, in: folder)
      let after = try renamed(client, "\"bao-mot\"", by: 3, in: "nguon/chung.yaml", to: "bao-hai")
      #expect(after.files["nguon/chung.yaml"]?.contains("\"bao-hai\"") == true)
      #expect(after.files["du-kien/chung.yaml"]?.contains("['bao-hai']") == true)
    }
  }

  /// What trainees have learned is kept by the ids of lessons and questions: who renames one is asked first.
  @Test(arguments: [("mã: bai-mot", 5, true), ("mã: hoi-otp", 5, true), ("mã: mo-ung-dung", 5, false)])
  func asksBeforeProgressIsDropped(needle: String, by: Int, isAsked: Bool) throws {
    let capabilities: JSON = [
      "workspace": ["workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": ["groupsOnLabel": true]]]
    ]
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder, capabilities: capabilities)
      var params = try client.place(needle, by: by, in: Self.lesson)
      params = .object(params.members.merging(["newName": "ten-moi"]) { $1 })
      let edit = try client.request("textDocument/rename", params)
      let annotation = edit["changeAnnotations"]["tien-do"]
      #expect(annotation["needsConfirmation"] == (isAsked ? true : .null))
      #expect(annotation["description"].text?.contains("học viên") ?? false == isAsked)
      let edits = edit["documentChanges"].items.flatMap { $0["edits"].items }
      #expect(!edits.isEmpty)
      #expect(edits.allSatisfy { $0["annotationId"] == (isAsked ? "tien-do" : .null) })
      #expect(!client.calls.contains { $0["method"] == "window/showMessage" })
    }
  }

  @Test func warnsWhereTheEditorCannotAsk() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      _ = try renamed(client, "mã: bai-mot", by: 5, in: Self.lesson, to: "bai-mot")
      #expect(!client.calls.contains { $0["method"] == "window/showMessage" })
      _ = try renamed(client, "mã: bai-mot", by: 5, in: Self.lesson, to: "ten-moi")
      let message = try #require(client.calls.first { $0["method"] == "window/showMessage" })
      #expect(message["params"]["type"] == 2)
      #expect(message["params"]["message"].text?.contains("«bai-mot»") == true)
    }
  }

  @Test func showsWhatWouldBeRenamed() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let prepared = try client.request(
        "textDocument/prepareRename",
        client.place("su-co:khong-mo", by: 8, in: Self.lesson)
      )
      #expect(prepared["placeholder"] == "khong-mo-duoc")
      #expect(try Places.text(prepared["range"], in: client.text(Self.lesson)) == "khong-mo-duoc")
      #expect(
        try client.request("textDocument/prepareRename", client.place("Khởi động", by: 2, in: Self.lesson)) == .null
      )
    }
  }

  @Test(arguments: ["Bài mới", "", "a--b", "-a", "a/b", "A", String(repeating: "a", count: 81)])
  func refusesANameThatIsNoID(name: String) throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder)
      let message = try refusal(client, "mã: bai-mot", by: 5, in: Self.lesson, to: name)
      #expect(message?.contains("không đúng dạng") == true)
    }
  }

  @Test func refusesANameThatIsTaken() throws {
    try withTemporaryFolder { folder in
      let course = TinyCourse().adding("bai-hoc/bai-hai.yaml", "mã: bai-hai\n")
      let client = try TestClient(course, in: folder)
      let message = try refusal(client, "mã: bai-mot", by: 5, in: Self.lesson, to: "bai-hai")
      #expect(message?.contains("bai-hoc/bai-hai.yaml, dòng 1") == true)
    }
  }

  @Test func refusesAnIDThatNothingOrTwoThingsBear() throws {
    try withTemporaryFolder { folder in
      let course = try TinyCourse().adding("bai-hoc/bai-hai.yaml", "mã: bai-mot\n")
        .replacing("[nam-ra-doi]", with: "[khong-co]", in: Self.lesson)
      let client = try TestClient(course, in: folder)
      #expect(try refusal(client, "mã: bai-mot", by: 5, in: Self.lesson, to: "x")?.contains("Có 2 bài học") == true)
      #expect(try refusal(client, "khong-co", by: 2, in: Self.lesson, to: "x")?.contains("Chưa có dữ kiện") == true)
    }
  }

  @Test func refusesWhereAPlaceCannotBeRewritten() throws {
    try withTemporaryFolder { folder in
      let course = try TinyCourse().replacing("[bao-mot]", with: "[\"bao\\x2Dmot\"]", in: "du-kien/chung.yaml")
      let client = try TestClient(course, in: folder)
      let message = try refusal(client, "mã: bao-mot", by: 5, in: "nguon/chung.yaml", to: "bao-hai")
      #expect(message?.contains("du-kien/chung.yaml, dòng 8") == true)
    }
  }

  @Test func namesTheVersionsThatItChanges() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder, capabilities: Self.versions)
      try client.open(Self.lesson)
      try client.replace("thời lượng: 20", with: "thời lượng: 21", in: Self.lesson)
      var params = try client.place("mã: bai-mot", by: 5, in: Self.lesson)
      params = .object(params.members.merging(["newName": "bai-1"]) { $1 })
      let changes = try client.request("textDocument/rename", params)["documentChanges"].items
      let versions = changes.map { ($0["textDocument"]["uri"].text, $0["textDocument"].members["version"]) }
      #expect(versions.first { $0.0 == client.uri(Self.lesson) }?.1 == 2)
      #expect(versions.first { $0.0 == client.uri("hoc-phan/hoc-phan-mot.yaml") }?.1 == .null)
    }
  }
}
