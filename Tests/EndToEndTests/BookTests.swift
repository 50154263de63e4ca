import Foundation
import TestSupport
import Testing

@Suite struct BookTests {
  @Test func makesABookInOneFile() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()(
        "build",
        "--format",
        "single",
        "--today",
        "2026-11-23",
        "--output",
        "sach.html",
        in: folder.url
      )
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.contains("  sach.html ("))
      #expect(try folder.read("sach.html").hasSuffix("</html>\n"))
    }
  }

  @Test func makesBooksOfAllEditions() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()(
        "build",
        "--format",
        "epub",
        "--edition",
        "all",
        "--today",
        "2026-11-23",
        "--lang",
        "en",
        in: folder.url
      )
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput.prefixMatch(of: #/Made \d+ books from 1 lesson in /#) != nil)
      #expect(outcome.standardOutput.contains("  output/cam-nang-hoc-vien.epub ("))
      #expect(folder.exists("output/cam-nang-de-kiem-tra.epub"))
    }
  }

  @Test func saysWhatToInstallForAPDF() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner()(
        "build",
        "--booklet",
        "--today",
        "2026-11-23",
        environment: ["PATH": "/nonexistent"],
        in: folder.url
      )
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains("sudo apt install weasyprint"))
      #expect(!folder.exists("output"))
    }
  }

  @Test(arguments: [
    ["--paper", "a5"], ["--format", "epub", "--paper", "a4"], ["--format", "epub", "--booklet"],
    ["--booklet", "--paper", "a4"], ["--format", "doc"],
  ])
  func refusesOptionsThatDoNotGoTogether(options: [String]) async throws {
    try await withTemporaryFolder { folder in
      try folder.write(TinyCourse().inContent)
      let outcome = try await BinaryRunner().run(["build"] + options, in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(!folder.exists("output"))
    }
  }
}
