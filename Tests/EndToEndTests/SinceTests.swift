import Foundation
import TestSupport
import Testing

/// `check --since` on histories that the real git has made.
@Suite struct SinceTests {
  // MARK: What is found

  /// A change of the tiny course and the codes of what is said; `!` for an error.
  private static let changes: [(name: String, said: [String], edits: [(String, String, String)])] = [
    ("đáp án lật ngược", ["C339!"], [("đáp án: sai", "đáp án: đúng", lesson)]),
    ("câu hỏi thêm chữ «không»", ["C339!"], [("Có nên đọc mã", "Có nên không đọc mã", lesson)]),
    (
      "đổi nghĩa, tăng bản", [],
      [("đáp án: sai", "đáp án: đúng", lesson), ("bản: 1\n    loại", "bản: 2\n    thay đổi: Khác.\n    loại", lesson)]
    ),
    ("lỗi gõ", [], [("hỏi: Có nên đọc mã", "hỏi: Có nên ddọc  mã", lesson)]),
    ("mã câu hỏi khác", ["C341"], [("mã: hoi-otp", "mã: cau-otp", lesson)]),
    ("mã bước khác", ["C341"], [("mã: mo-ung-dung", "mã: mo-app", lesson)]),
    ("hạ mức cảnh báo", ["C343"], [("mức: nghiêm trọng", "mức: chú ý", lesson)]),
    ("cảnh báo nói ngược", ["C344"], [("nội dung: Không đọc mã OTP", "nội dung: Đọc mã OTP", lesson)]),
    ("dữ kiện đổi, ngày cũ", ["C345"], [("giá trị: năm 2021", "giá trị: năm 2019", facts)]),
    (
      "dữ kiện đổi, ngày mới", [],
      [("giá trị: năm 2021", "giá trị: năm 2019", facts), ("ngày: 2026-11-20", "ngày: 2026-11-23", facts)]
    ),
    ("dời hạn", ["C346"], [("trước: 2027-11-23", "trước: 2029-11-23", facts)]),
    ("nguồn ở chỗ khác", ["C347"], [("/bai-bao", "/bai-khac", "nguon/chung.yaml")]),
    (
      "mã cho từ khác", ["C342"],
      [
        ("từ: Ứng dụng", "từ: Hóa đơn tiền điện", terms),
        ("Chương trình chạy trên điện thoại", "Giấy báo tiền phải nộp", terms),
      ]
    ),
    ("khóa tiếng Anh, chú thích", [], [("thời lượng: 20", "minutes: 20 # phút", lesson)]),
  ]

  private static let lesson = "bai-hoc/bai-mot.yaml"
  private static let facts = "du-kien/chung.yaml"
  private static let terms = "thuat-ngu/chung.yaml"

  static var course: TinyCourse {
    let tiny = TinyCourse()
    return tiny.adding(
      facts, (tiny.files[facts] ?? "").replacing("2026-11-23\n    xem lại", with: "2026-11-20\n    xem lại")
    )
    .adding("nguon/chung.yaml", (tiny.files["nguon/chung.yaml"] ?? "").replacing("2026-11-23", with: "2026-11-20"))
  }

  @Test(arguments: changes.indices) func tellsWhatAChangeDoes(_ index: Int) async throws {
    let change = Self.changes[index]
    try await withHistory { history in
      var course = Self.course
      for (old, new, file) in change.edits { course = try course.replacing(old, with: new, in: file) }
      try history.folder.write(course.inContent)
      try await history.git("commit", "-qam", "sửa")
      let report = try await history.report("HEAD~1")
      #expect(report == change.said, "\(change.name)")
    }
  }

  @Test func comparesWithWhereTheBranchLeft() async throws {
    try await withHistory { history in
      try await history.git("branch", "viec")
      // What main gains meanwhile is not the branch's doing.
      try history.folder.write(Self.course.replacing("đáp án: sai", with: "đáp án: đúng", in: Self.lesson).inContent)
      try await history.git("commit", "-qam", "main")
      try await history.git("checkout", "-q", "viec")
      #expect(try await history.report("main") == [])
      // What is not committed counts, and a file under another name is the same file.
      try await history.git("mv", "content/du-kien/chung.yaml", "content/du-kien/khac.yaml")
      #expect(try await history.report("main") == [])
      try history.folder.write(
        Self.course.replacing("mã: hoi-otp", with: "mã: cau-otp", in: Self.lesson).inContent.filter {
          $0.key.hasSuffix("bai-mot.yaml")
        })
      #expect(try await history.report("main") == ["C341"])
    }
  }

  @Test func saysWhichFormerFilesItCouldNotRead() async throws {
    try await withHistory(Self.course.adding("thuat-ngu/hong.yaml", "thuật ngữ: [\n")) { history in
      try FileManager.default.removeItem(atPath: history.folder.path + "/content/thuat-ngu/hong.yaml")
      let outcome = try await history.check("HEAD")
      #expect(outcome.exitCode == 0, "\(outcome.standardOutput)")
      #expect(outcome.standardError.contains("thuat-ngu/hong.yaml"), "\(outcome.standardError)")
    }
  }

  private static func variant(_ year: String) -> String {
    """
    mã: tinh-mot
    tiêu đề: Tỉnh Một
    sửa:
      - mã: nam-khac
        dữ kiện: nam-ra-doi
        khóa: giá trị
        dấu vân tay:
        kiểu: thay
        nội dung: \(year)
        vì sao: Tỉnh làm trước.

    """
  }

  @Test func tellsOfAProvincesFactsToo() async throws {
    try await withHistory { history in
      try history.folder.write(["content/bien-the/tinh-mot.yaml": Self.variant("năm 2020")])
      let asked = try await history.check("HEAD", "--format", "json").standardOutput
      let print = try #require(asked.firstMatch(of: /v[0-9a-f]{8}/)).output
      func write(_ year: String) throws {
        try history.folder.write([
          "content/bien-the/tinh-mot.yaml": Self.variant(year).replacing("dấu vân tay:", with: "dấu vân tay: \(print)")
        ])
      }
      try write("năm 2020")
      try await history.git("add", "-A")
      try await history.git("commit", "-qm", "tỉnh")
      #expect(try await history.report("HEAD") == [])
      try write("năm 2019")
      #expect(try await history.report("HEAD") == ["C345"])
    }
  }

  @Test func speaksInEveryFaceAndEndsAsCheckDoes() async throws {
    try await withHistory { history in
      try history.folder.write(Self.course.replacing("mã: hoi-otp", with: "mã: cau-otp", in: Self.lesson).inContent)
      #expect(try await history.check("HEAD").exitCode == 0)
      #expect(try await history.check("HEAD", "--strict").exitCode == 1)
      for face in ["text", "plain", "json", "sarif", "github", "gitlab"] {
        let outcome = try await history.check("HEAD", "--format", face)
        #expect(outcome.standardOutput.contains("C341"), "\(face)")
      }
      let english = try await history.check("HEAD", "--lang", "en", "--plain")
      #expect(english.standardOutput.contains("had the id “hoi-otp”"))
      #expect(english.standardError.contains("Compared with"))
      // Nothing of this is said where nobody asks.
      let usual = try await BinaryRunner()("check", "--today", "2026-11-23", in: history.folder.url)
      #expect(!usual.standardOutput.contains("C341") && !usual.standardError.contains("Đã so"))
      let dry = try await history.check("HEAD", "--fix", "--dry-run")
      #expect(dry.exitCode == 0 && dry.standardError.contains("1 cảnh báo"), "\(dry.standardError)")
    }
  }

  // MARK: Where there is nothing to compare with

  @Test(arguments: [
    ("khong-co", "khong-co"), ("-x", "-x"), ("", "chưa đúng"), ("main..main", "main..main"), ("HEAD~9", "HEAD~9"),
    ("0123456789012345678901234567890123456789", "0123456789"), ("HEAD:content", "HEAD:content"),
    ("truoc-sach", "chưa có thư mục nội dung"), ("khac-goc", "không có gốc chung"),
  ])
  func refusesWhatIsNoRevisionOfTheBook(revision: String, words: String) async throws {
    try await withHistory { history in
      try await history.git("tag", "truoc-sach", "HEAD~1")
      try await history.git("checkout", "-q", "--orphan", "khac")
      try await history.git("commit", "-qm", "khác")
      try await history.git("branch", "khac-goc")
      try await history.git("checkout", "-q", "main")
      let outcome = try await history.check("", "--since=\(revision)")
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError.contains(words), "\(outcome.standardError)")
    }
  }

  @Test func saysThatThereIsNoRepositoryOrNoGit() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(Self.course.inContent)
      let outside = try await BinaryRunner()("check", "--since", "main", in: folder.url)
      #expect(outside.exitCode == 2 && outside.standardError.contains("không nằm trong kho git"))
      let without = try await BinaryRunner()(
        "check", "--since", "main", environment: ["PATH": "/khong-co"], in: folder.url)
      #expect(without.exitCode == 3 && without.standardError.contains("cần chương trình git"))
    }
  }

  @Test func saysWhatAShallowCloneLacks() async throws {
    try await withHistory { history in
      try await history.git("clone", "-q", "--depth", "1", "file://\(history.folder.path)", "ban-sao")
      let folder = history.folder.url.appending(path: "ban-sao")
      let outcome = try await BinaryRunner()("check", "--since", "HEAD~1", in: folder)
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError.contains("--unshallow"), "\(outcome.standardError)")
    }
  }

  @Test func findsTheFolderThroughLinksAndFromInsideHooks() async throws {
    try await withHistory { history in
      try history.folder.write(Self.course.replacing("mã: hoi-otp", with: "mã: cau-otp", in: Self.lesson).inContent)
      try await withTemporaryFolder { other in
        try FileManager.default.createSymbolicLink(
          atPath: other.path + "/sach", withDestinationPath: history.folder.path + "/content")
        for content in ["sach", history.folder.path + "/content"] {
          let outcome = try await BinaryRunner().run(
            ["check", content, "--since", "HEAD", "--today", "2026-11-23", "--format", "json"],
            environment: ["GIT_DIR": "/khong-co", "GIT_INDEX_FILE": "/khong-co"], in: other.url)
          #expect(outcome.standardOutput.contains("C341"), "\(outcome.standardError)")
        }
      }
    }
  }

  @Test func passesByWhatARepositoryInsideHolds() async throws {
    try await withHistory { history in
      try await history.git("init", "-q", "kho-con")
      try await history.git("-C", "kho-con", "commit", "-q", "--allow-empty", "-m", "con")
      try await history.git(
        "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "\(history.folder.path)/kho-con",
        "content/phieu")
      try await history.git("commit", "-qm", "kho con")
      let outcome = try await history.check("HEAD")
      #expect(outcome.exitCode == 0, "\(outcome.standardOutput)")
      #expect(outcome.standardError.contains("phieu"), "\(outcome.standardError)")
    }
  }

  // MARK: On a server

  /// The script that books publish with checks before it builds, and goes no further where there is an error.
  @Test(arguments: [("main", 1, "C339"), ("khong-co", 2, "khong-co")])
  func isRunByTheScriptOfABook(since: String, code: Int32, words: String) async throws {
    try await withHistory { history in
      try await withTemporaryFolder { other in
        let made = try await BinaryRunner()("new", "sach", in: other.url)
        #expect(made.exitCode == 0, "\(made.standardError)")
        try history.folder.write([".ci/dung-sach": other.read("sach/.ci/dung-sach")])
      }
      try history.folder.write(Self.course.replacing("đáp án: sai", with: "đáp án: đúng", in: Self.lesson).inContent)
      let outcome = try await BinaryRunner(program: URL(filePath: "/usr/bin/env")).run(
        ["bash", ".ci/dung-sach"], environment: ["CAMNANG": BinaryRunner().path, "CHECK_SINCE": since],
        in: history.folder.url)
      #expect(outcome.exitCode == code, "\(outcome.standardError)")
      #expect((outcome.standardOutput + outcome.standardError).contains(words))
      #expect(!history.folder.exists("public"))
    }
  }

  // MARK: Histories

  struct History: Sendable {
    let folder: TemporaryFolder

    @discardableResult func git(_ arguments: String...) async throws -> String {
      let settings = [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Hoa",
        "GIT_AUTHOR_EMAIL": "hoa@example.vn", "GIT_COMMITTER_NAME": "Hoa", "GIT_COMMITTER_EMAIL": "hoa@example.vn",
      ]
      let outcome = try await BinaryRunner(program: URL(filePath: "/usr/bin/env")).run(
        ["git"] + arguments, environment: settings, in: folder.url)
      #expect(outcome.exitCode == 0, "git \(arguments): \(outcome.standardError)")
      return outcome.standardOutput
    }

    func check(_ revision: String, _ options: String...) async throws -> BinaryRunner.Outcome {
      let since = revision.isEmpty ? [] : ["--since", revision]
      return try await BinaryRunner().run(["check", "--today", "2026-11-23"] + since + options, in: folder.url)
    }

    /// `C339!` for each error, `C341` for each warning.
    func report(_ revision: String) async throws -> [String] {
      try Report(try await check(revision, "--format", "json").standardOutput).diagnostics.map {
        $0.code + ($0.severity == "error" ? "!" : "")
      }
    }
  }

  /// A repository of two commits: one without the book, one with it.
  private func withHistory(
    _ course: TinyCourse = Self.course, _ body: @escaping @Sendable (History) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let history = History(folder: folder)
      try await history.git("init", "-q", "-b", "main")
      try await history.git("commit", "-q", "--allow-empty", "-m", "trống")
      try folder.write(course.inContent)
      try await history.git("add", "-A")
      try await history.git("commit", "-qm", "sách")
      try await body(history)
    }
  }
}
