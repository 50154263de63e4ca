import Foundation
import LessonSyntax
import Testing

/// Generated cases: documents that four YAML parsers read alike, odd bytes, many mistakes in one file.
@Suite struct ConformanceTests {
  struct AgreeCase: Decodable, CustomTestStringConvertible {
    let id: String
    let yaml: String
    let tree: JSONValue?

    var testDescription: String { id }
  }

  static func agreeCases() throws -> [AgreeCase] { try TestData.cases("agree.jsonl") }

  @Test(arguments: try agreeCases())
  func readsWhatOtherParsersAgreeOnAlike(_ each: AgreeCase) throws {
    let file = parse(each.yaml, root: .any)
    #expect(try file.data == each.tree ?? .null, "\(file.reports)")
  }

  struct BytesCase: Decodable, CustomTestStringConvertible {
    let file: String
    let code: String?
    let line: Int?
    let col: Int?

    var testDescription: String { file }
  }

  static func bytesCases() throws -> [BytesCase] { try TestData.cases("bytes-verdicts.jsonl") }

  @Test(arguments: try bytesCases())
  func takesOrRefusesOddBytes(_ each: BytesCase) throws {
    let bytes = try Data(contentsOf: TestData.fixtures.appending(path: "bytes/\(each.file)"))
    let report = parse(bytes: Array(bytes)).reports.first
    #expect(report?.code == each.code)
    #expect(report?.line == each.line)
    if let column = each.col { #expect(report?.column == column) }
  }

  struct ManyCase: Decodable, CustomTestStringConvertible {
    struct Want: Decodable {
      let line: Int
      let codes: [String]
    }

    let id: String
    let yaml: String
    let want: [Want]

    var testDescription: String { id }
  }

  static func manyCases() throws -> [ManyCase] { try TestData.cases("many-mistakes.jsonl") }

  @Test(arguments: try manyCases())
  func findsManyMistakesInOneFileWithoutEchoes(_ each: ManyCase) {
    let reports = parse(each.yaml).reports
    #expect(reports.map(\.line) == Set(each.want.map(\.line)).sorted())
    for want in each.want {
      #expect(reports.contains { $0.line == want.line && want.codes.contains($0.code) }, "line \(want.line)")
    }
  }

  /// A fixture that has lost its cases fails no case.
  @Test func findsItsCases() throws {
    let many = try Self.manyCases()
    #expect(try Self.agreeCases().count == 337)
    #expect(try Self.bytesCases().count == 43)
    #expect(many.count == 61)
    #expect(many.map { Set($0.want.map(\.line)).count }.reduce(0, +) == 366)
  }
}
