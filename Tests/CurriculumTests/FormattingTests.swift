import Curriculum
import Diagnostics
import TestSupport
import Testing

/// Sources in their layout, with what the schema knows of them.
@Suite struct FormattingTests {
  @Test func leavesACourseInItsLayoutAlone() throws {
    for (path, text) in TinyCourse().files { #expect(try formatted(text, path) == text, "\(path)") }
  }

  @Test func turnsKeysAndOptionsIntoEnglishAndBack() throws {
    for (path, text) in TinyCourse().files {
      let english = try formatted(text, path, .english)
      #expect(english != text)
      #expect(try formatted(english, path, .vietnamese) == text, "\(path)")
    }
    let lesson = try formatted(TinyCourse().files[lessonPath] ?? "", lessonPath, .english)
    #expect(lesson.hasPrefix("id: bai-mot\nrev: 1\ntitle: Bài một\n"))
    #expect(lesson.contains("\nkind: usage\n"))
  }

  /// A course in English keys is the same course.
  @Test func readsTheSameCourseInEitherLanguage() throws {
    var english = TinyCourse()
    for (path, text) in TinyCourse().files { english = english.adding(path, try formatted(text, path, .english)) }
    let reading = try Reading(english)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.course?.lessons.map(\.id.name) == ["bai-mot"])
  }

  @Test func quotesTextsButNoNumbersAndDates() throws {
    let text = "mã: bai-mot\nbản: 1\ntiêu đề: 2026\nthời lượng: 20\nmục tiêu:\n  - mã: on\n    người học: no\n"
    let after =
      "mã: bai-mot\nbản: 1\ntiêu đề: \"2026\"\nthời lượng: 20\nmục tiêu:\n  - mã: \"on\"\n    người học: \"no\"\n"
    #expect(try formatted(text, lessonPath) == after)
  }

  /// Typed with Unikey's combining marks: other tools would not know the key.
  @Test func writesKeysInOneNormalForm() throws {
    let decomposed = "ti\u{EA}u \u{111}\u{EA}\u{300}: B\u{E0}i\n"
    #expect(Array(try formatted(decomposed, lessonPath).utf8) == Array("tiêu đề: B\u{E0}i\n".utf8))
  }

  @Test func leavesUnknownPlacesTheirWords() throws {
    #expect(try formatted("a:   1\nb:  no\n", "khac/a.yaml", .english) == "a: 1\nb: no\n")
    #expect(try formatted("khác:   1\n", lessonPath, .english) == "khác: 1\n")
  }

  @Test func refusesWhatHasSyntaxErrors() {
    let source = SourceFile(path: lessonPath, text: "a: b: c\n")
    guard
      case .refused(let diagnostics) = FormattedSource.format(
        path: lessonPath,
        source: source,
        id: FileID(index: 0)
      )
    else {
      Issue.record("was formatted")
      return
    }
    #expect(diagnostics.map(\.code) == ["K023"])
  }

  private func formatted(_ text: String, _ path: String, _ language: Language? = nil) throws -> String {
    let source = SourceFile(path: path, text: text)
    let outcome = FormattedSource.format(path: path, source: source, id: FileID(index: 0), keys: language)
    guard case .edits(let edits) = outcome else {
      Issue.record("\(path) is not formatted: \(outcome)")
      return ""
    }
    return String(decoding: TextEdits.apply(edits, to: source.bytes), as: UTF8.self)
  }
}
