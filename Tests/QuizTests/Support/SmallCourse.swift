import Curriculum
import Diagnostics
import TestSupport
import Testing

@testable import Quiz

/// Courses of a few lessons, read from YAML as the program reads them. Each lesson has the objectives `mo-duoc` and
/// `dung-duoc`, the critical warning `khong-dua-otp` and the caution `can-than`.
enum SmallCourse {
  /// A lesson's file: its id, revision and questions.
  struct LessonFile {
    let id: String
    let revision: Int
    let questions: [String]

    init(_ questions: [String], id: String = "bai-mot", revision: Int = 1) {
      self.id = id
      self.revision = revision
      self.questions = questions
    }

    fileprivate var text: String {
      """
      mã: \(id)
      bản: \(revision)
      tiêu đề: Bài \(id)
      tóm tắt: Bài học để thử.
      loại: sử dụng
      nền tảng: [ung-dung-mot]
      dành cho: [thành viên tổ]
      thời lượng: 20
      mục tiêu:
        - mã: mo-duoc
          người học: mở được ứng dụng
        - mã: dung-duoc
          người học: dùng được ứng dụng
      các bước:
        - mã: mo-ung-dung
          làm: Mở ứng dụng.
      cảnh báo:
        - mã: khong-dua-otp
          mức: nghiêm trọng
          tiêu đề: Không đưa mã OTP
          nội dung: Không đọc mã OTP cho bất kỳ ai.
        - mã: can-than
          mức: chú ý
          tiêu đề: Cẩn thận
          nội dung: Đọc kỹ trước khi bấm.
      \(questions.isEmpty ? "" : "câu hỏi:\n" + questions.map(indented).joined())
      """
    }

    private func indented(_ question: String) -> String {
      question.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
    }
  }

  static func course(_ lessons: LessonFile...) throws -> Course { try course(of: lessons) }

  /// A course of these lessons, which may have errors where `allowsMistakes` says so, as lessons have that a person is
  /// still writing.
  static func course(of lessons: [LessonFile], allowsMistakes: Bool = false) throws -> Course {
    var tiny = TinyCourse().removing("bai-hoc/bai-mot.yaml")
    for lesson in lessons { tiny = tiny.adding("bai-hoc/\(lesson.id).yaml", lesson.text) }
    tiny = try tiny.replacing(
      "[bai-mot]",
      with: "[\(lessons.map(\.id).joined(separator: ", "))]",
      in: "hoc-phan/hoc-phan-mot.yaml"
    )
    let sources = tiny.sources
    let files = sources.ids.map { id in
      let file = ContentFile(id: id, path: String(sources[id].path.dropFirst("content/".count)))
      return CourseReader.decode(file, source: sources[id])
    }
    let read = CourseReader.course(from: files, in: Surroundings(today: try #require(Day("2026-11-24"))))
    let mistakes = read.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.message.vietnamese)" }
    try #require(mistakes == [] || allowsMistakes)
    return try #require(read.value)
  }

  /// The only question of a course of one question, made ready with a seed.
  static func exercise(_ question: String, seed: UInt64 = 1) throws -> Exercise {
    let course = try course(LessonFile([question]))
    let lesson = try #require(course.lesson("bai-mot"))
    return Exercise(try #require(lesson.questions.first), in: lesson, of: course, seed: seed)
  }

  static func prompt(_ question: String, seed: UInt64 = 1) throws -> Prompt {
    try #require(try exercise(question, seed: seed).prompts.first)
  }
}
