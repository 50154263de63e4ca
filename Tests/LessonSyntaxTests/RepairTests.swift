import Diagnostics
import Foundation
import LessonSyntax
import Testing

/// What `check --fix` makes of the mistakes that people make: everything that needs no guess is mended, and nothing else
/// is touched.
@Suite struct RepairTests {
  struct Broken: Decodable, CustomTestStringConvertible {
    let id: String
    let yaml: String

    var testDescription: String { id }
  }

  static func single() throws -> [Broken] { try TestData.cases("mistakes.jsonl") }
  static func many() throws -> [Broken] { try TestData.cases("many-mistakes.jsonl") }

  /// A safe fix takes its own mistake away and brings none.
  @Test(arguments: try single() + many())
  func bringsNoNewMistake(_ broken: Broken) {
    let file = parse(broken.yaml)
    for error in file.errors {
      guard let fix = error.safeFix else { continue }
      let repaired = parse(file.applying(fix))
      #expect(repaired.errors.count < file.errors.count, "\(error.code) becomes \(repaired.reports)")
    }
  }

  /// After all rounds there is nothing left that needs no guess.
  @Test(arguments: try single() + many())
  func leavesOnlyWhatNeedsAGuess(_ broken: Broken) {
    let repaired = parse(Self.mended(broken.yaml))
    #expect(repaired.errors.allSatisfy { $0.safeFix == nil })
  }

  /// How far mending goes. Fewer would be a loss; more are welcome where no meaning was guessed, and then these figures rise.
  @Test func mendsMostOfThem() throws {
    let single = try Self.single()
    let many = try Self.many()
    let reports = many.flatMap { parse($0.yaml).errors }
    #expect(single.count { parse(Self.mended($0.yaml)).errors.isEmpty } == 35)
    #expect(reports.count { $0.safeFix != nil } == 292)
    #expect(reports.count == 366)
    #expect(many.count { parse(Self.mended($0.yaml)).errors.isEmpty } == 13)
  }

  private static func mended(_ text: String) -> String {
    let repairs = SafeRepairs.made(in: Array(text.utf8)) { bytes in
      LessonParser.parse(SourceFile(path: "bai.yaml", bytes: bytes), id: FileID(index: 0), root: .any).diagnostics
    }
    return repairs.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
  }
}
