import Foundation
import TestSupport
import Testing

/// `variant accept`: patches that were read again.
@Suite struct AcceptTests {
  private static let path = "content/bien-the/tinh-mot.yaml"

  private static let variant = """
    # Bản của Tỉnh Một.
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: v00000000 # đọc ngày 1 tháng 11
        kiểu: thay
        chữ gốc: Màn hình cũ.
        nội dung: Màn hình có tên tỉnh.
        vì sao: Ứng dụng của tỉnh khác.
      - bước: bai-mot/mo-ung-dung
        khóa: làm
        kiểu: thay
        nội dung: Mở ứng dụng của tỉnh.
        vì sao: Ứng dụng của tỉnh khác.
        mã: mo-ung-dung

    """

  private func withBook(
    _ text: String = AcceptTests.variant, _ body: (TemporaryFolder, BinaryRunner) async throws -> Void
  )
    async throws
  {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().adding("bien-the/tinh-mot.yaml", text).inContent)
      try await body(folder, try BinaryRunner())
    }
  }

  private static let accepted =
    variant.replacing("v00000000", with: "v1ed897df").replacing("Màn hình cũ.", with: "\"Màn hình chính.\"")

  /// Both texts and what is different are shown; without anybody to ask nothing is written.
  @Test func showsAndWritesNothingWhereNobodyAnswers() async throws {
    try await withBook { folder, program in
      for options in [[], ["--dry-run"]] {
        let outcome = try await program.run(["variant", "accept", "tinh-mot"] + options, in: folder.url)
        #expect(outcome.exitCode == 1)
        for words in [
          "Màn hình cũ.", "Màn hình chính. (content/bai-hoc/bai-mot.yaml:", "Màn hình [bỏ: cũ.] [thêm: chính.]",
          "Màn hình có tên tỉnh.", "Ứng dụng của tỉnh khác.", "Mở ứng dụng của tỉnh.",
        ] {
          #expect(outcome.standardOutput.contains(words), "\(words): \(outcome.standardOutput)")
        }
        #expect(outcome.standardError.contains(options.isEmpty ? "--yes" : "Chưa ghi gì"))
        #expect(outcome.standardOutput.contains("+    dấu vân tay: v1ed897df # đọc") != options.isEmpty)
        #expect(try folder.read(Self.path) == Self.variant)
      }
    }
  }

  /// The fingerprint and the kept text are written; all else stays, comments too.
  @Test func writesWhatWasAccepted() async throws {
    try await withBook { folder, program in
      let one = try await program("variant", "accept", "tinh-mot", "man-hinh", "--yes", in: folder.url)
      #expect(one.exitCode == 1)
      #expect(try folder.read(Self.path) == Self.accepted)
      let all = try await program("variant", "accept", "tinh-mot", "--yes", in: folder.url)
      #expect(all.exitCode == 0, "\(all.standardError)")
      let lines = try folder.read(Self.path).split(separator: "\n").filter { !Self.accepted.contains($0) }
      #expect(lines.count == 1 && lines[0].hasPrefix("    dấu vân tay: v"))
      #expect(try await program("check", "--strict", "--today", "2026-11-23", in: folder.url).exitCode == 0)
      let again = try await program("variant", "accept", "tinh-mot", in: folder.url)
      #expect(again.exitCode == 0 && again.standardError.contains("không có chỗ nào"))
    }
  }

  @Test(arguments: [(["có", "không"], 1), (["x", "y", "co"], 2), (["k", "n"], 0)])
  func asksOnATerminal(lines: [String], count: Int) async throws {
    try await withBook { folder, program in
      let outcome = try await program.onTerminal(["variant", "accept", "tinh-mot"], typing: lines, in: folder.url)
      #expect(outcome.exitCode == (count == 2 ? 0 : 1), "\(outcome.standardOutput)")
      let text = try folder.read(Self.path)
      #expect(text.contains("v1ed897df") == (count > 0))
      #expect((text.split(separator: "dấu vân tay").count == 3) == (count == 2))
    }
  }

  /// English keys get an English key; a patch that nothing can be read for is told with what to do.
  @Test func tellsWhatReadingDoesNotMend() async throws {
    let text = """
      id: tinh-mot
      title: Tỉnh Một
      patches:
        - id: mo
          step: bai-mot/mo-ung-dung
          key: action
          action: replace
          text: Mở ứng dụng của tỉnh.
          reason: Ứng dụng của tỉnh khác.
        - {id: mat, step: bai-mot/khong-co, key: do, fingerprint: v00000000, action: replace, text: Mở., reason: Cũ.}

      """
    try await withBook(text) { folder, program in
      let outcome = try await program("variant", "accept", "tinh-mot", "--yes", "--lang", "en", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardError.contains("Accepted 1 patch."))
      #expect(outcome.standardError.contains("khong-co") && outcome.standardError.contains("remove the patch"))
      #expect(try folder.read(Self.path).contains("    fingerprint: v"))
      let unknown = try await program("variant", "accept", "tinh-mot", "khac", in: folder.url)
      #expect(unknown.exitCode == 2)
    }
  }

  /// A patch that has no id is called by what it changes.
  @Test func namesAPatchWithoutAnIdByItsTarget() async throws {
    try await withBook(Self.variant.replacing("- mã: man-hinh\n    bước:", with: "- bước:")) { folder, program in
      let outcome = try await program("check", "--variant", "tinh-mot", in: folder.url)
      let said = outcome.standardOutput
      #expect(said.contains("bản vá «bước bai-mot/mo-ung-dung, khóa thấy»"), "\(said)")
      #expect(!said.contains("«#"))
    }
  }
}
