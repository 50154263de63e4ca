import ArgumentParser
import Curriculum
import Diagnostics
import Foundation
import Workspace

struct VariantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variant", abstract: "Bản của tỉnh: việc còn phải làm, và đọc lại chỗ sách chung đã đổi.",
    discussion: """
      Ví dụ: camnang variant todo bac-ninh
             camnang variant accept lang-son

      Thêm bản mới: camnang new variant bac-ninh "Bắc Ninh". Dựng: camnang build --variant bac-ninh.
      """,
    subcommands: [TodoCommand.self, AcceptCommand.self])
}

/// Which province's book, of which content.
struct ProvinceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục")) var content = "content"

  @OptionGroup var screen: ScreenOptions

  /// The content as it is understood, and the province's book in it.
  ///
  /// - Throws: ``WorkspaceError`` where there is no such variant; ``Failure`` where the common book has errors, which was
  ///   told: what is a province's own shows only beside a base that is right.
  func read(_ id: String) throws -> (manuscript: Manuscript, reading: VariantReading) {
    let url = URL(filePath: content, directoryHint: .isDirectory)
    let folder = try ContentFolder(at: url, name: ShownPath.of(content))
    let manuscript = Manuscript(folder, today: try Day.now())
    let reading = try (manuscript.variants() ?? []).named(id)
    guard !manuscript.book.hasErrors else {
      let command = ShellWord.command(["check"], of: content)
      screen.say(
        LocalizedText(
          vi: "Sách chung còn lỗi: sửa xong mới xét được bản của tỉnh. Gõ «\(command)».",
          en: "The common book has mistakes: mend them before the province's. Type “\(command)”.")(screen.language))
      throw Failure(code: .contentHasErrors)
    }
    return (manuscript, reading)
  }
}
