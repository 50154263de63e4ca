import Curriculum
import Diagnostics
import VietnameseText
import Workspace

/// The course that a quiz asks from.
struct LoadedCourse {
  let course: Course
  /// The folder that it was read from, as it was then.
  let content: ContentFolder
  let brokenFiles: Set<FileID>
  /// Where it lies on this machine.
  let book: RememberedBook

  var edition: String { content.edition }

  /// Which of the folder's courses it is.
  var variant: VariantChoice { book.variant.map(VariantChoice.one) ?? .base }

  /// Lessons that can be asked: they have questions and their file has no mistakes.
  var lessons: [Lesson] { course.lessons.filter(canAsk) }

  func canAsk(_ lesson: Lesson) -> Bool { !lesson.questions.isEmpty && !brokenFiles.contains(lesson.id.location.file) }

  /// A lesson that can be asked.
  /// - Throws: ``Failure`` where there is none of this id, or where it cannot be asked; it was said why.
  func lesson(_ id: String, _ language: Language) throws -> Lesson {
    guard let lesson = course.lesson(id) else {
      let ids = course.lessons.map(\.id.name)
      let near = NearMiss.suggestions(for: id, among: ids)
      let known = near.isEmpty ? ids : near
      let text = LocalizedText(
        vi:
          "Không có bài «\(VisibleText.of(id))». \(near.isEmpty ? "Các bài" : "Có phải"): \(known.joined(separator: ", "))",
        en:
          "There is no lesson “\(VisibleText.of(id))”. \(near.isEmpty ? "Lessons" : "Perhaps"): \(known.joined(separator: ", "))"
      )
      Console.say(text(language) + "\n")
      throw Failure(code: .usage)
    }
    guard canAsk(lesson) else {
      let text = LocalizedText(
        vi:
          "Bài «\(id)» chưa hỏi được: tệp của bài còn lỗi hoặc chưa có câu hỏi. Người soạn bài hãy chạy: camnang check",
        en: "The lesson “\(id)” cannot be asked: its file has mistakes or no questions. Run: camnang check")
      Console.say(text(language) + "\n")
      throw Failure(code: .contentHasErrors)
    }
    return lesson
  }
}
