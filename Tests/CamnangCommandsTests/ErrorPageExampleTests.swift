import Diagnostics
import ErrorPages
import Testing

/// Runs what the pages of the error codes show: a wrong example gives the mistake of its page and no other, a right one
/// gives none.
@Suite struct ErrorPageExampleTests {
  /// These stand beside the mistakes that they count.
  private static let counting: Set = ["K080", "S213"]

  @Test(arguments: ErrorPage.all)
  func showsItsOwnMistakeInEveryWrongExample(_ page: ErrorPage) throws {
    for example in page.examples where example.isWrong {
      for run in try ExampleRun.all(of: example, on: page) {
        let codes = Set(run.diagnostics.map(\.code))
        if ErrorPageExampleTests.counting.contains(page.code) {
          #expect(codes.contains(page.code))
        } else {
          #expect(codes == [page.code], "\(run.diagnostics.map(\.message.vietnamese))")
        }
        if let line = example.line { #expect(run.lines == [line]) }
      }
    }
  }

  @Test(arguments: ErrorPage.all)
  func showsNothingWrongInEveryRightExample(_ page: ErrorPage) throws {
    for example in page.examples where !example.isWrong {
      for run in try ExampleRun.all(of: example, on: page) {
        #expect(run.diagnostics.map { "\($0.code) \($0.message.vietnamese)" } == [])
      }
    }
  }

  @Test(arguments: ErrorPage.all.filter { "KW".contains($0.code.prefix(1)) })
  func namesTheLineOfEveryMistakeInASingleFile(_ page: ErrorPage) {
    let isCounting = ErrorPageExampleTests.counting.contains(page.code)
    for example in page.examples where example.isWrong { #expect((example.line == nil) == isCounting) }
  }

  @Test(arguments: ErrorPage.all)
  func saysRightlyWhetherFixMendsIt(_ page: ErrorPage) throws {
    let runs = try page.examples.filter(\.isWrong).flatMap { try ExampleRun.all(of: $0, on: page) }
    let own = runs.flatMap(\.diagnostics).filter { $0.code == page.code }
    #expect(own.contains { $0.safeFix != nil } == page.isMendedByFix)
  }

  /// Where there is a safe fix, the wrong example becomes a right one by it.
  @Test(arguments: ErrorPage.all.filter(\.isMendedByFix))
  func mendsTheWrongExampleByItsFix(_ page: ErrorPage) throws {
    for example in page.examples where example.isWrong {
      for run in try ExampleRun.all(of: example, on: page) {
        let diagnostic = try #require(run.diagnostics.first)
        let mended = try run.applying(try #require(diagnostic.safeFix), of: diagnostic)
        #expect(mended.diagnostics.filter { $0.severity == .error }.map(\.code) == [])
      }
    }
  }
}

extension ErrorPage: CustomTestStringConvertible {
  package var testDescription: String { code }
}
