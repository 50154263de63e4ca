import Diagnostics
import Foundation
import LessonSyntax
import Testing

/// One authoring mistake a file: what is reported, where, and what the offered fix leads to.
@Suite struct MistakesTests {
  struct Mistake: Decodable, CustomTestStringConvertible {
    struct Want: Decodable {
      let code: String
      let line: Int
      let col: Int
    }

    let id: String
    let yaml: String
    let want: [Want]
    let fixed: String?

    var testDescription: String { id }
    var wanted: [Report] { want.map { Report(code: $0.code, line: $0.line, column: $0.col) } }
  }

  static func cases() throws -> [Mistake] { try TestData.cases("mistakes.jsonl") }

  @Test func findsItsCases() throws { #expect(try Self.cases().count == 72) }

  @Test(arguments: try cases())
  func reportsEachMistakeAtItsPlace(_ mistake: Mistake) {
    #expect(parse(mistake.yaml).reports == mistake.wanted)
  }

  @Test(arguments: try cases().filter { $0.fixed != nil })
  func offersTheFixThatTheAuthorMeant(_ mistake: Mistake) throws {
    let file = parse(mistake.yaml)
    let fix = try #require(file.errors.first?.fixes.first)
    #expect(file.applying(fix) == mistake.fixed)
  }

  @Test(arguments: try cases())
  func repairsSafelyOrNotAtAll(_ mistake: Mistake) throws {
    let file = parse(mistake.yaml)
    for error in file.errors {
      guard let fix = error.fixes.first, fix.grade == .safe else { continue }
      let repaired = parse(file.applying(fix))
      let line = file.report(of: error).line
      #expect(!repaired.reports.contains { $0.code == error.code && $0.line == line })
    }
  }
}
