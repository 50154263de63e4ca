import Diagnostics
import Foundation

/// How the program is used, in the language of whoever typed a command: help, and what is wrong with the command.
struct Usage {
  private let words: [String]
  private let language: Language
  private let command: CommandGuide.Found?

  /// - Parameter words: What was typed behind the program's name.
  init(of words: [String]) {
    self.words = words
    language = TalkOptions.language(of: words)
    command = CommandGuide.program?.find(words.first == "help" ? Array(words.dropFirst()) : words)
  }

  /// The help that was asked for, or that a command without its subcommand shows; `nil` where something else was.
  var help: String? {
    let others = ["--version", "--generate-completion-script", "--experimental-dump-help"]
    guard let command, !words.contains(where: { word in others.contains { word.hasPrefix($0) } }) else { return nil }
    let output = FileHandle.standardOutput
    let width = min(ScreenOptions.columns(of: output), 100)
    return HelpPage(command: command, language: language, width: width).text
  }

  /// What is wrong, what to write instead, and where to read more.
  func explanation(of error: any Error) -> String {
    let name = command?.command ?? "camnang"
    let more = LocalizedText(vi: "Xem cách dùng: \(name) --help", en: "How to use it: \(name) --help")
    let what = mistake(in: error) ?? UsageMistake(vi: "Lệnh gõ chưa đúng.", en: "The command is not right.")
    return "camnang: \(what.text(language))\n\(more(language))\n"
  }

  private func mistake(in error: any Error) -> UsageMistake? {
    if let mistake = UsageMistake.find(in: error) { return mistake }
    guard let command else { return nil }
    var check = CommandLineCheck(command)
    return check.mistake()
  }
}
