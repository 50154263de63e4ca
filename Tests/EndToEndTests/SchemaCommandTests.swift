import Foundation
import TestSupport
import Testing

@Suite struct SchemaCommandTests {
  @Test(arguments: [("bai-hoc", "bài học"), ("lesson", "bài học"), ("sach", "sách"), ("facts", "tệp dữ kiện")])
  func printsTheSchemaOfAKindOfFile(name: String, title: String) async throws {
    let outcome = try await BinaryRunner()("schema", name)
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardError == "")
    let schema = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
    )
    #expect(schema["title"] as? String == title)
    #expect(schema["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }

  @Test func writesTheSchemasOfAllKinds() async throws {
    try await withTemporaryFolder { folder in
      let outcome = try await BinaryRunner()("schema", "--output", "a/b", "--lang", "en", in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(outcome.standardOutput == "")
      #expect(outcome.standardError == "Wrote 11 schemas into a/b.\n")
      let names = [
        "bai-hoc", "bien-the", "du-kien", "hoc-phan", "nen-tang", "ngoai-le", "nguon", "phieu", "sach", "thuat-ngu",
        "tra-loi",
      ]
      #expect(try folder.contents().keys.sorted() == names.map { "a/b/\($0).schema.json" })
    }
  }

  @Test func overwritesNoFileThatItDidNotMake() async throws {
    try await withTemporaryFolder { folder in
      let program = try BinaryRunner()
      for _ in 0..<2 {
        #expect(try await program("schema", "--output", "a", in: folder.url).exitCode == 0)
      }
      for (name, text) in [("bai-hoc", "của tôi"), ("sach", "{\"title\": \"của tôi\"}")] {
        try folder.write(["b/\(name).schema.json": text])
        let outcome = try await program("schema", name, "--output", "b", in: folder.url)
        #expect(outcome.exitCode == 2)
        #expect(try folder.read("b/\(name).schema.json") == text)
      }
    }
  }

  @Test(arguments: [["schema"], ["schema", "bai"], ["schema", "lesson", "--lang", "fr"]])
  func takesWrongUsageForExitCodeTwo(arguments: [String]) async throws {
    let outcome = try await BinaryRunner().run(arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardOutput == "")
  }

  @Test func takesAFailingDiskForExitCodeThree() async throws {
    try await withTemporaryFolder { folder in
      try folder.write(["tep": ""])
      let outcome = try await BinaryRunner()("schema", "--output", "tep/luoc-do", in: folder.url)
      #expect(outcome.exitCode == 3)
      #expect(outcome.standardError.contains("tep/luoc-do"))
    }
  }
}
