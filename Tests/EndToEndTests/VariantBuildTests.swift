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

  /// A province whose patches are out of date stops its own book, and nobody else's.
  @Test func stopsAStaleVariantAlone() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.files("v00000000"))
      let program = try BinaryRunner()
      for (arguments, code) in [
        (["build"], 0), (["build", "--variant", "tinh-mot"], 1), (["build", "--variant", "all"], 5),
        (["build", "--variant", "all", "--format", "epub", "--output", "epub"], 5), (["check"], 0),
        (["check", "--format", "json"], 0), (["check", "--variant", "tinh-mot"], 1),
        (["check", "--variant", "all"], 1),
        (["check", "--strict"], 1),
      ] {
        let outcome = try await program.run(arguments + ["--today", "2026-11-23"], in: folder.url)
        #expect(outcome.exitCode == code, "\(arguments): \(outcome.standardError)")
        let said = outcome.standardOutput + outcome.standardError
        let isSilent = arguments == ["build"] || arguments == ["check"]
        #expect(said.contains("C325") != isSilent, "\(arguments)")
        if arguments == ["check"] { #expect(said.contains("camnang variant accept tinh-mot")) }
      }
    }
  }

  /// What stays is built where it would be without the one that is left out, and says so.
  @Test func buildsTheOthersWhereOneVariantIsStale() async throws {
    let second = Self.variant("v1ed897df").replacing("tinh-mot", with: "tinh-hai")
    try await withTemporaryFolder { folder in
      try folder.write(Self.files("v00000000"))
      try folder.write(["content/bien-the/tinh-hai.yaml": second])
      let program = try BinaryRunner()
      let outcome = try await program("build", "--variant", "all", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 5)
      #expect(outcome.standardError.contains("Chưa dựng bản «tinh-mot»"))
      let contents = try folder.contents()
      #expect(contents["output/ban-chung/index.html"] != nil && contents["output/tinh-tinh-hai/index.html"] != nil)
      #expect(!contents.keys.contains { $0.hasPrefix("output/tinh-tinh-mot") })
      let front = String(decoding: try #require(contents["output/index.html"]), as: UTF8.self)
      #expect(front.contains("tinh-tinh-hai/") && !front.contains("tinh-tinh-mot/"))
      try FileManager.default.removeItem(at: folder.url.appending(path: "content/bien-the/tinh-hai.yaml"))
      let alone = try await program("build", "--variant", "all", "--today", "2026-11-23", in: folder.url)
      #expect(alone.exitCode == 5)
      #expect(try folder.contents().keys.contains("output/ban-chung/index.html"))
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
      #expect(stale.standardError.contains("camnang check content --variant tinh-mot"))
    }
  }
}
