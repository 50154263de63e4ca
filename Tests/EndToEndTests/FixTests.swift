import Foundation
import TestSupport
import Testing

/// `camnang check --fix` as a person runs it.
@Suite struct FixTests {
  private static let lesson = "content/bai-hoc/bai-mot.yaml"

  /// The tiny course with slips that can be mended, and one that cannot.
  private static func slips(lineEnd: String = "\n") throws -> [String: String] {
    let course = try TinyCourse()
      .replacing("tiêu đề: Bài một", with: "tiêu đề: Bài một: mở đầu", in: "bai-hoc/bai-mot.yaml")
      .replacing("bản: 1", with: "bản:1", in: "bai-hoc/bai-mot.yaml")
      .replacing("thời lượng: 20", with: "thoi luong: 20 # phút", in: "bai-hoc/bai-mot.yaml")
      .replacing("loại: sử dụng", with: "loại: khác", in: "bai-hoc/bai-mot.yaml")
    var files = course.inContent
    files[lesson] = files[lesson]?.replacing("\n", with: lineEnd)
    return files
  }

  /// Signs in texts, which only judging the whole book finds; in double quotes a backslash is written twice.
  @Test(arguments: [
    ("Bấm *100*1# rồi gọi.", "Bấm \\*100\\*1# rồi gọi."), ("\"Bấm *100*1#\"", "\"Bấm \\\\*100\\\\*1#\""),
  ])
  func mendsSignsInTexts(written: String, mended: String) async throws {
    try await withTemporaryFolder { folder in
      let course = try TinyCourse()
        .replacing("tóm tắt: Bài học để thử.", with: "tóm tắt: \(written)", in: "bai-hoc/bai-mot.yaml")
      try folder.write(course.inContent)
      let outcome = try await BinaryRunner()("check", "--fix", in: folder.url)
      #expect(try folder.read(Self.lesson).contains("tóm tắt: \(mended)\n"))
      #expect(outcome.exitCode == 0)
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func mendsWhatNeedsNoGuess(lineEnd: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.slips(lineEnd: lineEnd))
      let before = try folder.read(Self.lesson)
      let outcome = try await BinaryRunner()("check", "--fix", in: folder.url)
      let expected = before.replacing("tiêu đề: Bài một: mở đầu", with: "tiêu đề: \"Bài một: mở đầu\"")
        .replacing("bản:1", with: "bản: 1").replacing("thoi luong: 20 # phút", with: "thời lượng: 20 # phút")
      #expect(Array(try folder.read(Self.lesson).utf8) == Array(expected.utf8))
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardOutput.contains("S204"))
      #expect(!outcome.standardOutput.contains("K023"))
      #expect(outcome.standardError.contains("Đã sửa 3 chỗ trong \(Self.lesson):"))
      #expect(outcome.standardError.contains("+ tiêu đề: \"Bài một: mở đầu\""))
    }
  }

  /// The diff is what the run does, and other programs can read it.
  @Test(arguments: ["\n", "\r\n"])
  func showsFirstWhatItWouldDo(lineEnd: String) async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(try Self.slips(lineEnd: lineEnd))
      let before = try folder.contents(of: "content")
      let shown = try await program("check", "--fix", "--dry-run", in: folder.url)
      #expect(shown.exitCode == 1)
      #expect(try folder.contents(of: "content") == before)
      #expect(shown.standardError.contains("Sẽ sửa 3 chỗ trong 1 tệp; chưa ghi gì."))
      try folder.write(Array(shown.standardOutput.utf8), to: "fix.patch")
      _ = try await program("check", "--fix", in: folder.url)
      let mended = try folder.contents(of: "content")
      try folder.write(try Self.slips(lineEnd: lineEnd))
      try Self.patch(in: folder)
      #expect(try folder.contents(of: "content") == mended)
    }
  }

  @Test func saysThatThereIsNothingToMend() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(TinyCourse().inContent)
      let before = try folder.contents()
      for options in [["--fix"], ["--fix", "--dry-run"]] {
        let outcome = try await program.run(["check"] + options, in: folder.url)
        #expect(outcome.exitCode == 0)
        #expect(outcome.standardOutput.isEmpty)
        #expect(outcome.standardError.contains("Không có chỗ nào tự sửa được."))
      }
      #expect(try folder.contents() == before)
    }
  }

  @Test func leavesMachinesOnlyWhatIsLeft() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.slips())
      let outcome = try await BinaryRunner()("check", "--fix", "--format", "json", in: folder.url)
      let report = try Report(outcome.standardOutput)
      #expect(report.diagnostics.map(\.code) == ["S204"])
    }
  }

  @Test func offersTheRunWhereItWouldHelp() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.slips())
      let outcome = try await BinaryRunner()("check", in: folder.url)
      #expect(outcome.standardError.contains("3 chỗ tự sửa được"))
      #expect(outcome.standardError.contains("check --fix --dry-run"))
    }
  }

  @Test(arguments: [["--dry-run"], ["--fix", "--dry-run", "--format", "sarif"]])
  func refusesOptionsThatDoNotGoTogether(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner().run(["check"] + options, in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardError.contains("--dry-run"))
    }
  }

  private static func patch(in folder: TemporaryFolder) throws {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "apply", "--whitespace=nowarn", "fix.patch"]
    git.currentDirectoryURL = folder.url
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
  }
}
