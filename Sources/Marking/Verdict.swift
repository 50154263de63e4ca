package import Diagnostics

/// What an answer is worth, and what is to be said of it.
package enum Verdict: Sendable, Hashable {
  case right
  /// Right but for its diacritics: this is how it is written.
  case rightButForDiacritics(String)
  case wrong
  /// The letters are right, and the question wants the diacritics right too: this is how it is written.
  case wrongDiacritics(String)
  /// Nothing that can be read as a number of what is asked for. It counts as no answer: it is asked again.
  case noNumber

  package var isCorrect: Bool {
    switch self {
    case .right, .rightButForDiacritics: true
    case .wrong, .wrongDiacritics, .noNumber: false
    }
  }

  /// What is said of the diacritics, if that is what there is to say.
  package var remark: LocalizedText? {
    switch self {
    case .rightButForDiacritics(let written):
      LocalizedText(vi: "Viết có dấu là: \(written)", en: "With its diacritics: \(written)")
    case .wrongDiacritics: LocalizedText(vi: "Câu này phải viết đúng dấu.", en: "Here the diacritics must be right.")
    case .right, .wrong, .noNumber: nil
    }
  }

  /// How it is written, where it was not.
  package var written: String? {
    switch self {
    case .rightButForDiacritics(let written), .wrongDiacritics(let written): written
    case .right, .wrong, .noNumber: nil
    }
  }
}
