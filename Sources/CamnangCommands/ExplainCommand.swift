import ArgumentParser
import Diagnostics
import ErrorPages
import Foundation
import Terminal

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Giải thích một mã lỗi: vì sao, sửa thế nào, ví dụ sai và đúng.",
    discussion: """
      Ví dụ: camnang explain K023
             camnang explain          liệt kê mọi mã
      """)

  @Argument(help: ArgumentHelp("Mã lỗi, như check in ra; không có thì liệt kê mọi mã.", valueName: "mã")) var codes:
    [String] = []

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let view = ErrorPageView(language: screen.language)
    let layout = screen.layout(on: .standardOutput)
    if codes.isEmpty { Console.write(layout.text(of: view.list())) }
    var isUnknown = false
    for code in codes {
      guard let error = ErrorPage.find(code) else {
        isUnknown = true
        Console.draw(screen.layout(on: .standardError).text(of: view.unknown(code)))
        continue
      }
      Console.write(layout.text(of: view.page(of: error)))
    }
    if isUnknown { throw Failure(code: .usage) }
  }
}
