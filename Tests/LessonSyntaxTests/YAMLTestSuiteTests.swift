import Foundation
import LessonSyntax
import Testing

/// yaml-test-suite, which is not ours to copy: it lies in `../shared` beside the clone, or these tests are reported as
/// skipped, with the reason. `DialectTests` hold the dialect's own table and always run.
@Suite(.enabled(if: TestData.shared != nil, "../shared/testdata is not beside this clone: yaml-test-suite did NOT run"))
struct YAMLTestSuiteTests {
  struct SuiteCase: Decodable, CustomTestStringConvertible {
    enum Verdict: String, Decodable {
      case same
      case refuse
    }

    let id: String
    let dialect: Verdict
    let tree: JSONValue?

    var testDescription: String { id }

    func parsed() throws -> ParsedFile {
      let folder = try #require(TestData.shared)
      let bytes = try Data(contentsOf: folder.appending(path: "yaml-test-suite/\(id)/in.yaml"))
      return parse(bytes: Array(bytes), root: .any)
    }
  }

  static func cases(_ verdict: SuiteCase.Verdict) throws -> [SuiteCase] {
    try TestData.cases("suite-verdicts.jsonl", in: try #require(TestData.shared)).filter { $0.dialect == verdict }
  }

  @Test func findsItsCases() throws {
    #expect(try Self.cases(.same).count + Self.cases(.refuse).count == 261)
  }

  @Test(arguments: try cases(.same))
  func readsWhatTheDialectHolds(_ each: SuiteCase) throws {
    let file = try each.parsed()
    #expect(file.reports == [])
    #expect(try file.data == each.tree ?? .null)
  }

  @Test(arguments: try cases(.refuse))
  func refusesWhatTheDialectDoesNotHold(_ each: SuiteCase) throws {
    #expect(try !each.parsed().errors.isEmpty)
  }
}
