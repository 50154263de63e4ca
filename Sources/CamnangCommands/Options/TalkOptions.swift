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
  static var chosenLanguage: Language? { language(in: ["CAMNANG_LANG"]) }

  static var usualLanguage: Language { language(in: ["CAMNANG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]) ?? .vietnamese }

  private static func language(in variables: [String]) -> Language? {
    let environment = ProcessInfo.processInfo.environment
    guard let locale = variables.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }) else { return nil }
    return locale.hasPrefix("en") ? .english : .vietnamese
  }

  /// `--no-color`, then `NO_COLOR`, then `FORCE_COLOR`; else whether people are looking.
  func usesColor(on handle: FileHandle) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    if isColorOff || !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    if let force = environment["FORCE_COLOR"], !force.isEmpty { return force != "0" }
    return Console.isTerminal(handle) && environment["TERM"] != "dumb"
  }
}
