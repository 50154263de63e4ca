import Foundation
import TestSupport
import Testing

@Suite struct BuildTests {
  @Test func buildsTheHandbookAndSaysWhereItIs() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("từ 1 bài học"))
      #expect(outcome.standardOutput.contains("output/index.html"))
      #expect(outcome.standardError == "")
      #expect(folder.exists("output/index.html"))
    }
  }

  @Test func speaksEnglishWhenAsked() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let program = try BinaryRunner()
      let byOption = try await program("build", "--today", "2026-11-23", "--lang", "en", in: folder.url)
      #expect(byOption.standardOutput.hasPrefix("Built "))
      let byVariable = try await program(
        "build",
        "--today",
        "2026-11-23",
        environment: ["CAMNANG_LANG": "en", "LC_ALL": "vi_VN.UTF-8"],
        in: folder.url
      )
      #expect(byVariable.standardOutput.hasPrefix("Built "))
      let byLocale = try await program(
        "build",
        "--today",
        "2026-11-23",
        environment: ["LANG": "en_GB.UTF-8"],
        in: folder.url
      )
      #expect(byLocale.standardOutput.hasPrefix("Built "))
      let plain = try await program("build", "--today", "2026-11-23", environment: ["LANG": "C.UTF-8"], in: folder.url)
      #expect(plain.standardOutput.hasPrefix("Đã dựng "))
    }
  }

  @Test func makesTheSameBytesAnywhere() async throws {
    try await withTemporaryFolder { folder in
      let files = TinyCourse().inContent.sorted { $0.key < $1.key }
      for (name, text) in files { try folder.write(["một/\(name)": text]) }
      for (name, text) in files.reversed() { try folder.write(["hai dấu cách/\(name)": text]) }
      let program = try BinaryRunner()
      let first = try await program(
        "build",
        "--today",
        "2026-11-23",
        environment: ["TZ": "UTC", "LC_ALL": "C"],
        in: folder.url.appending(path: "một")
      )
      let second = try await program(
        "build",
        folder.path + "/hai dấu cách/content",
        "--output",
        "hai dấu cách/output",
        "--today",
        "2026-11-23",
        environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "vi_VN.UTF-8"],
        in: folder.url
      )
      #expect(first.exitCode == 0 && second.exitCode == 0, "\(first.standardError)\(second.standardError)")
      #expect(try folder.contents(of: "một/output") == folder.contents(of: "hai dấu cách/output"))
    }
  }

  @Test func takesTheDayFromTheReproducibleClock() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      // 2027-11-23 20:00 UTC is the 24th in Việt Nam, a day after the fact was due.
      let epoch = "1827000000"
      let outcome = try await BinaryRunner()(
        "check",
        environment: ["SOURCE_DATE_EPOCH": epoch, "TZ": "UTC"],
        in: folder.url
      )
      #expect(outcome.standardOutput.contains("C302"))
    }
  }

  @Test func reportsEveryMistakeInOneRunAndLeavesTheOldHandbook() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let program = try BinaryRunner()
      _ = try await program("build", "--today", "2026-11-23", in: folder.url)
      let before = try folder.contents(of: "output")
      try folder.write(["content/bai-hoc/bai-mot.yaml": BrokenLesson.text])
      let outcome = try await program("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardError.contains("output giữ nguyên"))
      #expect(try folder.contents(of: "output") == before)
      let check = try await program("check", "--format", "json", "--today", "2026-11-23", in: folder.url)
      #expect(check.exitCode == 1)
      #expect(try Report(check.standardOutput).places == BrokenLesson.places)
    }
  }

  @Test func writesNothingOutsideTheOutput() async throws {
    try await withTemporaryFolder { folder in
      let hostile = try TinyCourse().replacing("mã: bai-mot", with: "mã: \"../../thoat\"", in: "bai-hoc/bai-mot.yaml")
      try folder.write(hostile.inContent)
      let before = try folder.contents()
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(try folder.contents() == before)
    }
  }

  @Test func refusesRawMarkup() async throws {
    try await withTemporaryFolder { folder in
      let hostile = try TinyCourse().replacing("Màn hình chính.", with: "<b>Màn hình</b>", in: "bai-hoc/bai-mot.yaml")
      try folder.write(hostile.inContent)
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardError.contains("M401"))
    }
  }

  @Test func writesHostileTextAsText() async throws {
    try await withTemporaryFolder { folder in
      let hostile = try TinyCourse()
        .replacing(
          "tiêu đề: Bài một",
          with: #"tiêu đề: 'A \<script>x\</script> "q" &amp; \</title>'"#,
          in: "bai-hoc/bai-mot.yaml"
        )
        .replacing(
          "tóm tắt: Bài học để thử.",
          with: #"tóm tắt: 'x"> \<img src=y onerror=z>'"#,
          in: "bai-hoc/bai-mot.yaml"
        )
        .replacing("Màn hình chính.", with: #"Chữ \</style> và "nháy" 'đơn'."#, in: "bai-hoc/bai-mot.yaml")
        .replacing("từ: Ứng dụng", with: #"từ: '{{{body}}} \<i>'"#, in: "thuat-ngu/chung.yaml")
      try folder.write(hostile.inContent)
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      let page = try folder.read("output/bai-bai-mot.html")
      #expect(page.contains("&lt;script&gt;x&lt;/script&gt;"))
      #expect(page.contains("&lt;/style&gt;"))
      for name in try folder.contents(of: "output").keys where name.hasSuffix(".html") {
        // The site's own script is in the shell; no other may be.
        let text = try folder.read("output/\(name)")
          .replacing("<script src=\"camnang.js\"></script>", with: "")
        for markup in ["<script", "</style>", "<img src=y", "<i>"] { #expect(!text.contains(markup), "\(name)") }
        #expect(text.split(separator: "</title>").count == 2)
      }
    }
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.vn", "file:///etc/passwd",
  ])
  func refusesLinksThatCouldHarm(link: String) async throws {
    try await withTemporaryFolder { folder in
      let hostile = try TinyCourse().replacing("(thuat-ngu:ung-dung)", with: "(\(link))", in: "bai-hoc/bai-mot.yaml")
      try folder.write(hostile.inContent)
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(!folder.exists("output/index.html"))
    }
  }

  @Test func neverSendsEscapesFromASourceToTheTerminal() async throws {
    try await withTemporaryFolder { folder in
      let hostile = try TinyCourse().replacing(
        "tiêu đề: Bài một",
        with: "tiêu đề: Bài \u{1B}[2Jmột",
        in: "bai-hoc/bai-mot.yaml"
      )
      try folder.write(hostile.inContent)
      let outcome = try await BinaryRunner()("check", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(!(outcome.standardOutput + outcome.standardError).unicodeScalars.contains("\u{1B}"))
      #expect(outcome.standardOutput.contains("U+001B"))
    }
  }

  @Test func addsWhatAPublishedSiteNeeds() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()(
        "build",
        "--today",
        "2026-11-23",
        "--base-url",
        "https://sach.vn/cam-nang",
        in: folder.url
      )
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(try folder.read("output/sitemap.xml").contains("<loc>https://sach.vn/cam-nang/bai-bai-mot.html</loc>"))
      #expect(folder.exists("output/404.html"))
      #expect(
        try folder.read("output/index.html").contains("<link rel=\"canonical\" href=\"https://sach.vn/cam-nang/\">")
      )
    }
  }
}

/// A lesson with eleven different mistakes: three of the language itself, one in a Markdown text.
enum BrokenLesson {
  static let text = """
    mã: bai-mot
    bản: không
    tieu de: Bài một
    tóm tắt: Bài học: để thử.
    loại: dạy
    nền tảng: [ung-dung-hai]
    dành cho: [thành viên tổ]
    thời lượng: 900
    mục tiêu:
      - mã: Mở được
        người học: mở được ứng dụng
    các bước:
      - mã:mo-ung-dung
        làm: Mở [ứng dụng](thuat-ngu:khong-co).
        thấy: "Màn hình chính
    dữ kiện: [nam-ra-doi]
    phần thưởng: 5

    """

  static let places = [
    "S203 2", "S201 3", "K023 4", "S204 5", "S207 6", "S205 8", "S210 10", "K021 13", "H501 14", "K040 15", "S201 17",
  ]
}
