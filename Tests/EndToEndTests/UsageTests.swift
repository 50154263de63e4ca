import Foundation
import TestSupport
import Testing

/// What is said to whoever types a command that is not right: in one language, with what to write instead.
@Suite struct UsageTests {
  struct Wrong: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let vietnamese: String
    let english: String

    init(_ arguments: String, _ vietnamese: String, _ english: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.vietnamese = vietnamese
      self.english = english
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let wrong: [Wrong] = [
    Wrong("check --today 29/11/2026", "ở đây là 2026-11-29", "here 2026-11-29"),
    Wrong("check --today hôm", "ví dụ 2026-11-29", "such as 2026-11-29"),
    Wrong("lsp --today 29/11/2026", "ở đây là 2026-11-29", "here 2026-11-29"),
    Wrong("quiz --trainee an --today 1.2.2026", "ở đây là 2026-02-01", "here 2026-02-01"),
    Wrong("build --base-url https://a.vn/sách/", "https://a.vn/s%C3%A1ch/", "https://a.vn/s%C3%A1ch/"),
    Wrong("check --base-url https://a.vn/%", "viết dấu phần trăm là %25", "write a per cent sign as %25"),
    Wrong("build --base-url https://a.vn/x//", "hai dấu / liền nhau", "two / side by side"),
    Wrong("build --base-url https://a.vn/../x", "phần chỉ gồm dấu chấm", "a part of dots alone"),
    Wrong("build --base-url https://u:p@a.vn/", "mật khẩu", "password"),
    Wrong("build --base-url https://a.vn/?x", "không có ? và #", "no ? and no #"),
    Wrong("build --base-url sach.vn", "https://sach.vi-du.vn/", "https://sach.vi-du.vn/"),
    Wrong("build --base-url https://sách.vn", "xn--", "xn--"),
    Wrong("build --base-url https://a..vn", "không phải là tên máy chủ", "no name of a server"),
    Wrong("build --base-url https://a.vn:99999/", "không phải là tên máy chủ", "no name of a server"),
    Wrong("check --tody 2026-11-29", "Có phải ý bạn là «--today»", "Did you mean “--today”"),
    Wrong("check -fix", "Có phải ý bạn là «--fix»", "Did you mean “--fix”"),
    Wrong("chek", "Có phải ý bạn là «check»", "Did you mean “check”"),
    Wrong("progress xem", "Có: add-trainee, edit-trainee", "There are: add-trainee, edit-trainee"),
    Wrong("check a b", "Thừa «b»", "“b” is one word too many"),
    Wrong("check --format", "còn thiếu giá trị", "A value is missing"),
    Wrong("build --output --plain", "viết --output <thư mục>", "write --output <folder>"),
    Wrong("check --format xml", "text, plain, json, sarif, github, gitlab", "text, plain, json, sarif, github, gitlab"),
    Wrong("check --strict=yes", "--strict đứng một mình", "--strict stands alone"),
    Wrong("progress show", "còn thiếu --trainee <mã>", "lacks --trainee <id>"),
    Wrong("progress show --trainee An", "chữ thường không dấu", "lower-case letters without marks"),
    Wrong("progress add-trainee an", "còn thiếu <tên>", "lacks <name>"),
    Wrong("progress merge", "còn thiếu <tệp>", "lacks <file>"),
    Wrong("quiz --trainee an --count nhiều", "không phải là số", "is no number"),
    Wrong("quiz --trainee an --count 0", "từ 1 trở lên", "at least 1"),
    Wrong("quiz --trainee an --day-start 24", "từ 0 đến 23", "from 0 to 23"),
    Wrong("schema bai", "hoc-phan, bai-hoc", "module, lesson"),
    Wrong("schema", "camnang schema bai-hoc", "camnang schema lesson"),
    Wrong("parse", "còn thiếu tên tệp", "lacks a file"),
    Wrong("check --dry-run", "camnang check --fix --dry-run", "camnang check --fix --dry-run"),
    Wrong("format - a", "đứng một mình", "stand alone"),
    Wrong("build --paper a5", "thêm --format pdf", "add --format pdf"),
    Wrong("build --booklet --format epub", "bỏ --format", "leave out --format"),
    Wrong("build --format field --paper a4", "Dạng field không có khổ a4", "is not made on a4"),
    Wrong("build --format exercises --edition poster", "chỉ có của các bản: trainee, trainer", "Change --edition"),
    Wrong("new", "viết camnang new sach-cua-to", "write camnang new my-book"),
    Wrong("new sach --titel Sách", "Có phải ý bạn là «--title»", "Did you mean “--title”"),
    Wrong("new sach --keys fr", "--keys: không có «fr». Viết một trong các từ: vi, en", "Write one of: vi, en"),
    Wrong("new sach b", "Thừa «b»", "“b” is one word too many"),
    Wrong("new lesson a A --from b --kind usage", "bỏ --kind", "leave out --kind"),
    Wrong("certificate key --issuer A --output a.json", "Khóa của xã cần --commune", "needs --commune"),
    Wrong("certificate issue", "Cần --key", "--key and the file"),
    Wrong("certificate revoke", "Cần nói thu hồi gì", "Say what to revoke"),
    Wrong("certificate revoke --lost-key xyz", "8 chữ số thập lục phân", "8 hexadecimal digits"),
    Wrong("certificate bundle --key a --page a.vn", "không có ? và #", "without ? and #"),
    Wrong("check --lang fr", "Viết vi (tiếng Việt)", "Write vi (Vietnamese)"),
  ]

  @Test(arguments: wrong)
  func saysInOneLanguageWhatToWriteInstead(_ wrong: Wrong) async throws {
    let program = try BinaryRunner()
    let vietnamese = try await program.run(wrong.arguments)
    #expect(vietnamese.exitCode == 2)
    #expect(vietnamese.standardOutput == "")
    #expect(vietnamese.standardError.contains(wrong.vietnamese), "\(vietnamese.standardError)")
    #expect(vietnamese.standardError.contains("\nXem cách dùng: camnang"))
    let words = ["Error", "Usage", "Unknown", "Missing", "invalid", "unexpected", "See '", "must", "How to"]
    for word in words { #expect(!vietnamese.standardError.contains(word), "\(vietnamese.standardError)") }
    let english = try await program.run(wrong.arguments, environment: ["CAMNANG_LANG": "en"])
    #expect(english.exitCode == 2)
    #expect(english.standardError.contains(wrong.english), "\(english.standardError)")
    let own = wrong.arguments.reduce(english.standardError) { $0.replacing($1, with: "") }
    #expect(!UsageTests.isVietnamese(own), "\(english.standardError)")
  }

  static let commands = [
    "", "new", "new book", "new lesson", "new question", "new fact", "new platform", "new term", "new sheet",
    "new variant", "build", "serve", "check", "format", "explain", "guide", "parse", "schema", "lsp", "quiz", "review",
    "progress", "progress add-trainee", "progress show", "progress list", "progress where", "progress merge",
    "progress export", "progress import", "progress verify", "progress edit-trainee", "progress split",
    "progress join", "progress forget", "class", "class meet", "class list", "class amend", "class cancel",
    "class open", "class papers", "class key",
    "class phones", "class phones list", "class phones confirm", "class phones import", "class phones code",
    "report", "report class", "report commune", "report trainee", "learn",
    "certificate", "certificate key", "certificate bundle", "certificate issue", "certificate print",
    "certificate check", "certificate list", "certificate revoke", "certificate export",
  ]

  /// Every command's help is whole in either language: what has no English shows as Vietnamese here.
  @Test(arguments: commands)
  func helpsInOneLanguage(command: String) async throws {
    let program = try BinaryRunner()
    let arguments = command.split(separator: " ").map(String.init) + ["--help"]
    let vietnamese = try await program.run(arguments).standardOutput
    for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "default", "values", "See '"] {
      #expect(!vietnamese.contains(word))
    }
    #expect(vietnamese.contains("Cách gõ: camnang"))
    let english = try await program.run(arguments + ["--lang", "en"]).standardOutput
    #expect(english.contains("Usage: camnang"))
    let own = english.replacing("Nguyễn Văn An", with: "").replacing("Việt Nam", with: "")
    #expect(!UsageTests.isVietnamese(own), "\(own)")
  }

  /// A code, a key with marks or without, of one word or of several.
  @Test(arguments: [
    (["explain", "K023"], "K023 · "), (["explain", "các", "bước"], "các bước · steps"),
    (["explain", "cac buoc"], "các bước · steps"), (["explain", "steps", "--lang", "en"], "steps · các bước"),
    (["explain", "loại"], "- đúng sai: Trả lời đúng hay sai."),
  ])
  func explainsCodesAndKeys(arguments: [String], shown: String) async throws {
    let outcome = try await BinaryRunner().run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains(shown), "\(outcome.standardOutput)")
  }

  @Test func explainsNothingThatIsNeither() async throws {
    let outcome = try await BinaryRunner().run(["explain", "loai-x"])
    #expect(outcome.exitCode == 2 && outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains("Không có mã lỗi hay khóa «loai-x»."))
    #expect(outcome.standardError.contains("loại"))
  }

  @Test func saysWhereTheStoreIs() async throws {
    let outcome = try await BinaryRunner().run(["progress", "where"], environment: ["XDG_DATA_HOME": "/du-lieu"])
    #expect(outcome.standardOutput == "/du-lieu/camnang/progress.sqlite\n")
    #expect(outcome.standardError.hasPrefix("Chưa có sổ ở đó"))
    #expect(outcome.exitCode == 0)
  }

  /// With the commit that it was built from, where git knows one; `+` where there was more than that.
  @Test(arguments: [["--version"], ["check", "--version"]])
  func tellsItsVersion(arguments: [String]) async throws {
    let version = try await BinaryRunner().run(arguments).standardOutput
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{7}\+?\))?\n/) != nil, "\(version)")
  }

  /// Whatever is echoed of arguments and names, the terminal obeys nothing of it.
  @Test(arguments: [
    ["check", "\u{1B}[31mđỏ"], ["check", "a", "\u{1B}]0;x\u{7}"], ["check", "--\u{1B}[2J"], ["\u{1B}[2J"],
    ["check", "--today", "\u{1B}[2J"], ["build", "--base-url", "\u{1B}[2J"],
    ["build", "--output", "o\u{1B}[2J\u{9B}2J"],
    ["build", "--variant", "\u{1B}[2J"], ["explain", "\u{1B}[2J"], ["parse", "\u{1B}[2J"], ["format", "\u{1B}[2J"],
    ["quiz", "--trainee", "an", "--content", "\u{1B}[2J"], ["check", "--format", "\u{1B}[2J"],
    ["schema", "--output", "s\u{1B}[2J"], ["new", "a", "\u{1B}[2J"], ["new", "lesson", "\u{1B}[2J"],
    ["check", "--lang", "\u{1B}[2J"],
    ["progress", "verify", "--store", "\u{1B}[2J"],
    ["progress", "import", "\u{1B}[2J"],
    ["build", "--format", "epub", "--output", "o\u{1B}[2J.epub"], ["check", "--strict=\u{202E}x\u{1B}"],
  ])
  func showsWhatATerminalWouldObey(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner().run(arguments, in: folder.url)
      let said = outcome.standardOutput + outcome.standardError
      #expect(!said.unicodeScalars.contains { ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}"].contains($0) })
      #expect(said.contains("‹U+001B›") || said.contains("\u{FFFD}"), "\(said)")
    }
  }

  /// Letters that no English word has.
  private static func isVietnamese(_ text: String) -> Bool {
    text.decomposedStringWithCanonicalMapping.unicodeScalars.contains {
      $0.properties.generalCategory == .nonspacingMark || $0 == "đ" || $0 == "Đ"
    }
  }
}
