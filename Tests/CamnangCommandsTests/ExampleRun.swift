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
  private let files: [FileID: SourceFile]
  private let isCourse: Bool

  /// An example of the language of sources is a file, or several that are each parsed alone; any other is a change of the
  /// tiny course, which is checked whole.
  static func all(of example: ErrorPage.Example, on page: ErrorPage) throws -> [ExampleRun] {
    if "KW".contains(page.code.prefix(1)) {
      return example.texts.map { ExampleRun(parsing: ExampleText.bytes(of: $0)) }
    }
    return [try ExampleRun(checking: example.texts)]
  }

  private init(parsing bytes: [UInt8]) {
    let file = SourceFile(path: "bai.yaml", bytes: bytes)
    let id = FileID(index: 0)
    files = [id: file]
    isCourse = false
    diagnostics = LessonParser.parse(file, id: id).diagnostics
    lines = diagnostics.map { 1 + bytes[..<Int($0.location.range.start)].count(where: { $0 == UInt8(ascii: "\n") }) }
  }

  /// What stands before a path is a file as it was before the change that the example is about.
  private static let former = "# trước: "

  private init(checking texts: [String]) throws {
    self = try withTemporaryFolder { folder in
      var (course, before) = (TinyCourse(), TinyCourse())
      for text in texts where !text.hasPrefix(ExampleRun.former) { course = try course.changed(by: text, in: folder) }
      for text in texts where text.hasPrefix(ExampleRun.former) {
        before = try before.changed(by: "# " + text.dropFirst(ExampleRun.former.count), in: folder)
      }
      for (path, text) in course.files { try folder.write(Array(text.utf8), to: "content/\(path)") }
      let isChange = texts.contains { $0.hasPrefix(ExampleRun.former) }
      return try ExampleRun(checkingCourseIn: folder, since: isChange ? before : nil)
    }
  }

  private init(checkingCourseIn folder: TemporaryFolder, since before: TinyCourse? = nil) throws {
    let content = try ContentFolder(
      at: folder.url.appending(path: "content", directoryHint: .isDirectory),
      name: "content"
    )
    let today = try #require(Day("2026-11-23"))
    let manuscript = Pipeline(content: content, options: SiteOptions(today: today, baseURL: nil)).manuscript
    let changes = before.map { course in
      let former = FormerContent(
        files: course.files.mapValues { Array($0.utf8) }, name: LocalizedText(vi: "trước", en: "before"))
      return manuscript.changes(since: former).diagnostics
    }
    diagnostics = manuscript.diagnostics + (changes ?? [])
    files = Dictionary(uniqueKeysWithValues: content.sources.ids.map { ($0, content.sources[$0]) })
    isCourse = true
    lines = []
  }

  /// The example after a diagnostic's fix.
  func applying(_ fix: Diagnostic.Fix, of diagnostic: Diagnostic) throws -> ExampleRun {
    let changed = diagnostic.location.file
    let file = try #require(files[changed])
    var bytes = file.bytes
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8) }
    guard isCourse else { return ExampleRun(parsing: bytes) }
    return try withTemporaryFolder { folder in
      for (id, file) in files { try folder.write(id == changed ? bytes : file.bytes, to: file.path) }
      return try ExampleRun(checkingCourseIn: folder)
    }
  }
}
