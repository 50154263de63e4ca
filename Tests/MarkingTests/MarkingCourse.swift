import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Marking

/// The smallest course with one question put before its own.
struct MarkingCourse {
  let course: Course
  let lesson: Lesson
  let question: Question

  /// `fields` are those of the question's type, as YAML.
  init(_ fields: String) throws {
    let path = "bai-hoc/bai-mot.yaml"
    let lines = fields.split(separator: "\n").map { "    \($0)\n" }.joined()
    let text = "câu hỏi:\n  - mã: thu\n    bản: 1\n    hỏi: Hỏi gì?\n    mục tiêu: [mo-duoc]\n" + lines
    let sources = try TinyCourse().replacing("câu hỏi:\n", with: text, in: path).sources
    let files = sources.ids.map { id in
      let file = ContentFile(id: id, path: String(sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: sources[id])
    }
    let read = CourseReader.course(from: files, in: Surroundings(today: try #require(Day("2026-11-24"))))
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
    self.course = try #require(read.value)
    lesson = try #require(self.course.lesson("bai-mot"))
    question = try #require(lesson.questions.first)
  }

  /// The codes of what is wrong with the answers, each with the text that it points at.
  var found: [String] {
    AnswerChecks.check(question, in: course, lesson: lesson).map { "\($0.code) \($0.severity)" }
  }

  var shortAnswer: ShortAnswerScheme {
    get throws {
      guard case .shortAnswer(let answer) = question.body else { throw NotThisKind() }
      return ShortAnswerScheme(answer, in: course, lesson: lesson)
    }
  }

  var number: NumberScheme {
    get throws {
      guard case .number(let answer) = question.body else { throw NotThisKind() }
      return NumberScheme(answer, in: course, lesson: lesson)
    }
  }

  struct NotThisKind: Error {}
}
