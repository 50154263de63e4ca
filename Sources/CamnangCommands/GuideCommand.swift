import ArgumentParser
import Diagnostics
import Foundation
import Guide
import Workspace

struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "Ghi ra «Sổ tay viết bài»: mọi loại tệp, mọi khóa, có ví dụ, thành trang để đọc.",
    discussion: """
      Ví dụ: camnang guide --output so-tay
             camnang guide --output so-tay --lang en

      Mở tệp index.html trong thư mục ấy bằng cách bấm đúp; không cần mạng. Ghi lần nữa thì các trang cũ được thay.
      Thư mục đã có thứ khác ở trong thì không ghi gì cả.
      """)

  @Option(help: ArgumentHelp("Thư mục của sổ tay.", valueName: "thư mục")) var output: String

  @OptionGroup var talk: TalkOptions

  func run() throws {
    let language = talk.language
    try reportingWorldErrors(in: language) {
      let files = Guide(language: language).files
      let folder = PageFolder(at: URL(filePath: output, directoryHint: .isDirectory), mark: Guide.mark)
      Console.say(notes: try folder.write(files), in: language)
      let written = LocalizedText(
        vi: "Đã ghi sổ tay viết bài: \(files.count) tệp trong thư mục \(output). Mở \(output)/index.html để đọc.\n",
        en: "Wrote the authors' guide: \(files.count) files in \(output). Open \(output)/index.html to read it.\n")
      Console.report(written(language))
    }
  }
}
