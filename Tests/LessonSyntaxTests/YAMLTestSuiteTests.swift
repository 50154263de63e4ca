import LessonSyntax
import Testing

/// Cases of yaml-test-suite (its data of 2022-01-17), each with what our dialect makes of it: the same data, or a refusal.
@Suite struct YAMLTestSuiteTests {
  struct SuiteCase: Decodable, CustomTestStringConvertible {
    enum Verdict: String, Decodable {
      case same
      case refuse
    }

    let id: String
    let name: String
    let dialect: Verdict
    let yaml: String
    let tree: JSONValue?

    var testDescription: String { "\(id): \(name)" }
    var parsed: ParsedFile { parse(bytes: Array(yaml.utf8), root: .any) }
  }

  static func cases(_ verdict: SuiteCase.Verdict) throws -> [SuiteCase] {
    try TestData.cases("yaml-test-suite.jsonl").filter { $0.dialect == verdict }
  }

  @Test(arguments: try cases(.same))
  func readsWhatTheDialectHolds(_ each: SuiteCase) throws {
    let file = each.parsed
    #expect(file.reports == [])
    #expect(try file.data == each.tree ?? .null)
  }

  @Test(arguments: try cases(.refuse))
  func refusesWhatTheDialectDoesNotHold(_ each: SuiteCase) {
    #expect(!each.parsed.errors.isEmpty)
  }
}
