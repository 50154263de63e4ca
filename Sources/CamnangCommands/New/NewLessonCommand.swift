import ArgumentParser
import Authoring
import Curriculum
import Diagnostics

struct NewLessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Thêm một bài học vào buổi cuối của một học phần.",
    discussion: """
      Ví dụ: camnang new lesson gui-phan-anh "Gửi phản ánh"
             camnang new lesson cai-vneid "Cài VNeID" --kind "cài đặt" --module vneid
             camnang new lesson cai-vssid "Cài VssID" --from cai-vneid

      --from chép cả bài đã có: bài chép mang mã và tiêu đề mới, đứng cùng buổi, mọi chữ khác giữ nguyên.
      """)

  @Argument(help: ArgumentHelp("Mã của bài mới.", valueName: "mã")) var id: String?

  @Argument(help: ArgumentHelp("Tiêu đề của bài mới.", valueName: "tên")) var title: String?

  @Option(
    help: ArgumentHelp("Loại bài: cài đặt, sử dụng hoặc kiến thức. Mặc định: sử dụng.", valueName: "loại bài"))
  var kind: String?

  @Option(help: ArgumentHelp("Học phần có bài này. Sách có một học phần thì không cần ghi.", valueName: "mã"))
  var module: String?

  @Option(help: ArgumentHelp("Chép từ bài này.", valueName: "bài")) var from: String?

  @OptionGroup var options: AdditionOptions

  func validate() throws {
    guard kind != nil, from != nil else { return }
    throw UsageMistake(
      vi: "--from chép cả loại bài: bỏ --kind.", en: "--from copies the kind of lesson, too: leave out --kind.")
  }

  func run() throws {
    try options.add { book, interview in
      let id = try interview.id(
        id, for: .lesson,
        lacking: UsageMistake(
          vi: "Lệnh camnang new lesson còn thiếu mã và tiêu đề: viết camnang new lesson gui-phan-anh \"Gửi phản ánh\".",
          en: "camnang new lesson lacks an id and a title: write camnang new lesson report-a-problem \"Reporting\"."),
        notAmong: book.ids(of: .lesson))
      let title = try interview.words(
        title, of: LocalizedText(vi: "Tiêu đề của bài mới:", en: "The title of the new lesson:"),
        lacking: UsageMistake(
          vi: "Còn thiếu tiêu đề: viết camnang new lesson \(id) \"Tiêu đề của bài\".",
          en: "The title is missing: write camnang new lesson \(id) \"The lesson's title\"."))
      if let from {
        let original = try interview.lesson(from, of: book)
        return try book.copy(of: original, as: id, title: title, in: try module(book, &interview, like: original))
      }
      let kind = try Interview.named(
        kind ?? Lesson.Kind.usage.rawValue, among: BookSources.lessonKinds.map(\.asChoice))
      return try book.lesson(id, title: title, kind: kind, in: try module(book, &interview, like: nil))
    }
  }

  /// The one that was named, else that of the lesson that is copied, else the only one.
  private func module(_ book: BookSources, _ interview: inout Interview, like original: String?) throws -> String {
    let all = book.modules
    let usual = original.flatMap { book.modules(of: $0).first } ?? (all.count == 1 ? all.first?.id : nil)
    let ids = all.map(\.id).joined(separator: ", ")
    guard !all.isEmpty else {
      throw UsageMistake(
        vi: "Sách chưa có học phần nào trong thư mục hoc-phan: hãy viết một tệp ở đó trước.",
        en: "The book has no module in the folder hoc-phan: write a file there first.")
    }
    return try interview.choice(
      module ?? usual, of: LocalizedText(vi: "Bài ở học phần nào?", en: "In which module is the lesson?"),
      among: all.map(\.asChoice),
      lacking: UsageMistake(
        vi: "Sách có nhiều học phần: thêm --module. Có: \(ids).",
        en: "The book has several modules: add --module. There are: \(ids)."))
  }
}

extension OptionShape {
  /// By either name.
  var asChoice: Interview.Choice<OptionShape> { Interview.Choice(label: name, value: self) }
}

extension BookSources.Titled {
  /// By its id or its title.
  var asChoice: Interview.Choice<String> {
    Interview.Choice(label: LocalizedText(vi: id, en: id), otherName: title, value: id)
  }
}

extension Interview {
  /// A lesson that there is.
  mutating func lesson(_ given: String?, of book: BookSources) throws -> String {
    try choice(
      given, of: LocalizedText(vi: "Bài nào?", en: "Which lesson?"), among: book.lessons.map(\.asChoice),
      lacking: UsageMistake(
        vi: "Lệnh camnang new question còn thiếu mã bài: viết camnang new question mã-bài \"đúng sai\".",
        en: "camnang new question lacks the lesson: write camnang new question LESSON true-false."))
  }
}
