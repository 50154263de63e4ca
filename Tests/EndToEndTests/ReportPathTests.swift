import Foundation
import TestSupport
import Foundation
import Testing

/// Which file a report names, however the folder was typed.
@Suite struct ReportPathTests {
  @Test(
    arguments: ["content", "./content/", ".//content", "FOLDER/content", "content/../content"],
    ["gitlab", "github", "sarif", "json"]
  )
  func isRelativeToTheWorkingFolder(content: String, format: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().replacing("loại: sử dụng", with: "loại: x", in: "bai-hoc/bai-mot.yaml").inContent)
      let typed = content.replacing("FOLDER/", with: folder.path)
      let program = try BinaryRunner()
      let outcome = try await program("check", typed, "--format", format, "--today", "2026-11-23", in: folder.url)
      let usual = try await program("check", "content", "--format", format, "--today", "2026-11-23", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardOutput == usual.standardOutput)
      #expect(outcome.standardOutput.contains("content/bai-hoc/bai-mot.yaml"))
      #expect(!outcome.standardOutput.contains("./content"))
    }
  }

  @Test(arguments: [(".", "bai-hoc/bai-mot.yaml"), ("../content", "bai-hoc/bai-mot.yaml")])
  func namesFilesFromInsideTheContent(typed: String, path: String) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().replacing("loại: sử dụng", with: "loại: x", in: "bai-hoc/bai-mot.yaml").inContent)
      let inside = folder.url.appending(path: "content")
      let outcome = try await BinaryRunner()("check", typed, "--format", "gitlab", "--today", "2026-11-23", in: inside)
      #expect(outcome.standardOutput.contains("\"path\":\"\(path)\""))
    }
  }
}
