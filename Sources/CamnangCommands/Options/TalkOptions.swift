import ArgumentParser
import Diagnostics
import Foundation

/// How a command talks to people.
struct TalkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ngôn ngữ của lời báo: vi hoặc en.", valueName: "vi|en"))
  var lang: String?

  @Flag(name: .customLong("no-color"), help: "Không dùng màu.")
  var isColorOff = false

  mutating func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError("--lang phải là vi hoặc en (--lang must be vi or en)")
    }
  }

  /// `--lang`, then `CAMNANG_LANG`, then the locale where it is English; else Vietnamese.
  var language: Language {
    if let lang, let language = Language(rawValue: lang) { return language }
    let environment = ProcessInfo.processInfo.environment
    let locale =
      ["CAMNANG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
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
