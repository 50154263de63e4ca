import Foundation
import TestSupport
import Testing

/// `variant todo`: from a book that speaks of another province to one that does not.
@Suite struct TodoTests {
  private static let variant = "content/bien-the/bac-ninh.yaml"
  private static let module = "content/hoc-phan/hoc-phan-mot.yaml"

  private static func book() throws -> TinyCourse {
    try TinyCourse()
      .replacing(
        "học phần: [hoc-phan-mot]\n",
        with: """
          học phần: [hoc-phan-mot]
          chữ của sách:
            - {mã: tinh, chữ: Thái Nguyên}
            - {mã: ung-dung, chữ: C-Thái Nguyên}

          """, in: "sach.yaml"
      )
      .replacing("Một cuốn sách nhỏ để thử.", with: "Sách của [](chu:tinh).", in: "sach.yaml")
      .replacing(
        "mô tả: Học phần để thử.", with: "mô tả: Chuyện Thái Nguyên năm 2022.", in: "hoc-phan/hoc-phan-mot.yaml"
      )
      .replacing("thấy: Màn hình chính.", with: "thấy: Màn hình Thái Nguyên.", in: "bai-hoc/bai-mot.yaml")
      .replacing("làm: Mở [ứng dụng]", with: "làm: Mở [](chu:ung-dung), [ứng dụng]", in: "bai-hoc/bai-mot.yaml")
      .replacing(
        "Không đọc mã OTP cho bất kỳ ai.", with: "Không đọc mã OTP ở C-Thái Nguyên.", in: "bai-hoc/bai-mot.yaml")
  }

  /// As somebody does it: the words first, then what speaks of the other province rightly, then a patch, then the base.
  @Test func leadsToNothingLeft() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.book().inContent)
      let program = try BinaryRunner()
      _ = try await program("new", "variant", "bac-ninh", "Bắc Ninh", in: folder.url)
      func left(_ count: Int, _ expected: [String]) async throws {
        let todo = try await program("variant", "todo", "bac-ninh", in: folder.url)
        #expect(todo.exitCode == (count == 0 ? 0 : 1), "\(todo.standardError)")
        #expect(
          todo.standardError.contains(count == 0 ? "Không còn chỗ nào." : "Còn \(count) chỗ"), "\(todo.standardError)")
        for words in expected { #expect(todo.standardOutput.contains(words), "\(words): \(todo.standardOutput)") }
        let checked = try await program("check", "--today", "2026-11-23", in: folder.url)
        #expect(checked.exitCode == 0 && checked.standardOutput.contains("C350") == (count > 0))
      }
      func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.read(path)
        #expect(text.contains(old), "\(text)")
        try folder.write([path: text.replacing(old, with: new)])
      }
      try await left(5, ["tinh: «Thái Nguyên» chưa thay · 1 chỗ chèn, 2 chỗ viết thẳng"])
      try edit(Self.variant, "bằng: # Thái Nguyên", "bằng: Bắc Ninh # Thái Nguyên")
      try edit(Self.variant, "bằng: # C-Thái Nguyên", "bằng: Công dân số Bắc Ninh")
      try await left(
        3,
        [
          "content/bai-hoc/bai-mot.yaml · «Bài một»: 2 chỗ",
          "content/bai-hoc/bai-mot.yaml:15:20 · bước: bai-mot/mo-ung-dung, khóa: thấy",
          "cảnh báo: bai-mot/khong-dua-otp, khóa: nội dung", "học phần: hoc-phan-mot, khóa: mô tả",
        ])
      try edit(
        Self.variant, "sửa:\n", "giữ nguyên:\n  - ở: hoc-phan/hoc-phan-mot.yaml\n    vì sao: Chuyện tỉnh bạn.\nsửa:\n")
      try await left(2, [])
      let patch = """
          - mã: man-hinh
            bước: bai-mot/mo-ung-dung
            khóa: thấy
            kiểu: thay
            nội dung: Màn hình có tên tỉnh.
            vì sao: Ứng dụng của tỉnh khác.

        """
      try folder.write([Self.variant: try folder.read(Self.variant) + patch])
      _ = try await program("variant", "accept", "bac-ninh", "man-hinh", "--yes", in: folder.url)
      try await left(1, [])
      try edit("content/bai-hoc/bai-mot.yaml", "OTP ở C-Thái Nguyên", "OTP ở [](chu:ung-dung)")
      try await left(0, [])
      _ = try await program("build", "--variant", "bac-ninh", "--today", "2026-11-23", in: folder.url)
      let page = String(
        decoding: try #require(try folder.contents()["output/bai-bai-mot.html"]), as: UTF8.self)
      #expect(page.contains("Công dân số Bắc Ninh") && !page.contains("Thái Nguyên"))
    }
  }

  @Test func tellsProgramsTheSame() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.book().inContent)
      let program = try BinaryRunner()
      _ = try await program("new", "variant", "bac-ninh", "Bắc Ninh", in: folder.url)
      let todo = try await program("variant", "todo", "bac-ninh", "--format", "json", in: folder.url)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(todo.standardOutput.utf8)) as? [String: Any])
      #expect(json["left"] as? Int == 5)
      #expect((json["words"] as? [[String: Any]])?.map { $0["state"] as? String } == ["undecided", "undecided"])
      let mentions = try #require(json["mentions"] as? [[String: Any]])
      #expect(mentions.map { $0["key"] as? String } == ["thấy", "nội dung", "mô tả"])
      #expect(mentions[0]["line"] as? Int == 15 && mentions[0]["id"] as? String == "bai-mot/mo-ung-dung")
    }
  }

  /// Where nothing was looked for, nobody is told that nothing is left.
  @Test func saysThatABookDeclaresNoWords() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let program = try BinaryRunner()
      _ = try await program("new", "variant", "bac-ninh", "Bắc Ninh", in: folder.url)
      let todo = try await program("variant", "todo", "bac-ninh", in: folder.url)
      #expect(todo.exitCode == 0 && todo.standardError.contains("chưa khai «chữ của sách»"))
      try folder.write([Self.variant: "mã: bac-ninh\ntiêu đề: Bắc Ninh\nsửa: [{}]\n"])
      #expect(try await program("variant", "todo", "bac-ninh", in: folder.url).exitCode == 1)
      #expect(try await program("variant", "todo", "bac-nin", in: folder.url).exitCode == 2)
    }
  }
}
