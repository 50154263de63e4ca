import Foundation
import TestSupport
import Testing

/// `camnang new lesson`, `new question` and so on: what is new is right, and every byte that was there stays.
@Suite struct NewObjectTests {
  private static let commands: [[String]] = [
    ["lesson", "bai-moi", "Bài: \"mới\" #1"], ["lesson", "bai-moi", "Cài một ứng dụng", "--kind", "cai dat"],
    ["lesson", "bai-moi", "Bài mới", "--kind", "knowledge", "--module", "phan-mot"],
    ["lesson", "bai-moi", "Bài chép", "--from", "cuoc-goi-xin-ma-otp"],
    ["question", "cuoc-goi-xin-ma-otp", "một lựa chọn"], ["question", "cuoc-goi-xin-ma-otp", "multiple-choice"],
    ["question", "cuoc-goi-xin-ma-otp", "dung sai"], ["question", "cuoc-goi-xin-ma-otp", "sap-xep"],
    ["question", "cuoc-goi-xin-ma-otp", "match"], ["question", "cuoc-goi-xin-ma-otp", "Trả lời ngắn"],
    ["question", "cuoc-goi-xin-ma-otp", "số"], ["question", "cuoc-goi-xin-ma-otp", "scenario"],
    ["fact"], ["fact", "so-ho", "Xã có 1.200 hộ.", "--file", "xa"], ["platform"], ["platform", "vneid", "VNeID"],
    ["term"], ["term", "ma-qr", "Mã QR"], ["sheet"], ["sheet", "bien-ban", "Biên bản"],
  ]

  /// A book with keys in a language, comments and an odd layout.
  private static func makeBook(_ keys: String, in folder: TemporaryFolder, _ program: BinaryRunner) async throws {
    _ = try await program("new", ".", "--keys", keys, in: folder.url)
    for path in ["bai-hoc/cuoc-goi-xin-ma-otp", "hoc-phan/phan-mot", "du-kien/chung", "thuat-ngu/chung"] {
      let text = try folder.read("content/\(path).yaml")
      try folder.write([
        "content/\(path).yaml": text.replacing(": ", with: ":   ", maxReplacements: 2) + "\n# cuối\n\n\n"
      ])
    }
  }

  @Test(arguments: ["vi", "en"], commands)
  func leavesCheckCleanAndEveryOtherByte(keys: String, command: [String]) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try await Self.makeBook(keys, in: folder, program)
      let before = try folder.contents()
      // The second finds the first one there, where it does not ask for the same id.
      let again = command.map { $0 == "bai-moi" ? "bai-moi-2" : $0 }
      let hasFreshID = command.count == 1 || command[0] == "question" || again != command
      for words in hasFreshID ? [command, again] : [command] {
        let added = try await program.run(["new"] + words, in: folder.url)
        #expect(added.exitCode == 0, "\(added.standardError)")
        #expect(added.standardError.isEmpty, "\(added.standardError)")
        #expect(added.standardOutput.contains("Mã mới: "))
      }
      let checked = try await program("check", "--strict", in: folder.url)
      #expect(checked.exitCode == 0, "\(checked.standardOutput)")
      let after = try folder.contents()
      #expect(after != before)
      for (path, bytes) in before where after[path] != bytes {
        let now = try #require(after[path], "\(path)")
        #expect(Self.isInsertion(in: bytes, giving: now), "\(path): \(String(decoding: now, as: UTF8.self))")
      }
      // Of the language of the book.
      let other = keys == "vi" ? "id:" : "mã:"
      for (path, bytes) in after where path.hasSuffix(".yaml") && path.hasPrefix("content/") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(other), "\(path)")
      }
    }
  }

  /// Whether something was put in at one place, and nothing else was changed.
  private static func isInsertion(in old: [UInt8], giving new: [UInt8]) -> Bool {
    let start = zip(old, new).prefix { $0 == $1 }.count
    return new.count > old.count && new.suffix(old.count - start).elementsEqual(old.suffix(old.count - start))
  }

  /// A province's book that was begun is built, and asks for the book's words until all are decided about.
  @Test(arguments: ["vi", "en"])
  func beginsAVariantWithTheWordsToReplace(keys: String) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try await Self.makeBook(keys, in: folder, program)
      let before = try folder.contents()
      let added = try await program("new", "variant", "bac-ninh", "Bắc Ninh", in: folder.url)
      #expect(added.exitCode == 0 && added.standardError.contains("C350"), "\(added.standardError)")
      #expect(
        try folder.contents().filter { before[$0.key] != $0.value }.map(\.key) == ["content/bien-the/bac-ninh.yaml"])
      #expect(try await program("check", in: folder.url).exitCode == 0)
      #expect(try await program("check", "--strict", in: folder.url).exitCode == 1)
      let todo = try await program("variant", "todo", "bac-ninh", in: folder.url)
      #expect(todo.exitCode == 1 && todo.standardOutput.contains("to: «tổ công nghệ số cộng đồng» chưa thay"))
      let text = try folder.read("content/bien-the/bac-ninh.yaml")
      let key = keys == "vi" ? "bằng" : "by"
      #expect(text.contains("    \(key): # tổ công nghệ số cộng đồng\n"), "\(text)")
      try folder.write(["content/bien-the/bac-ninh.yaml": text.replacing("\(key): # tổ", with: "\(key): Đội # tổ")])
      #expect(try await program("check", "--strict", in: folder.url).exitCode == 0)
      #expect(try await program("variant", "todo", "bac-ninh", in: folder.url).exitCode == 0)
    }
  }

  /// Whoever copies a lesson gets it whole, with an id and a title of its own.
  @Test func copiesALessonByteForByte() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try await Self.makeBook("vi", in: folder, program)
      _ = try await program("new", "lesson", "bai-chep", "Bài chép", "--from", "cuoc-goi-xin-ma-otp", in: folder.url)
      let original = try folder.read("content/bai-hoc/cuoc-goi-xin-ma-otp.yaml")
      #expect(
        try folder.read("content/bai-hoc/bai-chep.yaml")
          == original.replacing("mã:   cuoc-goi-xin-ma-otp\n", with: "mã:   bai-chep\n")
          .replacing("tiêu đề: Khi có cuộc gọi xin mã OTP\n", with: "tiêu đề: Bài chép\n"))
      #expect(try folder.read("content/hoc-phan/phan-mot.yaml").contains("[cuoc-goi-xin-ma-otp, bai-chep]"))
    }
  }

  @Test(arguments: [
    (["lesson", "bai-mot", "Bài"], "Mã «bai-mot» đã có bài học", "“bai-mot” belongs to another lesson"),
    (["lesson", "bai-hai"], "thiếu tiêu đề", "title is missing"), (["lesson"], "thiếu mã", "lacks an id"),
    (["lesson", "Bài Hai", "Bài"], "ví dụ bai-hai", "such as bai-hai"),
    (["lesson", "bai-hai", "Bài", "--module", "x"], "Không có «x». Có: hoc-phan-mot", "There are: hoc-phan-mot"),
    (["lesson", "bai-hai", "Bài", "--kind", "cài"], "cài đặt", "install"),
    (["lesson", "bai-hai", "Bài", "--from", "bai-mott"], "ý bạn là «bai-mot»", "Did you mean “bai-mot”"),
    (["question", "bai-mot"], "Các loại: một lựa chọn", "The types: single-choice"),
    (["question", "bai-mot", "đúng"], "đúng sai", "true-false"), (["question"], "thiếu mã bài", "lacks the lesson"),
    (["fact", "nam-ra-doi"], "«nam-ra-doi» đã có dữ kiện", "another fact"),
    (["fact", "moi", "--file", "../a"], "không dùng làm tên tệp", "no name for a file"),
    (["platform", "ung-dung-mot"], "đã có nền tảng", "another platform"),
    (["term", "ung-dung"], "đã có thuật ngữ", "another term"), (["variant"], "bac-ninh", "Bắc Ninh"),
  ])
  func refusesWhatExistsAndSaysWhatIsMissing(words: [String], vietnamese: String, english: String) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(TinyCourse().inContent)
      let before = try folder.contents()
      for (language, part) in [("vi", vietnamese), ("en", english)] {
        let refused = try await program.run(["new"] + words + ["--lang", language], in: folder.url)
        #expect(refused.exitCode == 2)
        #expect(refused.standardError.contains(part), "\(refused.standardError)")
        #expect(try folder.contents() == before)
      }
    }
  }

  /// A file that is there without its id having been read stays.
  @Test func overwritesNoFile() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      try folder.write(["content/phieu/to-moi.yaml": "chưa xong"])
      let before = try folder.contents()
      let refused = try await BinaryRunner()("new", "sheet", "to-moi", in: folder.url)
      #expect(refused.exitCode == 2)
      #expect(try folder.contents() == before)
    }
  }

  /// Mistakes elsewhere are no matter; in the file that is to be edited they are.
  @Test func mindsMistakesOnlyWhereItEdits() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(TinyCourse().adding("bai-hoc/bai-hong.yaml", "mã: bai-hong\nbản: a: b\n").inContent)
      #expect(try await program("new", "question", "bai-mot", "số", in: folder.url).exitCode == 0)
      let before = try folder.contents()
      let refused = try await program("new", "question", "bai-hong", "số", in: folder.url)
      #expect(refused.exitCode == 1)
      #expect(refused.standardError.contains("Tệp «content/bai-hoc/bai-hong.yaml» còn lỗi"))
      #expect(try folder.contents() == before)
    }
  }

  /// What only the author can answer is told at once.
  @Test func tellsWhatCheckWillAsk() async throws {
    try await withTemporaryFolder { folder in
      let wrong = "cảnh báo: [bai-mot/khong-dua-otp]"
      try folder.write(
        TinyCourse().replacing("cảnh báo: [khong-dua-otp]", with: wrong, in: "bai-hoc/bai-mot.yaml").inContent)
      let added = try await BinaryRunner()("new", "lesson", "bai-hai", "Bài hai", "--from", "bai-mot", in: folder.url)
      #expect(added.exitCode == 0)
      #expect(added.standardError.contains("bạn phải tự trả lời"))
      #expect(added.standardError.contains("C304"))
    }
  }

  /// The first question of a lesson asks about all its objectives: none is left that no question asks about.
  @Test func asksAboutEveryObjectiveOfALessonWithoutQuestions() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      let lesson = """
        mã: bai-hai
        bản: 1
        tiêu đề: Bài hai
        tóm tắt: Bài chưa có câu hỏi.
        loại: kiến thức
        dành cho: [người dân]
        thời lượng: 10
        mục tiêu:
          - mã: mot
            người học: làm được một
          - mã: hai
            người học: làm được hai
        """
      try folder.write(
        try TinyCourse().adding("bai-hoc/bai-hai.yaml", lesson)
          .replacing("[bai-mot]", with: "[bai-mot, bai-hai]", in: "hoc-phan/hoc-phan-mot.yaml").inContent)
      _ = try await program("new", "question", "bai-hai", "đúng sai", in: folder.url)
      #expect(try folder.read("content/bai-hoc/bai-hai.yaml").contains("mục tiêu: [mot, hai]"))
      #expect(try await program("check", "--strict", in: folder.url).exitCode == 0)
    }
  }

  @Test func asksOnATerminalForWhatIsMissing() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(TinyCourse().inContent)
      let lesson = try await program.onTerminal(
        ["new", "lesson"], typing: ["Bài Hai", "bai-mot", "bai-hai", "Bài hai"], in: folder.url)
      #expect(lesson.exitCode == 0, "\(lesson.standardOutput)")
      #expect(lesson.standardOutput.contains("«Bài Hai» không dùng làm mã được"))
      #expect(try folder.read("content/bai-hoc/bai-hai.yaml").contains("tiêu đề: Bài hai"))
      let question = try await program.onTerminal(
        ["new", "question", "--lang", "en"], typing: ["9", "bai-hai", "4"], in: folder.url)
      #expect(question.exitCode == 0, "\(question.standardOutput)")
      #expect(question.standardOutput.contains("4. order"))
      #expect(try folder.read("content/bai-hoc/bai-hai.yaml").contains("loại: sắp xếp"))
      #expect(try await program("check", "--strict", in: folder.url).exitCode == 0)
    }
  }
}
