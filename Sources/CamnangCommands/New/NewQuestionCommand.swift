import ArgumentParser
import Authoring
import Curriculum
import Diagnostics

struct NewQuestionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question", abstract: "Thêm một câu hỏi vào cuối một bài.",
    discussion: """
      Ví dụ: camnang new question gui-phan-anh "đúng sai"
             camnang new question gui-phan-anh "một lựa chọn"

      Loại câu: \(types(.vietnamese)). Gõ không dấu cũng được.
      """)

  /// For the help.
  static func types(_ language: Language) -> String {
    BookSources.questionTypes.map { $0.name(language) }.joined(separator: ", ")
  }

  @Argument(help: ArgumentHelp("Mã của bài.", valueName: "bài")) var lesson: String?

  @Argument(help: ArgumentHelp("Loại câu hỏi.", valueName: "loại câu")) var type: String?

  @OptionGroup var options: AdditionOptions

  func run() throws {
    try options.add { book, interview in
      let lesson = try interview.lesson(lesson, of: book)
      let type = try interview.choice(
        type, of: LocalizedText(vi: "Loại câu hỏi nào?", en: "Which type of question?"),
        among: BookSources.questionTypes.map(\.asChoice),
        lacking: UsageMistake(
          vi:
            "Còn thiếu loại câu hỏi: viết camnang new question \(lesson) \"đúng sai\". Các loại: \(Self.types(.vietnamese)).",
          en:
            "The type is missing: write camnang new question \(lesson) true-false. The types: \(Self.types(.english)).")
      )
      return try book.question(type, in: lesson)
    }
  }
}
