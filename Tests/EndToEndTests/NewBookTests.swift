import Foundation
import TestSupport
import Testing

/// `camnang new FOLDER`: a book that is right and can be built, published and written on from its first minute.
@Suite struct NewBookTests {
  @Test(arguments: ["vi", "en"])
  func isABookWithoutAWarning(keys: String) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      let made = try await program("new", "sach", "--title", "Sách: \"một\" #1", "--keys", keys, in: folder.url)
      #expect(made.exitCode == 0, "\(made.standardError)")
      #expect(made.standardOutput.contains("cd sach && camnang build --edition all"))
      let book = folder.url.appending(path: "sach")
      let checked = try await program("check", "--strict", in: book)
      #expect(checked.exitCode == 0, "\(checked.standardOutput)")
      #expect(try await program("format", "--check", "--keys", keys, in: book).exitCode == 0)
      let sources = try folder.read("sach/content/sach.yaml")
      #expect(sources.contains(keys == "vi" ? "\ntiêu đề: " : "\ntitle: "))
      #expect(sources.contains("\"Sách: \\\"một\\\" #1\""))
    }
  }

  /// In each edition, and in each format that needs no other program.
  @Test(arguments: [["--edition", "all"], ["--edition", "all", "--format", "single"], ["--format", "epub"]])
  func isBuiltAtOnce(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      _ = try await program("new", ".", in: folder.url)
      let built = try await program.run(["build"] + options, in: folder.url)
      #expect(built.exitCode == 0, "\(built.standardError)")
      #expect(built.standardError.isEmpty, "\(built.standardError)")
    }
  }

  /// All eight types of questions, a picture, a leaflet, a sheet: each has its page.
  @Test func showsWhatABookCanHave() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      _ = try await program("new", ".", in: folder.url)
      _ = try await program("build", "--edition", "all", in: folder.url)
      let page = try folder.read("output/hoc-vien/bai-cuoc-goi-xin-ma-otp.html")
      for type in [
        "Chọn một câu", "Chọn tất cả câu đúng", "Đúng hay sai?", "Xếp đúng thứ tự", "Ghép cặp", "Trả lời ngắn",
        "Điền số",
        "Tình huống",
      ] {
        #expect(page.contains(type), "\(type)")
      }
      #expect(page.contains("goi-den.png"))
      for path in [
        "hoc-vien/phieu-chuan-bi-buoi-day.html", "nguoi-dan/to-roi-cuoc-goi-xin-ma-otp.html", "hoc-vien/thuat-ngu.html",
        "hoc-vien/nen-tang-ung-dung-vi-du.html", "hoc-vien/du-kien.html",
      ] {
        #expect(folder.exists("output/" + path), "\(path)")
      }
    }
  }

  /// Nothing is called checked on another day than the one on which it was written, and none of it is soon overdue.
  @Test func datesItsFactsOnTheDay() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      // 2028-02-29: the next year has no such day.
      _ = try await program("new", ".", environment: ["SOURCE_DATE_EPOCH": "1835409600"], in: folder.url)
      let facts = try folder.read("content/du-kien/chung.yaml")
      #expect(facts.contains("kiểm tra ngày: 2028-02-29"))
      #expect(facts.contains("xem lại trước: 2029-02-28"))
      #expect(try await program("check", "--strict", "--today", "2028-12-31", in: folder.url).exitCode == 0)
    }
  }

  @Test func givesEditorsTheSchemas() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      _ = try await program("new", ".", "--lang", "en", in: folder.url)
      _ = try await program("schema", "--output", "schemas", "--lang", "en", in: folder.url)
      #expect(try folder.contents(of: "content/.schemas") == folder.contents(of: "schemas"))
      let settings = try folder.read(".vscode/settings.json")
      for name in try folder.contents(of: "schemas").keys { #expect(settings.contains(name), "\(name)") }
    }
  }

  /// Says which, and writes nothing: not even what would not be in the way.
  @Test(arguments: [
    "content/sach.yaml", ".gitignore", "content", "DOC-TRUOC.md/thu-muc/tep",
  ])
  func refusesAFolderWithAFileOfTheSameName(path: String) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(["sach/" + path: "của tôi\n"])
      let before = try folder.contents()
      for (language, words) in [("vi", "Không ghi gì cả"), ("en", "Nothing was written")] {
        let refused = try await program("new", "sach", "--lang", language, in: folder.url)
        #expect(refused.exitCode == 2)
        #expect(refused.standardError.contains(words))
        #expect(refused.standardError.contains("sach/" + (path.hasPrefix("DOC") ? "DOC-TRUOC.md" : path)))
        #expect(try folder.contents() == before)
      }
    }
  }

  @Test func leavesOtherFilesOfTheFolder() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(["sach/ghi-chu.txt": "của tôi\n", "sach/content/hinh/anh.png": "x"])
      #expect(try await BinaryRunner()("new", "sach", in: folder.url).exitCode == 0)
      #expect(try folder.read("sach/ghi-chu.txt") == "của tôi\n")
      #expect(try folder.read("sach/content/hinh/anh.png") == "x")
    }
  }

  @Test func asksForTheFolderOnATerminal() async throws {
    try await withTemporaryFolder { folder in
      let made = try await BinaryRunner().onTerminal(["new"], typing: ["", "sach-moi"], in: folder.url)
      #expect(made.exitCode == 0, "\(made.standardOutput)")
      #expect(made.standardOutput.contains("Thư mục của cuốn sách mới:"))
      #expect(folder.exists("sach-moi/content/sach.yaml"))
    }
  }

  // MARK: Publishing

  private static let bash = BinaryRunner(program: URL(filePath: "/bin/bash"))

  /// A folder of a release with a program in it.
  private static func release(in folder: TemporaryFolder, _ program: String) async throws {
    try folder.write(["program": program])
    let script = """
      set -e
      name=camnang-$(sed -n 's/.*VERSION:-\\([0-9.]*\\)}.*/\\1/p' .ci/dung-sach)-linux-$(uname -m)
      mkdir -p release/$name
      cp program release/$name/camnang
      chmod +x release/$name/camnang
      cd release
      tar -czf $name.tar.gz $name
      rm -r $name
      sha256sum $name.tar.gz >SHA256SUMS
      """
    let made = try await Self.bash("-c", script, in: folder.url)
    #expect(made.exitCode == 0, "\(made.standardError)")
  }

  /// What the servers run: fetches the program, checks, builds everything, and leads to each.
  @Test func isPublishedWithAPageThatLeadsToEverything() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      _ = try await program("new", ".", in: folder.url)
      // PDFs are tried by ./test books: they take their time, and a program that need not be there.
      try await Self.release(
        in: folder,
        """
        #!/bin/sh
        case "$*" in *"--format pdf"*) mkdir -p public/tai-ve/pdf && touch public/tai-ve/pdf/a.pdf && exit ;; esac
        exec '\(program.path)' "$@"

        """)
      let run = try await Self.bash(
        ".ci/dung-sach",
        environment: ["CAMNANG_RELEASE": "file://\(folder.path)release/", "BASE_URL": "https://a.vn/s"], in: folder.url)
      #expect(run.exitCode == 0, "\(run.standardOutput)\(run.standardError)")
      let page = try folder.read("public/index.html")
      let links = page.matches(of: /href="([^"]*)"/).map { String($0.1) }
      #expect(links.count > 10)
      for link in links { #expect(folder.exists("public/" + link), "\(link)") }
      #expect(try folder.read("public/sach/hoc-vien/sitemap.xml").contains("https://a.vn/s/sach/hoc-vien/"))
    }
  }

  @Test func runsNoProgramWhoseChecksumDiffers() async throws {
    try await withTemporaryFolder { folder in
      _ = try await BinaryRunner()("new", ".", in: folder.url)
      try await Self.release(in: folder, "#!/bin/sh\ntouch ran\n")
      let sums = try folder.read("release/SHA256SUMS")
      try folder.write(["release/SHA256SUMS": sums.replacing(/^[0-9a-f]{8}/, with: "00000000")])
      let run = try await Self.bash(
        ".ci/dung-sach", environment: ["CAMNANG_RELEASE": "file://\(folder.path)release"], in: folder.url)
      #expect(run.exitCode != 0)
      #expect(!folder.exists("ran"))
      #expect(!folder.exists("public"))
    }
  }

  @Test func saysWhichVariableIsMissing() async throws {
    try await withTemporaryFolder { folder in
      _ = try await BinaryRunner()("new", ".", in: folder.url)
      let run = try await Self.bash(".ci/dung-sach", in: folder.url)
      #expect(run.exitCode == 2)
      #expect(run.standardError.contains("Chưa đặt biến CAMNANG_RELEASE"))
    }
  }
}
