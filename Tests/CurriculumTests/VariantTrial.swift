@testable import Curriculum
import Diagnostics
import TestSupport
import Testing

/// A tiny course with variants, read.
struct VariantTrial {
  let base: Course?
  let baseDiagnostics: [Diagnostic]
  let readings: [VariantReading]
  private let sources: SourceSet

  /// - Parameters:
  ///   - patches: What stands below `sửa:` of the variant `tinh-mot`.
  ///   - tiny: The base.
  /// - Throws: Where the day cannot be read.
  init(_ patches: String, of tiny: TinyCourse = TinyCourse()) throws {
    let indented = patches.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text = "mã: tinh-mot\ntiêu đề: Tỉnh Một\nsửa:\n" + indented.joined(separator: "\n") + "\n"
    try self.init(files: tiny.adding(VariantTrial.path, text))
  }

  static let path = "bien-the/tinh-mot.yaml"

  /// - Parameters:
  ///   - tiny: The whole book, variants and all.
  ///   - today: When facts are judged; by default on the day of the tiny course.
  /// - Throws: Where the day cannot be read.
  init(files tiny: TinyCourse, today: String = "2026-11-23") throws {
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let path = String(sources[id].path.dropFirst("content/".count))
      return CourseReader.decode(ContentFile(id: id, path: path), source: sources[id])
    }
    let today = try #require(Day(today))
    let base = CourseReader.course(from: files, in: Surroundings(today: today))
    readings = CourseReader.variants(from: files, base: base, in: Surroundings(today: today))
    self.base = base.value
    baseDiagnostics = base.diagnostics
    self.sources = sources
  }

  var diagnostics: [Diagnostic] { readings.flatMap(\.diagnostics) }
  var codes: [String] { diagnostics.map(\.code) }

  /// The province's course; the test fails where there is none.
  func course() throws -> Course {
    #expect(diagnostics.map(\.message.vietnamese) == [])
    return try #require(readings.first?.course)
  }

  func lesson() throws -> Lesson { try #require(try course().lesson("bai-mot")) }

  /// The variant's text after a repair.
  func mended(by fix: Diagnostic.Fix) throws -> String {
    let source = try #require(sources.files.first { $0.path == "content/" + VariantTrial.path })
    var bytes = source.bytes
    for edit in fix.edits.reversed() { bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
