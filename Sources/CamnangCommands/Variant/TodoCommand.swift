import ArgumentParser
import Curriculum
import Diagnostics
import Workspace

struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo", abstract: "Nêu những chỗ trong bản của tỉnh còn nói chữ riêng của sách chung.",
    discussion: """
      Ví dụ: camnang variant todo bac-ninh
             camnang variant todo bac-ninh --format json

      Trước hết là những chữ của sách chưa thay: điền «bằng» trong tệp của bản tỉnh thì mọi chỗ chèn chữ ấy đổi theo. Sau \
      đó là từng chỗ viết thẳng chữ của sách chung, theo tệp, kèm tên đối tượng và khóa để viết bản vá. Chỗ nào đúng với mọi \
      tỉnh thì sửa sách chung thành [](chu:ma); chỗ nào nói đúng về nơi của sách chung thì ghi vào «giữ nguyên».

      Mã kết thúc là 1 khi còn việc, 0 khi không còn.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("Mã của bản tỉnh.", valueName: "mã")) var id: String

  @Option(help: ArgumentHelp("Dạng kết quả.", valueName: "text|json")) var format = Format.text

  @OptionGroup var options: ProvinceOptions

  func run() throws {
    let screen = options.screen
    try reportingWorldErrors(in: screen.language) {
      let (manuscript, reading) = try options.read(id)
      guard reading.course != nil else {
        let command = ShellWord.command(["check"], of: options.content, besides: ["--variant", id])
        screen.say(
          LocalizedText(
            vi: "Bản «\(id)» còn lỗi: sửa trước đã. Gõ «\(command)».",
            en: "“\(id)” has mistakes: mend them first. Type “\(command)”.")(screen.language))
        throw Failure(code: .contentHasErrors)
      }
      guard let todo = reading.todo else {
        screen.say(TodoCommand.noWords(screen.language))
        return
      }
      let places = TodoPlaces(reading: reading, sources: manuscript.content.sources)
      switch format {
      case .json: Console.write(TodoJSON(todo: todo, places: places).bytes(of: id))
      case .text: Console.report(TodoView(todo: todo, places: places, language: screen.language).text)
      }
      screen.say(TodoView.summary(of: todo, screen.language))
      if !todo.isDone { throw Failure(code: .contentHasErrors) }
    }
  }

  /// Nothing was looked for: that is not to be taken for nothing being left.
  private static func noWords(_ language: Language) -> String {
    LocalizedText(
      vi: """
        Sách chung chưa khai «chữ của sách» trong sach.yaml nên máy không biết chữ nào là riêng của nơi ấy. \
        Gõ «camnang explain "chữ của sách"».
        """,
      en: """
        The common book declares no “words” in sach.yaml, so nobody can tell which are its own. \
        Type “camnang explain words”.
        """)(language)
  }
}
