import Foundation
import TestSupport
import Testing

/// A class on a few laptops, as its trainer handles it.
@Suite struct PeopleTests {
  private static let name = "Nguyễn Thị Quên"

  @Test func tellsTwoPeopleOfOneShortNameApart() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee("an", "Nguyễn Văn An", store: "mot.sqlite")
      try await laptop.addTrainee("an", "Trần Thị An", store: "hai.sqlite")
      _ = try await laptop.run("quiz", "--trainee", "an", input: "2\n", store: "hai.sqlite")
      _ = try await laptop.run("progress", "merge", "hai.sqlite", store: "mot.sqlite")
      let both = try await laptop.run("quiz", "--trainee", "an", store: "mot.sqlite")
      #expect(both.exitCode == 2)
      #expect(both.standardError.contains("là 2 người khác nhau"))
      let line = try #require(both.standardError.split(separator: "\n").first { $0.contains("Trần Thị An") })
      let code = try #require(line.split(separator: " ").first).description
      let shown = try await laptop.run("progress", "show", "--trainee", code, store: "mot.sqlite")
      #expect(shown.exitCode == 0 && shown.standardOutput.contains("Trần Thị An"))
      // A slip in the code is told from a person who is not there.
      let slip = String(code.dropLast()) + (code.hasSuffix("2") ? "3" : "2")
      let wrong = try await laptop.run("progress", "show", "--trainee", slip, store: "mot.sqlite")
      #expect(wrong.standardError.contains("gõ sai một ký tự"))
    }
  }

  @Test func joinsAndPartsTwoCodes() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee("an", "An")
      try await laptop.addTrainee("an2", "An")
      _ = try await laptop.run("quiz", "--trainee", "an2", input: "2\n")
      _ = try await laptop.run("progress", "join", "an", "an2")
      let joined = try await laptop.run("progress", "show", "--trainee", "an").standardOutput
      #expect(joined.contains("đã trả lời 1 trên 1"))
      _ = try await laptop.run("progress", "join", "an", "an2", "--undo")
      let parted = try await laptop.run("progress", "show", "--trainee", "an").standardOutput
      #expect(parted.contains("Chưa học bài nào"))
    }
  }

  @Test func forgetsSomebodyForGood() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      try await laptop.addTrainee("quen", PeopleTests.name)
      try await laptop.addTrainee("lan", "Lan")
      _ = try await laptop.run("quiz", "--trainee", "quen", input: "2\n")
      // Nobody is there to be asked.
      #expect(try await laptop.run("progress", "forget", "quen").exitCode == 2)
      #expect(try holds(PeopleTests.name, in: folder) == ["so-roster.jsonl"])
      _ = try await laptop.run("progress", "forget", "quen", "--after", "10")
      #expect(try await laptop.run("progress", "list").standardOutput.contains("Quên") == false)
      _ = try await laptop.run("progress", "forget", "quen", "--undo")
      #expect(try await laptop.run("progress", "list").standardOutput.contains("Quên"))
      let done = try await laptop.run("progress", "forget", "quen", "--yes")
      #expect(done.exitCode == 0 && done.standardOutput.contains("Đã xóa hẳn"))
      #expect(try holds(PeopleTests.name, in: folder).isEmpty)
      #expect(try await laptop.run("progress", "verify").exitCode == 0)
      #expect(try await laptop.run("progress", "show", "--trainee", "quen").exitCode == 2)
    }
  }

  private func holds(_ text: String, in folder: TemporaryFolder) throws -> [String] {
    try folder.contents().filter { Array($0.value).firstRange(of: Array(text.utf8)) != nil }.keys.sorted()
  }

  @Test func recordsMeetingsAndReportsOnThem() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try QuizFolder(folder)
      for id in ["an", "binh", "cuc"] {
        _ = try await laptop.run("progress", "add-trainee", id, id.uppercased(), "--group", "Tổ 3", "--consent")
      }
      let met = try await laptop.run("class", "meet", "bai-mot", "--absent", "2", "--minutes", "45")
      #expect(met.exitCode == 0 && met.standardOutput.contains("có mặt 2 trên 3"))
      let list = try await laptop.run("class", "list").standardOutput
      #expect(list.contains("vắng số 2"))
      let handle = try #require(list.split(separator: " ").first).description
      _ = try await laptop.run("class", "amend", handle, "--absent", "1", "--present", "2")
      #expect(try await laptop.run("class", "list").standardOutput.contains("vắng số 1"))
      #expect(try await laptop.run("class", "meet", "bai-khong-co").exitCode == 2)
      #expect(try await laptop.run("class", "meet", "bai-mot", "--absent", "9").exitCode == 2)

      let report = try await laptop.run("report", "class", "--format", "all", "--output", "ra")
      #expect(report.exitCode == 0)
      let made = try folder.contents(of: "ra")
      #expect(Set(made.keys.map { $0.split(separator: ".").last ?? "" }) == ["html", "xlsx", "csv", "json"])
      let page = try #require(made.first { $0.key.hasSuffix(".html") })
      #expect(String(decoding: page.value, as: UTF8.self).contains("BINH"))
      // To be sent away: nobody is named in any format.
      _ = try await laptop.run("report", "class", "--format", "all", "--output", "gui", "--no-names")
      for (name, bytes) in try folder.contents(of: "gui") {
        #expect(Array(bytes).firstRange(of: Array("BINH".utf8)) == nil, "\(name)")
      }
      _ = try await laptop.run("class", "cancel", handle)
      #expect(try await laptop.run("class", "list").standardOutput.contains("Chưa ghi buổi học nào"))
    }
  }
}
