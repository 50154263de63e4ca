import ArgumentParser
import Authoring
import Curriculum
import Diagnostics
import Foundation
import VietnameseText
import Workspace

struct NewBookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Tạo một cuốn sách nhỏ, dựng được ngay, để sửa dần thành sách của bạn.",
    discussion: """
      Ví dụ: camnang new sach-cua-to
             camnang new sach-cua-to --title "Cẩm nang xã Tân Cương"
             camnang new book sach-cua-to --keys en

      Viết «camnang new» rồi đến tên thư mục là đủ, không cần chữ book. Trong sách có sẵn một bài đủ tám loại câu hỏi, \
      dữ kiện, nền tảng, từ ngữ, tờ để in, tờ rơi; cài đặt cho VS Code; và cách tự đăng lên GitHub hay GitLab.
      Thư mục đã có tệp trùng tên thì không ghi gì cả.
      """)

  @Argument(help: ArgumentHelp("Thư mục của cuốn sách mới.", valueName: "thư mục")) var folder: String?

  @Option(help: ArgumentHelp("Tên sách.", valueName: "tên")) var title: String?

  @Option(help: ArgumentHelp("Viết tên khóa và các lựa chọn bằng tiếng Việt hay tiếng Anh.", valueName: "vi|en"))
  var keys: KeyLanguage = .vi

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let language = screen.language
    try reportingWorldErrors(in: language) {
      var interview = Interview(screen: screen)
      let folder = try interview.words(
        folder, of: LocalizedText(vi: "Thư mục của cuốn sách mới:", en: "The folder of the new book:"),
        lacking: UsageMistake(
          vi: "Lệnh camnang new còn thiếu thư mục của cuốn sách mới: viết camnang new sach-cua-to.",
          en: "camnang new lacks the folder of the new book: write camnang new my-book."))
      let book = NewBook(
        title: try title.map(Interview.title) ?? NewBook.usualTitle, keys: keys.language, schemas: language,
        today: try Day.now(), version: Version.number)
      let files = book.files.map { (path: $0.path, bytes: $0.bytes) }
      try NewFiles(files, in: URL(filePath: folder, directoryHint: .isDirectory)).write()
      Console.report(told(files.count, in: folder)(language))
    }
  }

  private func told(_ count: Int, in folder: String) -> LocalizedText {
    let place = ShellWord.quoted(folder)
    return LocalizedText(
      vi: """
        Đã viết cuốn sách mới: \(count) tệp trong thư mục \(folder). Đọc \(folder)/DOC-TRUOC.md trước.
        Dựng sách: cd \(place) && camnang build --edition all
        Rồi mở output/index.html.

        """,
      en: """
        Wrote the new book: \(count) files in the folder \(folder). Read \(folder)/DOC-TRUOC.md first.
        Build it: cd \(place) && camnang build --edition all
        Then open output/index.html.

        """)
  }
}
