import Curriculum
import Diagnostics
import ErrorPages
import Foundation
import Handbook
import LessonSyntax
import TestSupport
import Testing
import Workspace

/// What the program says of an example.
struct ExampleRun {
  let diagnostics: [Diagnostic]
  /// The lines of the diagnostics, where the example is a single file.
  let lines: [Int]
  private let bytes: [UInt8]

  /// An example of the language of sources is a file, or several that are each parsed alone; any other is a change of the
  /// tiny course, which is checked whole.
  static func all(of example: ErrorPage.Example, on page: ErrorPage) throws -> [ExampleRun] {
    if "KW".contains(page.code.prefix(1)) {
      return example.texts.map { ExampleRun(parsing: ExampleText.bytes(of: $0)) }
    }
    return [try ExampleRun(checking: example.texts)]
  }

  private init(parsing bytes: [UInt8]) {
    self.bytes = bytes
    diagnostics =
      LessonParser.parse(SourceFile(path: "bai.yaml", bytes: bytes), id: FileID(index: 0)).diagnostics
    lines = diagnostics.map { 1 + bytes[..<Int($0.location.range.start)].count(where: { $0 == UInt8(ascii: "\n") }) }
  }

  private init(checking texts: [String]) throws {
    bytes = []
    lines = []
    diagnostics = try withTemporaryFolder { folder in
      var course = TinyCourse()
      for text in texts { course = try course.changed(by: text, in: folder) }
      for (path, text) in course.files { try folder.write(Array(text.utf8), to: "content/\(path)") }
      let content = try ContentFolder(
        at: folder.url.appending(path: "content", directoryHint: .isDirectory),
        name: "content"
      )
      let today = try #require(Day("2026-11-23"))
      return Pipeline(content: content, options: SiteOptions(today: today, baseURL: nil)).check()
    }
  }

  /// The example after a fix.
  func applying(_ fix: Diagnostic.Fix) -> ExampleRun {
    var bytes = bytes
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8) }
    return ExampleRun(parsing: bytes)
  }
}
