import Curriculum
import Handbook
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

/// Reports on the book that lies in this checkout, to be looked at: with CAMNANG_REPORTS=FOLDER they are written there.
@Suite struct SampleReportTests {
  @Test func writesReportsToLookAt() throws {
    let book = try SampleCourse.ofThisCheckout()
    let course = try book.flatMap { $0.lessons.contains { !$0.questions.isEmpty } ? $0 : nil } ?? SampleCourse.course()
    let sample = try SampleClass(course)
    let small = try sample.book(of: 20, in: ["Tổ 3"], lessons: 12, seed: 1)
    let large = try sample.book(of: 400, in: (1...20).map { "Xóm \($0)" }, lessons: 3, seed: 2)
    let whole = try sample.book(of: 20, in: ["Tổ 3"], lessons: 100, seed: 4)
    let learner = try #require(small.people.first { !$0.isTrainer && !$0.events.isEmpty })
    var reports: [(String, Report)] = [
      ("lop", ClassReport(small, group: "Tổ 3", language: .vietnamese).report),
      ("class", ClassReport(small, group: "Tổ 3", language: .english).report),
      ("lop-ca-sach", ClassReport(whole, group: "Tổ 3", language: .vietnamese).report),
      ("may-chieu", ClassReport(small, group: "Tổ 3", language: .vietnamese).projector),
      ("xa", CommuneReport(large, language: .vietnamese).report),
      ("rong", ClassReport(sample.book([]), group: nil, language: .vietnamese).report),
    ]
    reports.append(("hoc-vien", try #require(TraineeReport(small, code: learner.code, language: .vietnamese)).report))
    for (stem, report) in reports {
      for format in ReportFormat.all {
        for file in format.files(of: report, named: stem) {
          #expect(!file.bytes.isEmpty)
          guard let folder = ProcessInfo.processInfo.environment["CAMNANG_REPORTS"] else { continue }
          try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
          try Data(file.bytes).write(to: URL(filePath: folder).appending(path: file.path))
        }
      }
    }
  }
}
