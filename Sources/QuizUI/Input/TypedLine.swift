import VietnameseText

/// A line as its writer saw it (``VietnameseText/TidyText``).
struct TypedLine {
  let text: String
  /// In small letters.
  let folded: String

  init(_ line: String) {
    text = TidyText.of(line)
    folded = text.lowercased()
  }

  /// The runs of digits, where besides them there are only blanks and signs that stand between numbers, or «và»;
  /// `nil` where anything else was typed.
  var numbers: [String]? {
    guard let names, names.allSatisfy(\.isNumber) else { return nil }
    return names.map(\.text)
  }

  /// What names something that is shown: a run of digits, or a letter.
  struct Name {
    var text: String
    let isNumber: Bool
    /// From 1, for a letter from `a`.
    var number: String {
      guard !isNumber, let letter = text.utf8.first else { return text }
      return String(letter - UInt8(ascii: "a") + 1)
    }
  }

  /// The runs of digits and the single letters, where besides them there are only blanks and signs that stand between
  /// them, or «và»; `nil` where anything else was typed, or nothing of it.
  var names: [Name]? {
    var names: [Name] = []
    var isInRun = false
    let words = folded.unicodeScalars.split(separator: " ").map(String.init).filter {
      !["và", "va", "and"].contains($0)
    }
    for scalar in words.joined(separator: " ").unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, isInRun {
        names[names.count - 1].text.unicodeScalars.append(scalar)
      } else if isDigit || ("a"..."z").contains(scalar) {
        names.append(Name(text: String(Character(scalar)), isNumber: isDigit))
      } else if !",;.:)(-/+&>→= ".unicodeScalars.contains(scalar) {
        return nil
      }
      isInRun = isDigit
    }
    return names.isEmpty ? nil : names
  }
}
