import ArgumentParser
import Diagnostics
import Foundation

/// How a command talks to people.
struct TalkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ngôn ngữ của lời báo: vi hoặc en.", valueName: "vi|en")) var lang: String?

  @Flag(name: .customLong("no-color"), help: "Không dùng màu.") var isColorOff = false

  mutating func validate() throws { if let lang, Language(rawValue: lang) == nil { throw TalkOptions.unknown(lang) } }

  static func unknown(_ lang: String) -> UsageMistake {
    UsageMistake(
      vi: "--lang: không có «\(lang)». Viết vi (tiếng Việt) hoặc en (tiếng Anh).",
      en: "--lang: there is no “\(lang)”. Write vi (Vietnamese) or en (English).")
  }

  /// `--lang`, then `CAMNANG_LANG`, then the locale where it is English; else Vietnamese.
  var language: Language { lang.flatMap(Language.init) ?? TalkOptions.usualLanguage }

  /// The same for words that are not read yet, or cannot be.
  static func language(of words: [String]) -> Language {
    for (index, word) in words.enumerated() {
      let next = words.indices.contains(index + 1) ? words[index + 1] : ""
      let value = word == "--lang" ? next : word.hasPrefix("--lang=") ? String(word.dropFirst(7)) : ""
      if let language = Language(rawValue: value) { return language }
    }
    return usualLanguage
  }

  /// What `CAMNANG_LANG` says, which was set for this program alone; `nil` where it is not set.
  static var chosenLanguage: Language? { Environment.process.chosenLanguage }

  static var usualLanguage: Language { Environment.process.usualLanguage }

  /// `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`; else whether people are looking.
  func usesColor(on handle: FileHandle) -> Bool {
    let environment = Environment.process
    if isColorOff || environment.refusesColor { return false }
    return environment.forcesColor ?? (Console.isTerminal(handle) && !environment.isDumbTerminal)
  }
}
