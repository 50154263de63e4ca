/// Words of commands that people are told to type.
enum ShellWord {
  /// A path as a shell takes it for one word: it may hold blanks and quotes.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789/._-+@:".unicodeScalars.contains(scalar)
    }
    return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  /// A command of this program about a content folder, which is named where it is not the usual one.
  ///
  /// - Parameters:
  ///   - words: The names of the command, and what stands behind them.
  ///   - content: The folder as it was typed.
  ///   - option: What the folder stands behind; `nil` where it is an argument.
  ///   - rest: What stands behind that.
  /// - Returns: What to type.
  static func command(_ words: [String], of content: String, after option: String? = nil, besides rest: [String] = [])
    -> String
  {
    let folder = content == "content" ? [] : [option].compactMap(\.self) + [content]
    return (["camnang"] + words + folder + rest).map(quoted).joined(separator: " ")
  }
}
