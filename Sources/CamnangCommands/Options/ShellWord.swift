/// Words of commands that people are told to type.
enum ShellWord {
  /// A path as a shell takes it for one word: it may hold blanks and quotes.
  static func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789/._-+@:".unicodeScalars.contains(scalar)
    }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }
}
