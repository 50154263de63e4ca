import ArgumentParser
import Diagnostics
import Foundation
import Terminal

/// How pages are laid out for whoever reads them.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Chữ trơn cho trình đọc màn hình: không kẻ khung, không biểu tượng.") var plain = false

  @OptionGroup var talk: TalkOptions

  var language: Language { talk.language }

  var isPlain: Bool { plain || Environment.process.isAccessible }

  /// For the width that the window has now: it may have changed since the last page.
  func layout(on output: FileHandle) -> Layout {
    Layout(width: columns(of: output), palette: talk.usesColor(on: output) ? .ansi : .none, isPlain: isPlain)
  }

  /// Says one sentence or a few, broken at blanks where somebody reads them in a window.
  func say(_ text: String) {
    let handle = FileHandle.standardError
    guard Console.isTerminal(handle) else { return Console.say(text + "\n") }
    let width = columns(of: handle)
    Console.say(WrappedText.lines(of: text, first: width, rest: width).map { $0 + "\n" }.joined())
  }

  /// How many lines the window has now.
  func rows(of output: FileHandle) -> Int {
    Screen.rows(of: output.fileDescriptor, environment: Environment.process.rows)
  }

  /// How many columns a line has now.
  func columns(of output: FileHandle) -> Int { ScreenOptions.columns(of: output) }

  static func columns(of output: FileHandle) -> Int {
    Screen.columns(of: output.fileDescriptor, environment: Environment.process.columns)
  }
}
