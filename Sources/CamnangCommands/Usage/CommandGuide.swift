import ArgumentParser
import Foundation

/// What can be typed: the commands with their arguments, as the argument parser tells of them to other programs
/// (ArgumentParserToolInfo, version 0).
struct CommandGuide: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandGuide]?
  /// The one that is meant where none is named.
  let defaultSubcommand: String?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    /// The name to talk of it: `--today`, or `<content>`.
    var title: String { names?.last { $0.kind == "long" }?.text ?? "<\(valueName ?? "")>" }

    /// As one types it: `--today <năm-tháng-ngày>`.
    var synopsis: String { kind == .option ? "\(title) <\(valueName ?? "")>" : title }

    func isNamed(_ text: String) -> Bool { names?.contains { $0.text == text } ?? false }
  }

  private struct Tool: Decodable { let command: CommandGuide }

  /// The whole program; `nil` where a new version of the argument parser tells it in another way.
  static var program: CommandGuide? {
    try? JSONDecoder().decode(Tool.self, from: Data(CamnangCommand._dumpHelp().utf8)).command
  }

  /// A command that was asked for, with the names that lead to it, and what was typed behind them.
  struct Found {
    let guide: CommandGuide
    let path: [String]
    let rest: ArraySlice<String>

    /// As one types it: `camnang progress show`.
    var command: String { path.joined(separator: " ") }
  }

  /// The command that words name, as far as they do. Help is of the command that was named.
  func find(_ words: [String]) -> Found {
    var (guide, path, rest) = (self, [commandName], words[...])
    while let word = rest.first {
      if let next = guide.commands.first(where: { $0.commandName == word }) {
        guide = next
        path.append(word)
        rest = rest.dropFirst()
      } else if let next = guide.commands.first(where: { $0.commandName == guide.defaultSubcommand }),
        !rest.contains(where: { ["--help", "-h"].contains($0) })
      {
        guide = next
      } else {
        break
      }
    }
    return Found(guide: guide, path: path, rest: rest)
  }

  /// Without `help`, which the argument parser adds.
  var commands: [CommandGuide] { (subcommands ?? []).filter { $0.commandName != "help" } }
  var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional } }
  var options: [Argument] { (arguments ?? []).filter { $0.kind != .positional } }
}
