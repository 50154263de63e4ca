import Diagnostics

/// What `--help` prints of a command.
struct HelpPage {
  let command: CommandGuide.Found
  let language: Language
  /// Columns.
  let width: Int

  private static let indent = 26

  var text: String {
    let guide = command.guide
    var parts = [paragraphs("\(command.command): \(abstract(of: guide))"), paragraphs(discussion), usage]
    parts.append(list(said("Tham số:", "Arguments:"), guide.positionals.filter(\.shouldDisplay).map(row)))
    parts.append(list(said("Tùy chọn:", "Options:"), guide.options.filter(\.shouldDisplay).map(row)))
    parts.append(list(said("Các lệnh:", "Commands:"), guide.commands.map { ($0.commandName, abstract(of: $0)) }))
    if !guide.commands.isEmpty {
      parts.append(said("Xem cách dùng một lệnh: ", "More about a command: ") + "\(command.command) \(name) --help\n")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func said(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)(language) }

  private var name: String { said("<lệnh>", "<command>") }

  private func abstract(of guide: CommandGuide) -> String {
    language == .english ? EnglishHelp.abstract(of: guide) : guide.abstract ?? ""
  }

  private var discussion: String {
    language == .english ? EnglishHelp.discussion(of: command) : command.guide.discussion ?? ""
  }

  /// Lines broken at blanks; one that is indented, an example, stays as it is.
  private func paragraphs(_ text: String) -> String {
    text.isEmpty ? "" : text.split(separator: "\n", omittingEmptySubsequences: false).map(wrapped).joined()
  }

  private func wrapped(_ line: Substring) -> String {
    guard !line.contains("  ") else { return line + "\n" }
    return WrappedText.lines(of: String(line), first: width, rest: width).map { $0 + "\n" }.joined()
  }

  private var usage: String {
    var words = [command.command]
    if !command.guide.commands.isEmpty { words.append(name) }
    words += command.guide.positionals.map { argument in
      let word = title(of: argument) + (argument.isRepeating ? "…" : "")
      return argument.isOptional ? "[\(word)]" : word
    }
    words += command.guide.options.filter { !$0.isOptional }.map(synopsis)
    words.append(said("[tùy chọn]…", "[options]…"))
    return wrapped("\(said("Cách gõ:", "Usage:")) \(words.joined(separator: " "))"[...])
  }

  private func title(of argument: CommandGuide.Argument) -> String {
    language == .english ? EnglishHelp.title(of: argument) : argument.title
  }

  private func synopsis(of argument: CommandGuide.Argument) -> String {
    language == .english ? EnglishHelp.synopsis(of: argument) : argument.synopsis
  }

  private func row(of argument: CommandGuide.Argument) -> (String, String) {
    let short = argument.names?.first { $0.kind == "short" }.map { $0.text + ", " } ?? ""
    return (short + synopsis(of: argument), description(of: argument))
  }

  private func description(of argument: CommandGuide.Argument) -> String {
    switch argument.title {
    case "--help": return said("Xem cách dùng.", "Shows this help.")
    case "--version": return said("Xem số phiên bản.", "Shows the version.")
    default: break
    }
    let text = language == .english ? EnglishHelp.text(argument, of: command) : argument.abstract ?? ""
    var facts: [String] = []
    if let all = argument.allValues, argument.kind != .positional {
      facts.append(said("một trong các từ: ", "one of: ") + all.joined(separator: ", "))
    }
    if let usual = argument.defaultValue { facts.append(said("mặc định: ", "by default: ") + usual) }
    return facts.isEmpty ? text : "\(text) (\(facts.joined(separator: "; ")))"
  }

  private func list(_ heading: String, _ rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    return heading + "\n"
      + rows.map { name, text in
        let first = "  " + name
        let gap = HelpPage.indent - first.count
        let start = gap > 1 ? first + String(repeating: " ", count: gap) : first + "\n" + blanks
        return start + WrappedText.hanging(text, behind: HelpPage.indent, width: width) + "\n"
      }.joined()
  }

  private var blanks: String { String(repeating: " ", count: HelpPage.indent) }
}
