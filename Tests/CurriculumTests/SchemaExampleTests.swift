import Curriculum
import Diagnostics
import TestSupport
import Testing

/// The files that the schema's own examples make are read: no key is strange, missing or of the wrong kind.
@Suite struct SchemaExampleTests {
  /// With every key that each type of question has.
  @Test(arguments: ContentKind.allCases, Language.allCases)
  func areRead(kind: ContentKind, language: Language) throws {
    for extent in [SchemaExample.Extent.required, .all] {
      for branch in 0..<8 {
        let lines = SchemaExample(language, extent, branch: branch).lines(of: kind.shape)
        let path = kind.path(named: "thu-tep")
        let reading = try Reading(TinyCourse().adding(path, lines.joined(separator: "\n") + "\n"))
        let mistakes = reading.diagnostics.filter { mistake in
          mistake.code.hasPrefix("K") || ["S201", "S202", "S203"].contains(mistake.code)
        }
        #expect(mistakes.isEmpty, "\(lines.joined(separator: "\n"))\n\(mistakes.map(\.message.vietnamese))")
      }
    }
  }
}
