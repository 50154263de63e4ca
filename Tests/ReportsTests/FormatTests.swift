import HTML
import Handbook
import Curriculum
import Diagnostics
import Testing

@testable import Reports

/// Every format has every cell of every table.
@Suite struct FormatTests {
  static let course = Result { try SampleCourse.course() }

  static func reports(people: Int, groups: Int, seed: UInt64, _ language: Language) throws -> [Report] {
    let sample = try SampleClass(try course.get())
    let names = (0..<groups).map { "Tổ \($0 + 1)" }
    let book = try sample.book(of: people, in: names, lessons: 3, seed: seed)
    let learner = book.people.last { !$0.isTrainer }
    return [
      ClassReport(book, group: names.first, language: language).report,
      ClassReport(book, group: names.first, language: language).projector,
      CommuneReport(book, language: language).report,
    ] + [learner.flatMap { TraineeReport(book, code: $0.code, language: language)?.report }].compactMap(\.self)
  }

  @Test(arguments: [(0, 0), (0, 1), (1, 1), (25, 1), (60, 3), (400, 20)], Language.allCases)
  func agreeCellForCell(size: (people: Int, groups: Int), language: Language) throws {
    for report in try FormatTests.reports(people: size.people, groups: size.groups, seed: 7, language) {
      let cells = ReadBack.of(report)
      #expect(try ReadBack.ofPage(report) == cells, "\(report.id)")
      #expect(try ReadBack.ofCSV(report) == cells, "\(report.id)")
      #expect(try ReadBack.ofJSON(report) == cells, "\(report.id)")
      #expect(try ReadBack.ofSheets(report) == cells, "\(report.id)")
    }
  }

  @Test func giveTheSameBytesForTheSameClass() throws {
    let twice = try (0..<2).map { _ in
      try FormatTests.reports(people: 25, groups: 2, seed: 3, .vietnamese).flatMap { report in
        ReportFormat.all.flatMap { $0.files(of: report, named: "bao-cao") }
      }
    }
    #expect(twice[0] == twice[1])
  }

  @Test(arguments: [
    "=cmd|'/c calc'!A1", "+1", "-1", "@x", "\t=1", "\r=1", "  =1", "\u{A0}=1", "＝A1", "＋1", "－1", "＠x", "'=1", "' '=1",
  ])
  func guardsAgainstFormulas(text: String) {
    #expect(CSVFormat.isRisky(text))
    #expect(CSVText.lines(of: CSVFormat.field(text) + "\r\n").first?.first.map { Array($0.utf8) } == Array(text.utf8))
    let written = CSVFormat.field(text)
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
  }

  @Test(arguments: ["An", "a=b", "'a", "'", "1-2", "", "a;b", "a\"b", "a\nb", "a,b"])
  func leavesOtherWordsAsTheyAre(text: String) {
    #expect(!CSVFormat.isRisky(text))
    #expect(CSVText.lines(of: CSVFormat.field(text) + "\r\n") == [[text]])
  }

  @Test func makesWordsThatEveryFormatHolds() {
    func words(_ raw: String) -> [UInt8] { Array(PlainWords(raw).text.utf8) }
    #expect(words("Hoa\u{300}") == Array("Hoà".utf8))
    #expect(words("a\r\nb\rc\u{2028}d") == Array("a\nb\nc\nd".utf8))
    #expect(words("\u{202E}a\u{0}\u{FFFE}\u{FEFF}") == Array("a".utf8))
    #expect(words(" \u{A0}a\tb ") == Array("a b".utf8))
    #expect(words("🧑‍🏫") == Array("🧑‍🏫".utf8))
    #expect(PlainWords(String(repeating: "🧑", count: 20_000)).text.utf16.count <= 32_767)
    #expect(Cell.words("\u{200B} ") == .empty)
  }

  @Test func namesSheetsAsExcelWantsThem() {
    let long = String(repeating: "Rất dài ", count: 6)
    let names = SheetNames.unique(["Bài", "bài", "a/b:c*d?[e]\\f", "'x'", "", long, long, "👩🏽‍💻" + long])
    #expect(names[0...3] == ["Bài", "bài (2)", "a b c d e f", "x"])
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names { #expect((1...31).contains(name.utf16.count) && !name.hasSuffix(" ")) }
  }

  @Test func writesNothingOfAWorkbooksOwnSpelling() {
    #expect(Worksheet.escaped("_x0041_ _x00 _xZZZZ_ __x0041_") == "_x005F_x0041_ _x00 _xZZZZ_ __x005F_x0041_")
  }

  @Test func saysInAWorkbookWhatItIsAndNotWhose() throws {
    let report = try #require(try FormatTests.reports(people: 6, groups: 1, seed: 1, .vietnamese).first)
    let parts = WorkbookParts(report: report, sheetNames: ["a"])
    let core = String(decoding: parts.core.document(), as: UTF8.self)
    #expect(core.contains("<dc:title>Báo cáo lớp: Xã Tân Cương · Tổ 1</dc:title>") && !core.contains("creator"))
    #expect(core.contains("2026-11-30T00:00:00Z"))
  }
}
