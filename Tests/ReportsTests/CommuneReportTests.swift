import Curriculum
import Diagnostics
import Quiz
import Testing

@testable import Reports

/// Groups side by side, and one learner alone.
@Suite struct CommuneReportTests {
  private let sample: SampleClass

  init() throws { sample = try SampleClass(try SampleCourse.course()) }

  private func book() throws -> ClassBook {
    var people: [Person] = []
    for index in 1...12 {
      var doings = Doings("a\(index)", sample.course)
      if index < 11 {
        try doings.take("bai-mot", on: try SampleCourse.day("2026-11-20")) { index > 6 || $0 != "chon-mot" }
      }
      people.append(sample.person("a\(index)", name: "Tên \(index)", group: index < 7 ? "Tổ 10" : "Tổ 2", doings))
    }
    people.append(sample.person("b", name: "Tên b"))
    let meetings = try ["Tổ 10", "Tổ 2", "Tổ 3"].enumerated().map { index, group in
      Meeting(
        id: "m\(index)", day: try SampleCourse.day("2026-11-20"), group: group, lessons: ["bai-mot"],
        plannedMinutes: 90, minutes: index == 0 ? nil : 80, trainer: index == 2 ? nil : "co-\(index)",
        present: ["a1", "a2", "a7"])
    }
    return sample.book(people, meetings)
  }

  @Test func countsEachGroup() throws {
    let report = Rows(CommuneReport(try book(), language: .vietnamese).report)
    let groups = report.table("groups")
    #expect(groups.map { $0["group"] } == ["Tổ 2", "Tổ 3", "Tổ 10", "(chưa xếp nhóm)"])
    #expect(groups.map { $0["learners"] } == ["6", "0", "6", "1"])
    #expect(groups.map { $0["notStarted"] } == ["2", "0", "0", "1"])
    #expect(groups.map { $0["present"] } == ["1", "0", "2", "0"])
    #expect(groups.map { $0["minutes"] } == ["80", "80", "0", "0"])
    #expect(groups.map { "\($0["passed"] ?? "") \($0["possible"] ?? "")" } == ["4 6", "0 0", "6 6", "0 0"])
    #expect(groups.map { $0["trainers"] } == ["2", nil, "1", nil])
    #expect(report.table("names").map { $0["code"] } == ["co-0", "co-1"])
    #expect(report.table("groupHardest").map { $0["group"] } == ["Tổ 10"])
    #expect(report.table("hardest").map { $0["wrong"] } == ["6"])
    let facts = Dictionary(report.table("facts").map { ($0["label"], $0["value"]) }, uniquingKeysWith: { a, _ in a })
    #expect(facts["Học viên"] == "13" && facts["Lượt đạt"] == "10 trên 12" && facts["Lượt có mặt"] == "3 trên 12")
    for text in report.tables.values.joined().flatMap(\.values) { #expect(!text.contains("Tên 1")) }
  }

  @Test func tellsOfOneLearner() throws {
    let book = try book()
    let report = Rows(try #require(TraineeReport(book, code: "a1", language: .vietnamese)).report)
    #expect(report.table("lessons").map { $0["standing"] } == ["đạt"])
    let wrong = report.table("wrong")
    #expect(wrong.map { $0["given"] } == ["Ứng dụng có nhiều lượt tải hơn."])
    #expect(wrong.map { $0["right"] } == ["Ứng dụng khớp nhà phát hành xã đã báo."])
    #expect(report.table("objectives").map { $0["objective"] } == ["mở được ứng dụng"])
    #expect(report.table("attendance").map { $0["present"] } == ["có mặt"])
    #expect(report.table("names").first?["name"] == "Tên 1")
    #expect(TraineeReport(book, code: "khong-co", language: .vietnamese) == nil)
  }

  @Test func speaksEnglish() throws {
    for report in [
      CommuneReport(try book(), language: .english).report,
      ClassReport(try book(), group: nil, language: .english).report,
    ] {
      let titles = report.tables.map(\.title) + report.tables.flatMap(\.columns).map(\.title)
      for title in titles where !title.contains("Bài số") {
        #expect(title.unicodeScalars.allSatisfy { $0.value < 0x2100 && !("à"..."ỹ").contains($0) }, "\(title)")
      }
    }
  }
}
