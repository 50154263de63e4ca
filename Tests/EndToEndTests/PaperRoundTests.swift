import Foundation
import TestSupport
import Testing

/// Papers, from the printer to the report, as a trainer handles them. `./test paper-round` does it with a whole class.
@Suite struct PaperRoundTests {
  /// The papers of the lesson's only question: number and right digit, by form.
  private struct Printed {
    let number: String
    let right: String
    let heads: [Int: String]
  }

  private static func laptop(_ folder: TemporaryFolder) async throws -> QuizFolder {
    let laptop = try QuizFolder(folder)
    for id in ["an", "binh", "cuc"] {
      _ = try await laptop.run("progress", "add-trainee", id, id.uppercased(), "--group", "Tổ 3")
    }
    return laptop
  }

  /// What stands on the papers that are printed for the class.
  private static func printed(_ laptop: QuizFolder, _ folder: TemporaryFolder) async throws -> [String: Printed] {
    let made = try await laptop.run("class", "papers", "bai-mot", "--output", "de.html")
    try #require(made.exitCode == 0, "\(made.standardError)")
    let page = String(decoding: try #require(try folder.contents()["de.html"]), as: UTF8.self)
    #expect(!page.contains("BINH"))
    var papers: [String: Printed] = [:]
    for sheet in page.split(separator: "<section class=\"sheet-of-seat\"").dropFirst() {
      let number = try #require(sheet.firstMatch(of: /số (\d{4}-[A-Z])/)?.1)
      let seat = try #require(sheet.firstMatch(of: /<strong class="seat">(\d+) ([A-Z])</))
      let right = try #require(sheet.firstMatch(of: /(\d)\. Sai/)?.1)
      let head = "\(seat.1)\(seat.2)".lowercased()
      let former = papers[String(number)]?.heads ?? [:]
      papers[String(number)] = Printed(
        number: String(number), right: String(right),
        heads: former.merging([try #require(Int(seat.1)): head]) { $1 })
    }
    return papers
  }

  @Test func bringsSheetsIntoTheReport() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try await PaperRoundTests.laptop(folder)
      let papers = try await PaperRoundTests.printed(laptop, folder)
      let odd = try #require(papers.values.first { $0.heads[1] != nil })
      let even = try #require(papers.values.first { $0.heads[2] != nil })
      #expect(odd.heads.keys.sorted() == [1, 3] && even.number != odd.number)
      let lines = [
        "> \(odd.number)", "\(odd.heads[1] ?? "") \(odd.right)", "\(odd.heads[3] ?? "") \(odd.right)",
        "> \(even.number)", "\(even.heads[2] ?? "") \(even.right)", ">",
      ]
      // Of one question the mark is one: every sheet is keyed twice.
      let again = ["\(odd.heads[1] ?? "") \(odd.right)", "\(odd.heads[3] ?? "") \(odd.right)"]
      let typed = lines[0...3] + again + [lines[4], lines[5], lines[4]]
      let keyed = try await laptop.run("class", "key", "bai-mot", input: typed.joined(separator: "\n") + "\n")
      #expect(keyed.exitCode == 0, "\(keyed.standardOutput)\(keyed.standardError)")
      #expect(keyed.standardOutput.contains("Đã ghi 2 tờ đề \(odd.number)"))
      #expect(keyed.standardOutput.contains("Đã ghi 1 tờ đề \(even.number)"))
      let list = try await laptop.run("class", "list").standardOutput
      #expect(list.contains("có mặt 3") && !list.contains("vắng"))
      let shown = try await laptop.run("progress", "show", "--trainee", "binh").standardOutput
      #expect(shown.contains("đã trả lời 1 trên 1"))
      #expect(try folder.contents()["so-keying.txt"] == nil)
      #expect(try await laptop.log().count { $0.contains("\"paper\":\"\(odd.number)\"") } == 2)
    }
  }

  @Test func goesOnWithADraft() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try await PaperRoundTests.laptop(folder)
      let papers = try await PaperRoundTests.printed(laptop, folder)
      let odd = try #require(papers.values.first { $0.heads[1] != nil })
      let line = "\(odd.heads[1] ?? "") \(odd.right)"
      let cut = try await laptop.run("class", "key", "bai-mot", input: "> \(odd.number)\n\(line)\n2x 1\n3c")
      #expect(cut.exitCode == 2)
      #expect(cut.standardOutput.contains("chưa ghi vào sổ"))
      // Another lesson or class must wait.
      let other = try await laptop.run("class", "key", "bai-mot", "--group", "Tổ 4")
      #expect(other.exitCode == 2 && other.standardError.contains("Còn bản nháp của lớp «Tổ 3»"))
      let on = try await laptop.run("class", "key", input: ">\n\(line)\n")
      #expect(on.exitCode == 0 && on.standardOutput.contains("Đã ghi 1 tờ"), "\(on.standardOutput)")
      #expect(on.standardOutput.contains("chưa nộp: ghế 2 3"))
      let nothing = try await laptop.run("class", "key")
      #expect(nothing.exitCode == 2 && nothing.standardError.contains("Cần nói bài nào"))
      #expect(try folder.contents()["so-keying.txt"] == nil)
    }
  }

  /// Who was there and handed nothing in stands in the report until the sheet turns up.
  @Test func tellsWhoHandedNothingIn() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try await PaperRoundTests.laptop(folder)
      let papers = try await PaperRoundTests.printed(laptop, folder)
      let odd = try #require(papers.values.first { $0.heads[1] != nil })
      _ = try await laptop.run("class", "meet", "bai-mot", "--absent", "2")
      func key(_ seat: Int) async throws {
        let line = "\(odd.heads[seat] ?? "") \(odd.right)"
        let keyed = try await laptop.run("class", "key", "bai-mot", input: "> \(odd.number)\n\(line)\n>\n\(line)\n")
        #expect(keyed.exitCode == 0, "\(keyed.standardOutput)")
      }
      func standings() async throws -> String {
        _ = try await laptop.run("report", "class", "--format", "csv", "--output", "bao-cao")
        let files = try folder.contents(of: "bao-cao")
        let name = try #require(files.keys.first { $0.hasSuffix("standing.csv") })
        return String(decoding: files[name] ?? [], as: UTF8.self)
      }
      try await key(1)
      #expect(try await standings().contains("3;chưa nộp"))
      #expect(try await !standings().contains("2;chưa nộp"))
      try await key(3)
      #expect(try await !standings().contains("chưa nộp"))
    }
  }

  @Test func givesUpADraft() async throws {
    try await withTemporaryFolder { folder in
      let laptop = try await PaperRoundTests.laptop(folder)
      let papers = try await PaperRoundTests.printed(laptop, folder)
      let odd = try #require(papers.values.first { $0.heads[1] != nil })
      _ = try await laptop.run(
        "class", "key", "bai-mot", input: "> \(odd.number)\n\(odd.heads[1] ?? "") \(odd.right)\n")
      #expect(try await laptop.run("class", "key", "--discard").standardOutput.contains("Đã bỏ bản nháp"))
      #expect(try await laptop.run("class", "key", "--discard").standardOutput.contains("Không có bản nháp"))
      #expect(try await laptop.log().isEmpty)
    }
  }
}
