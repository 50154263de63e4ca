import ArgumentParser
import Diagnostics
import Foundation

struct ProgressWhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Cho biết sổ tiến độ nằm ở đâu.",
    discussion: """
      Ví dụ: camnang progress where

      Muốn giữ một bản dự phòng hay mang sang máy khác thì chép tệp ấy lúc không ai đang làm bài.
      """)

  @OptionGroup var storage: StoreOptions
  @OptionGroup var talk: TalkOptions

  /// The path alone goes to standard output, for scripts.
  func run() throws {
    Console.write(storage.url.path(percentEncoded: false) + "\n")
    guard !storage.exists else { return }
    let remark = LocalizedText(
      vi: "Chưa có sổ ở đó: sổ được tạo khi thêm học viên đầu tiên (camnang progress add-trainee).",
      en: "There is no store yet: it is made when the first trainee is added (camnang progress add-trainee).")
    Console.say(remark(talk.language) + "\n")
  }
}
