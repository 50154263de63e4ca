import TestSupport
import Testing

@Suite struct CompletionTests {
  private static let lesson = "bai-hoc/bai-mot.yaml"

  /// What is offered at the mark 1️⃣ in a file, and the file's text.
  private func offered(
    _ marked: String,
    in path: String = lesson,
    capabilities: JSON = [:]
  ) throws -> (items: [JSON], text: String) {
    try withTemporaryFolder { folder in
      let client = try TestClient(in: folder, capabilities: capabilities)
      let source = try MarkedSource(marked)
      try client.open(path, source.text)
      let index = source.text.utf8.index(source.text.startIndex, offsetBy: try source.offset(1))
      let position = Places.position(of: index, in: source.text)
      let list = try client.request(
        "textDocument/completion",
        ["textDocument": client.document(path), "position": position]
      )
      #expect(list["isIncomplete"] == true)
      return (list["items"].items, source.text)
    }
  }

  private func labels(_ marked: String, in path: String = lesson) throws -> [String] {
    try offered(marked, in: path).items.compactMap { $0["label"].text }
  }

  @Test(arguments: ["tieu", "tiêu đ", "TIEU D", "tie\u{0302}u"])
  func findsAKeyHoweverItIsTyped(typed: String) throws {
    let (items, text) = try offered("mã: x\n\(typed)1️⃣\nbản: 1\n")
    let first = try #require(items.first)
    #expect(first["label"] == "tiêu đề")
    #expect(Places.applying([first["textEdit"]], to: text) == "mã: x\ntiêu đề: \nbản: 1\n")
    #expect(first["documentation"]["value"].text?.contains("title") == true)
  }

  @Test func foldsWhatTheClientCompares() throws {
    let first = try #require(try offered("tieu1️⃣").items.first)
    #expect(first["filterText"] == "tieu de")
    #expect(try offered("tiêu1️⃣").items.first?["filterText"] == "tiêu đề")
  }

  /// Each key once: in the language of the file's other keys, of the book's where there are none.
  @Test(arguments: [
    ("mã: x\n1️⃣", "tiêu đề", "title"), ("id: x\n1️⃣", "title", "tiêu đề"), ("1️⃣", "tiêu đề", "title"),
    ("id: x\nlấy: y\nrev: 1\nbản: 2\n1️⃣", "title", "tiêu đề"),
  ])
  func offersKeysInTheLanguageOfTheOthers(text: String, offered: String, not: String) throws {
    let labels = try labels(text)
    #expect(labels.contains(offered))
    #expect(!labels.contains(not))
    #expect(Set(labels).count == labels.count)
  }

  @Test(arguments: [("mã: x\ntitl1️⃣", "tiêu đề"), ("id: x\ntieu1️⃣", "title"), ("loại: inst1️⃣", "cài đặt")])
  func findsWhatIsTypedInTheOtherLanguage(text: String, found: String) throws {
    #expect(try labels(text).first == found)
  }

  @Test(arguments: [
    ("1️⃣", "bài học", "mã: bai-mot"), ("các bước:\n  - 1️⃣", "bước", "các bước:\n  - mã: buoc-moi\n    làm: …"),
    ("câu hỏi:\n  1️⃣", "câu hỏi: đúng sai", "câu hỏi:\n  - mã: cau-hoi-moi\n    bản: 1\n    loại: đúng sai\n"),
    ("câu hỏi:\n  - 1️⃣", "câu hỏi: tình huống", "câu hỏi:\n  - mã: cau-hoi-moi\n    bản: 1\n    loại: tình huống\n"),
  ])
  func offersAWholeObjectWhereOneBegins(marked: String, label: String, expected: String) throws {
    let (items, text) = try offered(marked)
    let item = try #require(items.first { $0["label"].text == label })
    let made = Places.applying([item["textEdit"]], to: text)
    #expect(made.hasPrefix(expected), "\(made)")
    #expect(item["insertTextMode"] == 1)
    #expect(items.first?["label"].text?.hasPrefix(label.split(separator: ":")[0]) == true)
  }

  @Test func leavesPlacesToFillIn() throws {
    let snippets: JSON = ["textDocument": ["completion": ["completionItem": ["snippetSupport": true]]]]
    let (items, text) = try offered("các bước:\n  - 1️⃣", capabilities: snippets)
    let item = try #require(items.first { $0["label"] == "bước" })
    let made = Places.applying([item["textEdit"]], to: text)
    #expect(made.hasPrefix("các bước:\n  - mã: ${1:buoc-moi}\n    làm: ${2:"), "\(made)")
  }

  @Test func offersNoExampleWithinAnObject() throws {
    #expect(try !labels("các bước:\n  - mã: a\n    1️⃣").contains("bước"))
  }

  @Test func leavesOutKeysThatAreThere() throws {
    let labels = try labels("mã: x\ntitle: y\n1️⃣\nbản: 1\ncác bước:\n  - mã: a\n    làm: b\n")
    #expect(Set(labels).isDisjoint(with: ["mã", "tiêu đề", "title", "bản", "các bước", "làm"]))
    #expect(labels.contains("tóm tắt"))
  }

  @Test func knowsTheObjectByItsIndentation() throws {
    let text = """
      mã: x
      các bước:
        - mã: a
          1️⃣
        - mã: b
          làm: c
      """
    let labels = try labels(text)
    #expect(labels.first == "phần")
    #expect(labels.contains("làm"))
    #expect(!labels.contains("tiêu đề"))
  }

  @Test(arguments: ["các bước:\n  - 1️⃣", "các bước:\n- 1️⃣", "mục tiêu: [\ncác bước:\n  - làm: \"a\n    1️⃣"])
  func offersTheKeysOfAStep(text: String) throws {
    #expect(try labels(text).contains("nếu không"))
  }

  @Test func writesTheDashOfAnItem() throws {
    let (items, text) = try offered("các bước:\n  1️⃣")
    let key = try #require(items.first { $0["label"] == "mã" })
    #expect(Places.applying([key["textEdit"]], to: text) == "các bước:\n  - mã: ")
  }

  @Test func offersTheFieldsOfTheTypeOfQuestion() throws {
    let labels = try labels("câu hỏi:\n  - mã: a\n    loại: đúng sai\n    1️⃣\n    hỏi: x\n")
    #expect(labels.contains("vì sao đúng"))
    #expect(Set(labels).isDisjoint(with: ["lựa chọn", "cặp", "hỏi", "loại"]))
  }

  @Test(arguments: [
    ("loại: 1️⃣", ["cài đặt", "sử dụng", "kiến thức"]),
    ("loại: cai1️⃣", ["cài đặt"]), ("dành cho: [người dân, 1️⃣", ["thành viên tổ"]),
    ("dành cho:\n  - 1️⃣", ["thành viên tổ"]), ("câu hỏi:\n  - loại: 1️⃣", ["một lựa chọn"]),
    ("cảnh báo:\n  - mức: ngh1️⃣", ["nghiêm trọng"]), ("dành cho: [\n  người dân,\n  1️⃣\n]", ["thành viên tổ"]),
  ])
  func offersTheWordsOfAField(text: String, expected: [String]) throws {
    #expect(try labels(text).starts(with: expected))
  }

  @Test(arguments: [
    ("bước: bai-mot/1️⃣", ["bai-mot/mo-ung-dung"]), ("buổi học: 1️⃣", ["hoc-phan-mot/"]),
    ("buổi học: hoc-phan-mot/1️⃣", ["hoc-phan-mot/buoi-mot"]), ("kiểu: them s1️⃣", ["thêm sau"]),
  ])
  func offersWhatAPatchCanChange(text: String, expected: [String]) throws {
    #expect(try labels("sửa:\n  - mã: a\n    " + text, in: "bien-the/tinh-mot.yaml").starts(with: expected))
  }

  @Test(arguments: [
    ("nền tảng: [1️⃣]", ["ung-dung-mot"]), ("dữ kiện: nam1️⃣", ["nam-ra-doi"]), ("cần học trước:\n  - 1️⃣", ["bai-mot"]),
    ("câu hỏi:\n  - mã: a\n    bước: [bai-mot/1️⃣]", ["bai-mot/mo-ung-dung"]),
    ("mã: b\ncác bước:\n  - mã: buoc-a\ncâu hỏi:\n  - mã: a\n    bước: [1️⃣]", ["buoc-a", "bai-mot/"]),
    ("dữ kiện: [ra đời1️⃣]", ["nam-ra-doi"]),
  ])
  func offersIDs(text: String, expected: [String]) throws {
    #expect(try labels(text, in: "bai-hoc/bai-hai.yaml") == expected)
  }

  @Test(arguments: [
    ("giới thiệu: Xem [x](1️⃣", "bai:"), ("giới thiệu: Xem [x](bai:1️⃣) sau", "bai:bai-mot"),
    ("giới thiệu: |\n  Xem [](du-kien:nam1️⃣", "du-kien:nam-ra-doi"),
    ("giới thiệu: |\n  Lưu ý: xem\n    [x](thuat-ngu:1️⃣", "thuat-ngu:ung-dung"),
    ("giới thiệu: a [x](su-co:bai-mot/1️⃣", "su-co:bai-mot/khong-mo-duoc"),
    ("ghi nhớ:\n  - a [x](lesson:1️⃣", "lesson:bai-mot"),
  ])
  func offersTheAddressesOfLinks(text: String, expected: String) throws {
    #expect(try labels(text, in: "bai-hoc/bai-hai.yaml").first == expected)
  }

  @Test(arguments: [
    "# 1️⃣", "tiêu đề: Bài 1️⃣", "giới thiệu: |\n  mã 1️⃣", "giới thiệu: |\n  - 1️⃣", "thời lượng: 1️⃣",
    "không có: 1️⃣", "giới thiệu: (1️⃣", "dành cho: [người dân] 1️⃣",
  ])
  func offersNothingInFreeText(text: String) throws {
    #expect(try labels(text).isEmpty)
  }

  @Test func changesOnlyTheKeyWhereOneIsThere() throws {
    let (items, text) = try offered("mã: x\ntieu1️⃣ de: Bài\n")
    let first = try #require(items.first)
    #expect(Places.applying([first["textEdit"]], to: text) == "mã: x\ntiêu đề: Bài\n")
  }

  @Test func writesTheBlankBehindAColon() throws {
    let (items, text) = try offered("loại:1️⃣")
    let first = try #require(items.first)
    #expect(Places.applying([first["textEdit"]], to: text) == "loại: cài đặt")
  }

  @Test func opensTheBracketsOfAListWhereTheClientCanFillThem() throws {
    let snippets: JSON = ["textDocument": ["completion": ["completionItem": ["snippetSupport": true]]]]
    let item = try #require(try offered("du kien1️⃣", capabilities: snippets).items.first)
    #expect(item["textEdit"]["newText"] == "dữ kiện: [$1]$0")
    #expect(item["insertTextFormat"] == 2)
    #expect(try offered("du kien1️⃣").items.first?["textEdit"]["newText"] == "dữ kiện: ")
  }

  @Test func offersTheNameOfTheFileAsItsID() throws {
    #expect(try labels("mã: 1️⃣", in: "bai-hoc/bai-hai.yaml") == ["bai-hai"])
    #expect(try labels("mã: 1️⃣", in: "bai-hoc/khac.yaml") == ["khac"])
  }

  @Test func offersWhatIsNearlyWhatWasTyped() throws {
    #expect(try labels("mã: x\ntiuê đề1️⃣").first == "tiêu đề")
  }
}
