import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test(arguments: [
    ["build", "--no-such-option"], ["no-such-command"], ["build", "--today", "2026-02-30"],
    ["build", "--today", "hôm nay"],
    ["check", "khong-co-thu-muc"], ["build", "--base-url", "javascript:alert(1)"], ["build", "--base-url", "sach.vn"],
    ["build", "--output", "content"], ["parse"], ["check", "--format", "xml"], ["build", "--lang", "fr"],
  ])
  func takesWrongUsageForExitCodeTwo(arguments: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner().run(arguments, in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError != "")
    }
  }

  @Test func takesAFailingDiskForExitCodeThree() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      try folder.write(["tep": ""])
      let outcome = try await BinaryRunner()("build", "--today", "2026-11-23", "--output", "tep/output", in: folder.url)
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains("tep/"))
    }
  }

  @Test(arguments: [["--help"], ["build", "--help"], ["check", "--help"], ["parse", "--help"], ["--version"]])
  func printsHelpAsAResult(arguments: [String]) async throws {
    let outcome = try await BinaryRunner().run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput != "")
    #expect(outcome.standardError == "")
  }

  @Test func checksWithoutWriting() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let before = try folder.contents()
      let outcome = try await BinaryRunner()("check", "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError.hasPrefix("Không thấy lỗi nào.\n"))
      #expect(try folder.contents() == before)
    }
  }

  @Test func failsOnWarningsOnlyWhenStrict() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let program = try BinaryRunner()
      let lenient = try await program("check", "--today", "2028-01-01", in: folder.url)
      #expect(lenient.exitCode == 0)
      #expect(lenient.standardOutput.contains("cảnh báo C302"))
      #expect(try await program("check", "--strict", "--today", "2028-01-01", in: folder.url).exitCode == 1)
    }
  }

  @Test func annotatesForGitHub() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()("check", "--format", "github", "--today", "2028-01-01", in: folder.url)
      #expect(
        outcome.standardOutput.hasPrefix(
          "::warning file=content/du-kien/chung.yaml,line=10,col=20,endColumn=29,title=C302::"
        )
      )
    }
  }

  @Test func parsesToJSON() async throws {
    let program = try BinaryRunner()
    let outcome = try await program(
      "parse",
      "-",
      input: "số: 007\nngày: 2026-01-02\ntrống:\nb: [no, {a: \"x\\ty\"}]\na: |\n  ạ\n"
    )
    #expect(outcome.exitCode == 0)
    let expected = #"{"số":"007","ngày":"2026-01-02","trống":null,"b":["no",{"a":"x\ty"}],"a":"ạ\n"}"#
    #expect(outcome.standardOutput.replacing(": ", with: ":").replacing(", ", with: ",") == expected + "\n")
    let bare = try await program("parse", "-", "--any-root", input: "\"xin chào\"\n")
    #expect(bare.standardOutput == "\"xin chào\"\n")
    #expect(try await program("parse", "-", input: "xin chào\n").exitCode == 1)
  }

  @Test func reportsAParseAsOneObject() async throws {
    let outcome = try await BinaryRunner()("parse", "-", "--report", input: "a: b: c\n")
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardOutput.hasPrefix("{\"version\":1,\"data\":null,\"diagnostics\":[{\"code\":\"K023\""))
    #expect(outcome.standardError == "")
    let report = try Report(outcome.standardOutput)
    #expect(report.diagnostics.map(\.column) == [5])
  }

  @Test func parsesManySourcesInOneRun() async throws {
    let outcome = try await BinaryRunner()("parse", "--batch", input: "\"a: 1\\n\"\n\"a: b: c\\n\"\n\"- x\\n\"\n")
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == "{\"version\":1,\"data\":{\"a\":\"1\"},\"diagnostics\":[]}")
    #expect(lines.dropFirst().first?.hasPrefix("{\"version\":1,\"data\":null,") == true)
  }

  @Test func endsABatchAtALineThatIsNoString() async throws {
    let outcome = try await BinaryRunner()("parse", "--batch", input: "\"a: 1\\n\"\nsai\n")
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("--batch, dòng 2:"))
    #expect(outcome.standardOutput.split(separator: "\n").count == 1)
  }

  @Test(arguments: ["nan", "1e300", "-1", "abc"])
  func refusesAReproducibleClockThatIsNone(epoch: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()("check", environment: ["SOURCE_DATE_EPOCH": epoch], in: folder.url)
      #expect(outcome.exitCode == 2)
    }
  }

  @Test func printsOnlyDiagnosticsWhenQuiet() async throws {
    let outcome = try await BinaryRunner()("parse", "-", "--quiet", input: "a: 1\n")
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput == "")
  }
}
