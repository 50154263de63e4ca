import Curriculum
import Diagnostics
import Markdown
import Marking

/// Texts of the course as plain words on one line: what a table holds.
struct CourseWords: Sendable {
  let course: Course
  let today: Day
  let language: Language

  /// How deep texts that show one another through links without a text are followed.
  private static let deepest = 3

  func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(language)
  }

  func plain(_ text: InlineText, of lesson: Lesson?) -> String { plain(text.source, as: .inline, lesson, depth: 0) }

  func plain(_ text: BlockText, of lesson: Lesson?) -> String {
    plain(text.source, as: .blocks, lesson, depth: 0).split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func title(of lesson: Lesson) -> String { plain(lesson.title, of: lesson) }

  /// «3. Cài VNeID»: with the number that the handbook gives it.
  func numberedTitle(of lesson: Lesson) -> String {
    let title = title(of: lesson)
    return number(of: lesson).map { "\($0). \(title)" } ?? title
  }

  /// From 1, in the order of the roadmap.
  func number(of lesson: Lesson) -> Int? {
    course.lessons.firstIndex { $0.id.name == lesson.id.name }.map { $0 + 1 }
  }

  private func plain(_ source: MappedText, as mode: MarkdownMode, _ lesson: Lesson?, depth: Int) -> String {
    guard !isPlainParagraph(source.text) else { return source.text }
    let document = MarkdownDocument(source, as: mode)
    let words = document.plainText { link in
      guard depth < CourseWords.deepest, let target = CourseLink(link.destination),
        let name = course.name(of: target, in: lesson)
      else { return link.destination }
      return plain(name.source, as: .inline, lesson, depth: depth + 1)
    }
    // Nothing out of date is said unmarked, here as in the handbook.
    let isDoubtful = document.links.contains { link in
      CourseLink(link.destination).flatMap { $0.kind == .fact ? course.fact($0.id) : nil }?.needsReview(on: today)
        ?? false
    }
    return isDoubtful ? words + say(" (cần kiểm tra lại)", " (to be checked again)") : words
  }
}
