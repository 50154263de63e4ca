import Foundation
import LessonSyntax
import Testing

/// yaml-test-suite, which is not ours to copy: it lies in `../shared` beside the clone. Where it does not, these tests
/// are reported as skipped for want of cases, with a warning; `DialectTests` hold the dialect's own table and always run.
@Suite struct YAMLTestSuiteTests {
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
    guard let shared = TestData.shared else { return [] }
    return try TestData.cases("suite-verdicts.jsonl", in: shared).filter { $0.dialect == verdict }
  }

  @Test func findsItsCases() throws {
    guard TestData.shared != nil else {
      #if compiler(>=6.3)
        Issue.record("No ../shared/testdata beside this clone: yaml-test-suite was NOT RUN", severity: .warning)
      #endif
      return
    }
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
