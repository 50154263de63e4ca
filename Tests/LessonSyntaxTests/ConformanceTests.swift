import Foundation
import LessonSyntax
import Testing

/// Outside cases: yaml-test-suite, documents that four YAML parsers read alike, odd bytes, many mistakes in one file.
@Suite struct ConformanceTests {
  struct SuiteCase: Decodable {
    let id: String
    let dialect: String
    let tree: JSONValue?
    let first: First?

    struct First: Decodable {
      let report: Report

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        report = Report(
          code: try list.decode(String.self),
          line: try list.decode(Int.self),
          column: try list.decode(Int.self)
        )
      }
    }
  }

  @Test func readsOrRefusesEachCaseOfTheYAMLTestSuite() throws {
    let cases: [SuiteCase] = try TestData.sharedLines("suite-verdicts.jsonl")
    guard let shared = TestData.shared else { return }
    var (same, refused, sameFirst, sameFirstLine) = (0, 0, 0, 0)
    for each in cases {
      let bytes = try Data(contentsOf: shared.appending(path: "yaml-test-suite/\(each.id)/in.yaml"))
      let file = parse(bytes: Array(bytes), root: .any)
      if each.dialect == "same" {
        let data = try file.data
        #expect(data == each.tree ?? .null, "\(each.id): \(file.reports)")
        if data == each.tree ?? .null { same += 1 }
      } else {
        #expect(!file.errors.isEmpty, "\(each.id) must be refused")
        if !file.errors.isEmpty { refused += 1 }
        if file.reports.first == each.first?.report {
          sameFirst += 1
        } else {
          print("first differs: \(each.id) \(file.reports.prefix(3)) wanted \(String(describing: each.first?.report))")
        }
        if file.reports.first?.line == each.first?.report.line { sameFirstLine += 1 }
      }
    }
    print(
      "yaml-test-suite: \(same) same, \(refused) refused; first report as advised \(sameFirst), line \(sameFirstLine)"
    )
    #expect(same == cases.count { $0.dialect == "same" })
    #expect(refused == cases.count { $0.dialect == "refuse" })
  }

  struct AgreeCase: Decodable {
    let id: String
    let yaml: String
    let tree: JSONValue?
    let events: [String]
  }

  @Test func readsWhatOtherParsersAgreeOnAlike() throws {
    let cases: [AgreeCase] = try TestData.sharedLines("agree.jsonl")
    for each in cases {
      let file = parse(each.yaml, root: .any)
      #expect(try file.data == each.tree ?? .null, "\(each.id): \(file.reports)")
      #expect(file.tree.events() == each.events, "\(each.id)")
    }
    print("agree.jsonl: \(cases.count) documents")
  }

  struct BytesCase: Decodable, CustomTestStringConvertible {
    let file: String
    let code: String?
    let line: Int?
    let col: Int?

    var testDescription: String { file }
  }

  static let bytesCases: [BytesCase] =
    (try? TestData.lines(TestData.fixtures.appending(path: "bytes-verdicts.jsonl"))) ?? []

  @Test(arguments: bytesCases)
  func takesOrRefusesOddBytes(_ each: BytesCase) throws {
    let bytes = try Data(contentsOf: TestData.fixtures.appending(path: "bytes/\(each.file)"))
    let report = parse(bytes: Array(bytes)).reports.first
    #expect(report?.code == each.code)
    #expect(report?.line == each.line)
    if let column = each.col { #expect(report?.column == column) }
  }

  struct ManyCase: Decodable {
    struct Want: Decodable {
      let line: Int
      let codes: [String]
    }

    let id: String
    let yaml: String
    let want: [Want]
  }

  @Test func findsManyMistakesInOneFileWithoutEchoes() throws {
    let cases: [ManyCase] = try TestData.lines(TestData.fixtures.appending(path: "many-mistakes.jsonl"))
    #expect(cases.count == 61)
    var (wanted, found, echoes) = (0, 0, 0)
    for each in cases {
      let lines = Set(each.want.map(\.line))
      let reports = parse(each.yaml).reports
      let reported = Set(reports.map(\.line))
      wanted += lines.count
      found += lines.intersection(reported).count
      echoes += reports.count - lines.intersection(reported).count
      if lines != reported || reports.count != lines.count {
        print("many-mistakes \(each.id): missing \(lines.subtracting(reported)), \(reports)")
      }
      for want in each.want {
        #expect(reports.contains { $0.line == want.line && want.codes.contains($0.code) }, "\(each.id):\(want.line)")
      }
    }
    print("many-mistakes.jsonl: \(found) of \(wanted) lines, \(echoes) echoes")
    #expect(found == wanted)
    #expect(echoes == 0)
  }
}
