import Diagnostics
import VietnameseText

/// Says what is wrong with a command line that the argument parser has refused: it refuses, this finds the words.
struct CommandLineCheck {
  let command: CommandGuide.Found

  private var seen: Set<String> = []
  private var positionals: [String] = []

  init(_ command: CommandGuide.Found) { self.command = command }

  /// The first mistake in the words behind the command; `nil` where it is of another kind.
  mutating func mistake() -> UsageMistake? {
    var words = command.rest
    if !command.guide.commands.isEmpty, let word = words.first, !word.hasPrefix("-") { return unknownCommand(word) }
    while let word = words.popFirst() {
      if word == "--" {
        positionals += words
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        positionals.append(word)
        continue
      }
      if let mistake = takeOption(word, &words) { return mistake }
    }
    return positionalMistake() ?? missingOption()
  }

  private func unknownCommand(_ word: String) -> UsageMistake {
    let names = command.guide.commands.map(\.commandName)
    let near = NearMiss.suggestions(for: word, among: names, limit: 1)
    return UsageMistake(
      vi: "Không có lệnh «\(command.command) \(word)».\(suggestion(near, names).vietnamese)",
      en: "There is no command “\(command.command) \(word)”.\(suggestion(near, names).english)")
  }

  private mutating func takeOption(_ word: String, _ words: inout ArraySlice<String>) -> UsageMistake? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = command.guide.options.first(where: { $0.isNamed(parts[0]) }) else {
      return unknownOption(parts[0])
    }
    seen.insert(option.title)
    if option.kind == .flag {
      guard parts.count > 1 else { return nil }
      return UsageMistake(
        vi: "\(option.title) đứng một mình: bỏ «=\(parts[1])».",
        en: "\(option.title) stands alone: leave out “=\(parts[1])”.")
    }
    if parts.count > 1 { return ValueRule.mistake(in: parts[1], of: option) }
    guard let value = words.first, !value.hasPrefix("-") || value == "-" else {
      let example = ValueRule.example(of: option)
      return UsageMistake(
        vi: "Sau \(option.title) còn thiếu giá trị: viết \(option.synopsis)\(example.vietnamese).",
        en: "A value is missing behind \(option.title): write \(EnglishHelp.synopsis(of: option))\(example.english).")
    }
    words = words.dropFirst()
    return ValueRule.mistake(in: value, of: option)
  }

  private func unknownOption(_ name: String) -> UsageMistake {
    let names = command.guide.options.filter(\.shouldDisplay).map(\.title)
    // Who forgets one of the two hyphens still means the word.
    let near = NearMiss.suggestions(for: String(name.drop { $0 == "-" }), among: names.map { String($0.dropFirst(2)) })
    let shown = near.prefix(1).map { "--" + $0 }
    return UsageMistake(
      vi: "Lệnh \(command.command) không có tùy chọn «\(name)».\(suggestion(shown, names).vietnamese)",
      en: "\(command.command) has no option “\(name)”.\(suggestion(shown, names).english)")
  }

  private func suggestion(_ near: [String], _ all: [String]) -> LocalizedText {
    if let best = near.first {
      return LocalizedText(vi: " Có phải ý bạn là «\(best)»?", en: " Did you mean “\(best)”?")
    }
    let list = all.joined(separator: ", ")
    return LocalizedText(vi: " Có: \(list).", en: " There are: \(list).")
  }

  private func positionalMistake() -> UsageMistake? {
    var values = positionals[...]
    for argument in command.guide.positionals {
      if values.isEmpty, !argument.isOptional {
        return UsageMistake(
          vi: "Lệnh \(command.command) còn thiếu \(argument.title): \(argument.abstract ?? "")",
          en: "\(command.command) lacks \(EnglishHelp.title(of: argument)): \(EnglishHelp.text(argument, of: command))")
      }
      let taken = argument.isRepeating ? values : values.prefix(1)
      values = values.dropFirst(taken.count)
      for value in taken { if let mistake = ValueRule.mistake(in: value, of: argument) { return mistake } }
    }
    guard let extra = values.first else { return nil }
    return UsageMistake(
      vi: "Thừa «\(extra)»: lệnh \(command.command) không dùng đến. Tên có dấu cách thì đặt trong ngoặc kép.",
      en: "“\(extra)” is one word too many for \(command.command). Put a name with blanks in quotes.")
  }

  private func missingOption() -> UsageMistake? {
    guard let option = command.guide.options.first(where: { !$0.isOptional && !seen.contains($0.title) }) else {
      return nil
    }
    return UsageMistake(
      vi: "Lệnh \(command.command) còn thiếu \(option.synopsis): \(option.abstract ?? "")",
      en: "\(command.command) lacks \(EnglishHelp.synopsis(of: option)): \(EnglishHelp.text(option, of: command))")
  }
}
