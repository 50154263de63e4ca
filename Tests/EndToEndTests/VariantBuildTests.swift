import Foundation
import TestSupport
import Testing

@Suite struct VariantBuildTests {
  private static func variant(_ fingerprint: String) -> String {
    """
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: man-hinh
        bước: bai-mot/mo-ung-dung
        khóa: thấy
        dấu vân tay: \(fingerprint)
        kiểu: thay
        nội dung: Màn hình có tên tỉnh.
        vì sao: Ứng dụng của tỉnh khác.

    """
  }

  private static func files(_ fingerprint: String = "v1ed897df") -> [String: String] {
    TinyCourse().adding("bien-the/tinh-mot.yaml", variant(fingerprint)).inContent
  }

  @Test(arguments: [
    (["--variant", "tinh-mot"], ["output/bai-bai-mot.html": true]),
    ([], ["output/bai-bai-mot.html": false]),
    (
      ["--variant", "all"], ["output/ban-chung/bai-bai-mot.html": false, "output/tinh-tinh-mot/bai-bai-mot.html": true]
    ),
    (
      ["--variant", "all", "--edition", "all"],
      ["output/hoc-vien/bai-bai-mot.html": false, "output/tinh-tinh-mot--hoc-vien/bai-bai-mot.html": true]
    ),
  ])
  func buildsTheBooksThatWereAskedFor(options: [String], pages: [String: Bool]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.files())
      let outcome = try await BinaryRunner().run(["build", "--today", "2026-11-23"] + options, in: folder.url)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      let contents = try folder.contents()
      for (path, isLocal) in pages {
        let text = String(decoding: try #require(contents[path]), as: UTF8.self)
        #expect(text.contains("Màn hình có tên tỉnh.") == isLocal)
        #expect(text.contains("Màn hình chính.") != isLocal)
      }
      #expect(contents["output/index.html"] != nil)
    }
  }

  @Test func namesTheVariantsThereAreWhereOneIsUnknown() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.files())
      let outcome = try await BinaryRunner()("build", "--variant", "tinh-hai", in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError.contains("tinh-mot"))
      #expect(!folder.exists("output"))
    }
  }

  /// A province whose patches are out of date stops its own book, and `check`; not the book of the others.
  @Test func stopsAStaleVariantAlone() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.files("v00000000"))
      let program = try BinaryRunner()
      let base = try await program("build", "--today", "2026-11-23", in: folder.url)
      #expect(base.exitCode == 0)
      for arguments in [["build", "--variant", "tinh-mot"], ["build", "--variant", "all"], ["check"]] {
        let outcome = try await program.run(arguments + ["--today", "2026-11-23"], in: folder.url)
        #expect(outcome.exitCode == 1)
        let said = outcome.standardOutput + outcome.standardError
        #expect(said.contains("C325") && said.contains("Màn hình chính.") && said.contains("Màn hình có tên tỉnh."))
      }
    }
  }
}

extension VariantBuildTests {
  /// A quiz asks what the province's book asks; one that is out of date asks nothing.
  @Test func asksWhatTheProvinceAsks() async throws {
    let patch = """
      mã: tinh-mot
      tiêu đề: Tỉnh Một
      sửa:
        - mã: loi-hoi
          câu hỏi: bai-mot/hoi-otp
          khóa: hỏi
          dấu vân tay: v34017665
          kiểu: thay
          nội dung: Cán bộ tỉnh hỏi mã OTP thì có đọc không?
          vì sao: Ở tỉnh hay có người xưng là cán bộ tỉnh.

      """
    try await withTemporaryFolder { folder in
      let room = try QuizFolder(folder, content: TinyCourse().adding("bien-the/tinh-mot.yaml", patch))
      try await room.addTrainee()
      let local = try await room.run("quiz", "--trainee", "an", "--variant", "tinh-mot", input: "q\n")
      #expect(local.standardOutput.contains("Cán bộ tỉnh hỏi mã OTP"))
      #expect(local.standardOutput.contains("--variant tinh-mot"))
      try folder.write(["content/bien-the/tinh-mot.yaml": patch.replacing("v34017665", with: "v00000000")])
      let stale = try await room.run("quiz", "--trainee", "an", "--variant", "tinh-mot", input: "q\n")
      #expect(stale.exitCode == 3)
      #expect(stale.standardError.contains("camnang check content"))
    }
  }
}
