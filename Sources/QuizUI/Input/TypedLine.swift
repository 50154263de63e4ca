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

  /// The runs of digits and the single letters, where besides them there are only blanks, signs that stand between them
  /// and words that say nothing more («câu 1», «A với 2»); `nil` where anything else was typed, or nothing of it.
  ///
  /// Where the input method VNI is on, it makes `à` of `a2`: such a letter is the two that were typed.
  var names: [Name]? {
    var names: [Name] = []
    var isInRun = false
    for character in words.joined(separator: " ") {
      let typed = TypedLine.typedInVNI[character] ?? String(character)
      for scalar in typed.unicodeScalars {
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
    }
    return names.isEmpty ? nil : names
  }

  /// A number that was spelled: «một», «số hai».
  var spelledNumber: String? {
    guard words.count == 1, let word = words.first else { return nil }
    return TypedLine.numerals.firstIndex { $0.contains(word) }.map { String($0 + 1) }
  }

  /// What is left without words and signs that only introduce or close it: «1», «đúng».
  var meant: String {
    let signs = "()[].,:;!".unicodeScalars
    return words.joined(separator: " ").trimmed { $0.unicodeScalars.allSatisfy { signs.contains($0) || $0 == " " } }
  }

  /// The words of the line but those that only introduce or join what is meant.
  private var words: [String] {
    folded.unicodeScalars.split(separator: " ").map(String.init).filter { !TypedLine.fillers.contains($0) }
  }

  private static let fillers: Set = [
    "và", "va", "and", "với", "voi", "with", "là", "la", "is", "nối", "noi", "ghép", "ghep", "câu", "cau", "số", "so",
    "ý", "chọn", "chon", "đáp", "dap", "án", "phương", "phuong", "lựa", "lua", "ô", "number", "choice", "answer",
    "option",
  ]
  /// Without their diacritics, too, as they are typed without an input method.
  private static let numerals: [Set<String>] = [
    ["một", "mot", "one"], ["hai", "two"], ["ba", "three"], ["bốn", "bon", "tư", "four"], ["năm", "nam", "five"],
    ["sáu", "sau", "six"],
  ]
  private static let typedInVNI: [Character: String] = [
    "á": "a1", "à": "a2", "ả": "a3", "ã": "a4", "ạ": "a5", "â": "a6", "ă": "a8", "é": "e1", "è": "e2", "ẻ": "e3",
    "ẽ": "e4", "ẹ": "e5", "ê": "e6", "đ": "d9",
  ]
}

extension String {
  /// Without what it begins and ends with, as far as that is to be left out.
  fileprivate func trimmed(_ isLeftOut: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isLeftOut($0) }), let last = lastIndex(where: { !isLeftOut($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
