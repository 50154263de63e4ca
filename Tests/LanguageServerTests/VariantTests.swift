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
