import TestSupport
import Testing

/// A province's file in an editor.
@Suite struct VariantTests {
  private static let path = "bien-the/tinh-mot.yaml"
  private static let lesson = "bai-hoc/bai-mot.yaml"
  private static let text = """
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: v1ed897df
        kiểu: thay
        nội dung: Màn hình có tên tỉnh.
        vì sao: Ứng dụng của tỉnh khác.

    """

  /// Once the typing pauses the patch is told that its text has changed, and a person can say that it holds.
  @Test func tellsAPatchThatItsTextHasChanged() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(TinyCourse().adding(Self.path, Self.text), in: folder)
      try client.open(Self.lesson)
      try client.open(Self.path)
      try client.settle()
      #expect(client.codes(Self.path).isEmpty)
      try client.replace("thấy: Màn hình chính.", with: "thấy: Màn hình chào.", in: Self.lesson)
      try client.settle()
      #expect(client.codes(Self.path) == ["C325"])
      #expect(client.codes(Self.lesson).isEmpty)
      try client.replace("Màn hình chào.", with: "Màn hình chính.", in: Self.lesson)
      try client.settle()
      #expect(client.codes(Self.path).isEmpty)
    }
  }

  /// Words of the book are offered where a link begins, explained under the cursor and renamed with what inserts them.
  @Test func knowsTheWordsOfTheBook() throws {
    let words = "chữ của sách:\n  - {mã: tinh, chữ: Thái Nguyên}\n"
    let course = try TinyCourse().replacing("thấy: Màn hình chính.", with: "thấy: Ở [](chu:tinh).", in: Self.lesson)
      .replacing("học phần: [hoc-phan-mot]\n", with: "học phần: [hoc-phan-mot]\n" + words, in: "sach.yaml")
      .adding(Self.path, "mã: tinh-mot\ntiêu đề: Tỉnh Một\nchữ của sách: [{thay: tinh, bằng: Bắc Ninh}]\n")
    try withTemporaryFolder { folder in
      let client = try TestClient(course, in: folder)
      for path in [Self.lesson, Self.path, "sach.yaml"] { try client.open(path) }
      try client.settle()
      #expect(client.codes(Self.lesson) + client.codes(Self.path) == [])
      let offered = try client.request("textDocument/completion", try client.place("(chu:tinh", by: 5, in: Self.lesson))
      #expect(offered["items"].items.map { $0["label"].text } == ["chu:tinh"])
      let hover = try client.request("textDocument/hover", try client.place("(chu:tinh", by: 6, in: Self.lesson))
      #expect(hover["contents"]["value"].text?.contains("Thái Nguyên") == true)
      let place = try client.place("mã: tinh", by: 5, in: "sach.yaml")
      let renaming = JSON.object(place.members.merging(["newName": .string("tinh-ta")]) { $1 })
      let changes = try client.request("textDocument/rename", renaming)["changes"]
      #expect(Set(changes.members.keys) == Set([Self.lesson, Self.path, "sach.yaml"].map(client.uri)))
    }
  }

  @Test func showsMistakesOfTheFileAtOnce() throws {
    try withTemporaryFolder { folder in
      let client = try TestClient(TinyCourse().adding(Self.path, Self.text), in: folder)
      try client.open(Self.path)
      try client.replace("kiểu: thay", with: "kiểu: thế", in: Self.path)
      try client.publish()
      #expect(client.codes(Self.path) == ["S204"])
    }
  }
}
