import Diagnostics
import Foundation

/// The variables of the environment that the program listens to, each by its meaning. They are read here, once.
struct Environment: Sendable {
  static let process = Environment(ProcessInfo.processInfo.environment)

  /// As other programs get them.
  let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// `nil` where it is empty, too.
  private func text(_ name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }
  private func isOn(_ name: String) -> Bool { !["", "0", "false"].contains(variables[name] ?? "") }

  /// Whether someone listens rather than looks.
  var isAccessible: Bool { variables["ACCESSIBLE"] == "1" }
  var columns: String? { variables["COLUMNS"] }
  var rows: String? { variables["LINES"] }
  /// no-color.org
  var refusesColor: Bool { text("NO_COLOR") != nil }
  var forcesColor: Bool? { text("FORCE_COLOR").map { $0 != "0" } }
  var isDumbTerminal: Bool { variables["TERM"] == "dumb" }
  /// Whether nobody looks at the screen, and nothing asks for colours all the same.
  var isUnattended: Bool { isOn("CI") && !isOn("FORCE_COLOR") }

  /// What was set for this program alone.
  var chosenLanguage: Language? { language(["CAMNANG_LANG"]) }
  var usualLanguage: Language { language(["CAMNANG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]) ?? .vietnamese }

  private func language(_ names: [String]) -> Language? {
    names.lazy.compactMap(text).first.map { $0.hasPrefix("en") ? .english : .vietnamese }
  }

  /// Seconds that take the clock's place, as they were written (reproducible-builds.org).
  var sourceDateEpoch: String? { text("SOURCE_DATE_EPOCH") }

  /// Where a person's data are, by the XDG Base Directory Specification: variables that are empty or no absolute path are
  /// passed over. `$HOME` goes before what the list of users says.
  var dataFolder: URL {
    let home = folder("HOME") ?? FileManager.default.homeDirectoryForCurrentUser
    return folder("XDG_DATA_HOME") ?? home.appending(path: ".local/share")
  }

  private func folder(_ name: String) -> URL? {
    variables[name].flatMap { $0.hasPrefix("/") ? URL(filePath: $0, directoryHint: .isDirectory) : nil }
  }
}
