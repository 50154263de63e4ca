import Foundation
import TestSupport
import Testing

@Suite struct ProgressTests {
  /// A thousand marks on one letter, letters without a shape, nothing but signs.
  @Test(arguments: [
    "a" + String(repeating: "\u{301}", count: 1_000), "\u{3164}\u{FFA0}", "An\u{3164}", "…", "\u{2800}",
  ])
  func refusesNamesThatNobodyCanRead(name: String) async throws {
    try await withTemporaryFolder { folder in
      let outcome = try await BinaryRunner()("progress", "add-trainee", "an", name, "--store", "so.db", in: folder.url)
      #expect(outcome.exitCode == 2)
      #expect(!folder.exists("so.db"))
    }
  }

  @Test func mergesLaptopsInAnyOrder() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      for (store, id) in [("mot", "an"), ("hai", "binh")] {
        try await laptop.addTrainee(id, id.uppercased(), store: store)
        _ = try await laptop.run("quiz", "bai-mot", "--trainee", id, input: "2\n", store: store)
      }
      #expect(try await laptop.run("progress", "merge", "mot", "hai", store: "xuoi").exitCode == 0)
      #expect(try await laptop.run("progress", "merge", "hai", "mot", "hai", store: "nguoc").exitCode == 0)
      let forward = try await laptop.log(store: "xuoi")
      #expect(forward.count == 6)
      #expect(try await laptop.log(store: "nguoc") == forward)
      let list = try await laptop.run("progress", "list", store: "xuoi").standardOutput
      #expect(list.contains("an: AN") && list.contains("binh: BINH"))
    }
  }

  @Test(arguments: ["", "không phải sổ\n", "SQLite format 3\u{0}"])
  func refusesAForeignFile(text: String) async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let before = try await laptop.log()
      try folder.write(["la.sqlite": text])
      let outcome = try await laptop.run("progress", "merge", "la.sqlite")
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("la.sqlite"))
      #expect(try await laptop.log() == before)
      #expect(try folder.read("la.sqlite") == text)
    }
  }

  @Test func saysHowAnExportIsTakenIn() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      _ = try await laptop.run("progress", "export", "--output", "so.jsonl")
      let outcome = try await laptop.run("progress", "merge", "so.jsonl", store: "khac")
      #expect(outcome.exitCode == 4)
      #expect(outcome.standardError.contains("là tệp đã xuất từ một sổ: gõ «camnang progress import»"))
    }
  }

  @Test func exportsWhatItImports() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      _ = try await laptop.run("quiz", "bai-mot", "--trainee", "an", input: "1\nq\n")
      #expect(try await laptop.run("progress", "export", "--output", "so.jsonl").exitCode == 0)
      #expect(try await laptop.run("progress", "import", "so.jsonl", store: "khac").exitCode == 0)
      let log = try await laptop.log()
      #expect(try await laptop.log(store: "khac") == log)
    }
  }

  @Test func importsWhatComesInByAPipe() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let export = try await laptop.run("progress", "export").standardOutput
      #expect(try await laptop.run("progress", "import", "-", input: export, store: "khac").exitCode == 0)
      #expect(try await laptop.run("progress", "import", "/dev/stdin", input: export, store: "khac").exitCode == 0)
      let log = try await laptop.log()
      #expect(try await laptop.log(store: "khac") == log)
      let missing = try await laptop.run("progress", "import", "khong-co.jsonl")
      #expect(missing.exitCode == 3)
      #expect(missing.standardError.contains("Không thấy tệp"))
    }
  }

  @Test func doesNotGiveOneIdToTwoPeople() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee()
      let other = try await laptop.run("progress", "add-trainee", "an", "Trần An")
      #expect(other.exitCode == 2)
      #expect(other.standardError.contains("Nguyễn Văn An"))
      #expect(try await laptop.run("progress", "add-trainee", "an", "Trần An", "--rename").exitCode == 0)
      #expect(try await laptop.run("progress", "list").standardOutput.contains("Trần An"))
    }
  }

  @Test func tellsOfTwoNamesForOneId() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee("an", "Nguyễn An", store: "mot")
      try await laptop.addTrainee("an", "Lê An", store: "hai")
      #expect(try await laptop.run("progress", "merge", "hai", store: "mot").exitCode == 0)
      let list = try await laptop.run("progress", "list", store: "mot").standardOutput
      #expect(list.contains("Nguyễn An") && list.contains("Lê An"))
    }
  }

  @Test func saysThatAFolderIsNoStore() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      let outcome = try await laptop.run("progress", "add-trainee", "an", "An", store: "content")
      #expect([3, 4].contains(outcome.exitCode))
      #expect(outcome.standardError != "")
    }
  }
}
