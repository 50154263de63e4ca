import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import LanguageServer

struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp", abstract: "Máy chủ ngôn ngữ cho trình soạn thảo: báo lỗi ngay khi gõ, gợi ý, đổi mã.",
    discussion: """
      Trình soạn thảo tự chạy lệnh này và nói chuyện với nó qua luồng vào ra chuẩn (Language Server Protocol 3.17). \
      Cách nối với VS Code, Neovim, Helix, Emacs: xem docs/EDITORS.md.

      Mã kết thúc: 0 khi trình soạn thảo đã chào đúng cách (shutdown, exit); 1 khi luồng vào bị cắt ngang.
      """)

  @Argument(
    help: ArgumentHelp("Thư mục nội dung. Mặc định: tìm trong thư mục mà trình soạn thảo mở.", valueName: "content"))
  var content: String?

  @Option(
    help: ArgumentHelp(
      "Ngôn ngữ của lời báo: vi hoặc en. Mặc định: theo CAMNANG_LANG, rồi theo trình soạn thảo.", valueName: "vi|en"))
  var lang: String?

  @Option(help: ArgumentHelp("Ngày dùng để xét dữ kiện quá hạn. Mặc định: hôm nay.", valueName: "năm-tháng-ngày"))
  var today: Day?

  /// Every client offers it, and some pass it: there is no other way than standard input and output here.
  @Flag(name: .customLong("stdio"), help: .hidden) var usesStandardStreams = false

  mutating func validate() throws { if let lang, Language(rawValue: lang) == nil { throw TalkOptions.unknown(lang) } }

  func run() throws {
    var first = Day.earliest
    try reportingWorldErrors(in: lang.flatMap(Language.init) ?? TalkOptions.usualLanguage) {
      first = try today ?? Day.now()
    }
    let server = LessonServer(
      content: content, language: lang.flatMap(Language.init) ?? TalkOptions.chosenLanguage,
      usualLanguage: TalkOptions.usualLanguage, version: Version.text, today: { today ?? (try? Day.now()) ?? first })
    let loop = ServerLoop(server: server, input: STDIN_FILENO) { Console.write($0) }
    guard loop.run() == 0 else { throw Failure(code: .contentHasErrors) }
  }
}
