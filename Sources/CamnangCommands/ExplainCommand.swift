import ArgumentParser
import Curriculum
import Diagnostics
import ErrorPages
import Foundation
import Terminal

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Giải thích một mã lỗi, hoặc một khóa của bài học: viết gì ở đó, ví dụ.",
    discussion: """
      Ví dụ: camnang explain K023              mã lỗi, như check in ra
             camnang explain "các bước"        khóa, tiếng Việt hay tiếng Anh
             camnang explain                   liệt kê mọi mã lỗi
      """)

  @Argument(
    help: ArgumentHelp(
      "Mã lỗi, như check in ra, hoặc tên khóa; không có thì liệt kê mọi mã.", valueName: "mã hoặc khóa"))
  var words: [String] = []

  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let layout = screen.layout(on: .standardOutput)
    let errors = ErrorPageView(language: screen.language)
    let keys = KeyReferenceView(language: screen.language)
    if words.isEmpty { Console.write(layout.text(of: errors.list())) }
    // A key of several words may come without its quotes.
    let whole = words.joined(separator: " ")
    let asked = SchemaReference.keys(named: whole).isEmpty ? words : [whole]
    var isUnknown = false
    for word in asked {
      let entries = SchemaReference.keys(named: word)
      if let error = ErrorPage.find(word) {
        Console.write(layout.text(of: errors.page(of: error)))
      } else if !entries.isEmpty {
        Console.write(layout.text(of: keys.page(of: entries)))
      } else {
        isUnknown = true
        let near = SchemaReference.keys(near: word)
        Console.draw(screen.layout(on: .standardError).text(of: errors.unknown(word, nearKeys: near)))
      }
    }
    if isUnknown { throw Failure(code: .usage) }
  }
}
