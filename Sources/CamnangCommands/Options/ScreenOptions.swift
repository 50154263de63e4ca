import ArgumentParser
import Foundation
import Terminal

/// How pages are laid out for whoever reads them.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Chữ trơn cho trình đọc màn hình: không kẻ khung, không biểu tượng.")
  var plain = false

  @OptionGroup var talk: TalkOptions

  var isPlain: Bool { plain || ProcessInfo.processInfo.environment["ACCESSIBLE"] == "1" }

  /// For the width that the window has now: it may have changed since the last page.
  func layout(on output: FileHandle) -> Layout {
    Layout(
      width: columns(of: output),
      palette: talk.usesColor(on: output) ? .ansi : .none,
      isPlain: isPlain
    )
  }

  /// How many columns a line has now.
  func columns(of output: FileHandle) -> Int {
    Screen.columns(of: output.fileDescriptor, environment: ProcessInfo.processInfo.environment["COLUMNS"])
  }
}
