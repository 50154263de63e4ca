@testable import Curriculum
import Diagnostics
import Foundation
import TestSupport
import Testing

/// All variants of a book, beside its base.
@Suite struct VariantContentTests {
  enum Book: CaseIterable {
    /// Whatever lies in `content/`, with variants or without.
    case content
    case tiny
  }

  private static let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "content")

  private static func trial(of book: Book) throws -> VariantTrial {
    switch book {
    case .content: return try trialOfContent()
    case .tiny: return try VariantTrial(patches)
    }
  }

  private static func trialOfContent() throws -> VariantTrial {
    var files: [String: String] = [:]
    let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path(percentEncoded: false))
    for path in paths where path.hasSuffix(".yaml") {
      files[path] = try String(contentsOf: content.appending(path: path), encoding: .utf8)
    }
    let days = files.values.flatMap { text in
      text.matches(of: /(?:kiểm tra ngày|checked): (\d{4}-\d\d-\d\d)/).map { String($0.1) }
    }
    return try VariantTrial(files: TinyCourse(files: files), today: days.max() ?? "2026-11-23")
  }

  private static let patches = """
    - {mã: a, sách: sach-nho, khóa: tiêu đề, dấu vân tay: \(print("Sách nhỏ")), kiểu: thay, nội dung: Sách của tỉnh, vì sao: Ở đây khác.}
    - {mã: b, bước: bai-mot/mo-ung-dung, khóa: thấy, dấu vân tay: \(print("Màn hình chính.")), kiểu: thay, nội dung: Có tên tỉnh., vì sao: Ở đây khác.}
    - {mã: c, bước: bai-mot/mo-ung-dung, khóa: ghi chú, kiểu: thêm, nội dung: Mở chậm thì chờ., vì sao: Ở đây khác.}
    - {mã: d, thuật ngữ: ung-dung, khóa: nghĩa, dấu vân tay: \(print("Chương trình chạy trên điện thoại.")), kiểu: thay, nội dung: Chương trình., vì sao: Ở đây khác.}
    """

  private static func print(_ text: String) -> String { TextFingerprint.of(text) }

  /// Whatever differs lies where a patch says so, and each patch makes a difference.
  @Test(arguments: Book.allCases)
  func differsFromTheBaseExactlyWhereItSays(book: Book) throws {
    let trial = try Self.trial(of: book)
    let base = try #require(trial.base)
    for reading in trial.readings {
      #expect(reading.diagnostics.map(\.message.vietnamese) == [])
      let course = try #require(reading.course)
      let changes = try #require(course.local).changes
      let differences = CourseTexts.differences(base, course)
      let places = changes.map { Self.place(of: $0) }
      for difference in differences {
        #expect(places.contains { difference.hasPrefix($0) }, "nothing says that \(difference) is different")
      }
      for (change, place) in zip(changes, places) {
        #expect(differences.contains { $0.hasPrefix(place) }, "\(change.id.name) changes nothing")
      }
    }
    #expect(book == .content || trial.readings.map(\.id.name) == ["tinh-mot"])
  }

  @Test(arguments: Book.allCases)
  func putsThereWhatItSays(book: Book) throws {
    let trial = try Self.trial(of: book)
    for course in trial.readings.compactMap(\.course) {
      let texts = Set(CourseTexts.of(course).values)
      for line in try #require(course.local).changes.flatMap(\.after) {
        switch line.text {
        case .prose(let text): #expect(texts.contains(text.markdown))
        case .word(let word): #expect(texts.contains(Self.audience(named: word) ?? word))
        }
      }
    }
  }

  /// Whom a lesson is for, as the course says it; of words that are written otherwise in the source, patches use these.
  private static func audience(named word: String) -> String? {
    guard case .list(of: .option(let options), _) = LessonSchema.audience.shape.shape else { return nil }
    return options.first { $0.isNamed(word) }.flatMap { Lesson.Audience(rawValue: $0.name.english) }.map { "\($0)" }
  }

  /// The way to what a change is about, as ``CourseTexts`` names it: the object for what is changed within it, the list
  /// for what stands beside it or has gone from it.
  private static func place(of change: LocalEdition.Change) -> String {
    let (owner, name) = (change.target.scope, change.target.name)
    let isWithin = !change.path.isEmpty
    switch change.target.kind {
    case .book: return "book/"
    case .word: return "book/words/\(name)/"
    case .module: return "modules/\(name)/"
    case .session: return isWithin ? "modules/\(owner)/sessions/\(name)/" : "modules/\(owner)/sessions/"
    case .lesson: return "lessons/\(name)/"
    case .objective: return "lessons/\(owner)/objectives/" + (isWithin ? "\(name)/" : "")
    case .step: return "lessons/\(owner)/steps/" + (isWithin ? "\(name)/" : "")
    case .warning: return "lessons/\(owner)/warnings/" + (isWithin ? "\(name)/" : "")
    case .problem: return "lessons/\(owner)/problems/" + (isWithin ? "\(name)/" : "")
    case .question: return "lessons/\(owner)/questions/" + (isWithin ? "\(name)/" : "")
    case .platform: return "platforms/\(name)/"
    case .term: return "terms/\(name)/"
    case .sheet: return "sheets/\(name)/"
    default: return "factTopics/"
    }
  }
}
