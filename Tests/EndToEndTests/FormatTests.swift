import Foundation
import TestSupport
import Testing

/// `camnang format` as a person or an editor runs it.
@Suite struct FormatTests {
  private static let lesson = "content/bai-hoc/bai-mot.yaml"

  /// The tiny course with a lesson that is not in its layout.
  private static func untidy() throws -> [String: String] {
    try TinyCourse().replacing("thời lượng: 20", with: "thời lượng:    20   # phút\n\n", in: "bai-hoc/bai-mot.yaml")
      .inContent
  }

  @Test func laysOutAFolder() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(try Self.untidy())
      let outcome = try await program("format", in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput.isEmpty)
      #expect(outcome.standardError.contains(Self.lesson))
      #expect(outcome.standardError.contains("Đã xếp lại 1 trên"))
      #expect(try folder.read(Self.lesson).contains("\nthời lượng: 20   # phút\n\n"))
      #expect(try await program("format", "--check", in: folder.url).exitCode == 0)
    }
  }

  @Test func showsWhatItWouldDo() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      try folder.write(try Self.untidy())
      let before = try folder.contents()
      let outcome = try await program("format", "--check", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardOutput.contains("-thời lượng:    20   # phút\n"))
      #expect(outcome.standardOutput.contains("+thời lượng: 20   # phút\n"))
      #expect(try folder.contents() == before)
    }
  }

  /// One file by its path, from inside the content folder.
  @Test func laysOutAFileWithItsSchema() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.untidy())
      let inside = folder.url.appending(path: "content/bai-hoc")
      let outcome = try await BinaryRunner()("format", "bai-mot.yaml", "--keys", "en", in: inside)
      #expect(outcome.exitCode == 0)
      #expect(try folder.read(Self.lesson).contains("\nminutes: 20   # phút\n"))
    }
  }

  @Test func leavesAFileWithSyntaxErrors() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(try Self.untidy())
      try folder.write(["content/bai-hoc/bai-hai.yaml": "mã: a: b\n"])
      let outcome = try await BinaryRunner()("format", in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.standardOutput.contains("K023"))
      #expect(outcome.standardError.contains("1 tệp có lỗi cú pháp nên để nguyên"))
      #expect(try folder.read("content/bai-hoc/bai-hai.yaml") == "mã: a: b\n")
      #expect(try folder.read(Self.lesson).contains("\nthời lượng: 20   # phút\n"))
    }
  }

  @Test func servesEditorsThroughAPipe() async throws {
    let program = try BinaryRunner()
    let outcome = try await program(
      "format",
      "-",
      "--path",
      "bai-hoc/bai.yaml",
      input: "tiêu đề:  2026\nbản:   1\n"
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput == "tiêu đề: \"2026\"\nbản: 1\n")
    let refused = try await program("format", "-", input: "a: b: c\n")
    #expect(refused.exitCode == 1)
    #expect(refused.standardOutput.isEmpty)
    #expect(refused.standardError.contains("K023"))
    #expect(try await program("format", "-", "content").exitCode == 2)
    #expect(try await program("format", "--keys", "fr").exitCode == 2)
    #expect(try await program("format", "không-có").exitCode == 2)
  }

  @Test func followsNoLink() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(["a.yaml": "a:   b\n"])
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: "b.yaml").path(percentEncoded: false),
        withDestinationPath: "a.yaml"
      )
      #expect(try await BinaryRunner()("format", "b.yaml", in: folder.url).exitCode == 2)
      #expect(try folder.read("a.yaml") == "a:   b\n")
    }
  }
}
