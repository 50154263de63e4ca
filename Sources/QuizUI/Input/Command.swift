import Diagnostics
import Marking
import Quiz

/// What can be typed instead of an answer.
///
/// `?`, `b` and `q` are the signs of every question, unless a question expects such an answer: then they are answers
/// there, and the words stand in for them.
enum Command: CaseIterable {
  case hint
  case skip
  /// The steps that the question before refers to, where its feedback is still on the screen.
  case reread
  case quit

  /// The command that a line is, if it is one while this prompt is asked.
  static func read(_ line: TypedLine, for prompt: Prompt, canReread: Bool) -> Command? {
    guard !prompt.expects(line.text) else { return nil }
    return allCases.first { command in
      if command == .reread, !canReread { return false }
      let isSign = command.signs.contains(line.folded) && command.isSigned(in: prompt)
      let isWord =
        command.words.contains(line.folded)
        || (!command.isSigned(in: prompt) && command.moreWords.contains(line.folded))
      return isSign || isWord
    }
  }

  /// What is to be typed for it while this prompt is asked.
  func key(in prompt: Prompt) -> LocalizedText {
    isSigned(in: prompt) ? LocalizedText(vi: signs[0], en: signs[0]) : name
  }

  /// What is to be typed for it where nothing is asked.
  var sign: String { signs[0] }

  /// Whether a line means it where nothing is asked.
  func isMeant(by line: TypedLine) -> Bool {
    signs.contains(line.folded) || words.contains(line.folded) || moreWords.contains(line.folded)
  }

  private func isSigned(in prompt: Prompt) -> Bool {
    guard let scheme = prompt.face.expectedWords else { return true }
    return !scheme.expects(signs[0]) && (self == .hint || !scheme.expectsSingleLetters)
  }

  private var signs: [String] {
    switch self {
    case .hint: ["?", "??", "?."]
    case .skip: ["b", "b."]
    case .reread: ["x", "x."]
    case .quit: ["q", "q."]
    }
  }

  private var name: LocalizedText {
    switch self {
    case .hint: LocalizedText(vi: "gợi ý", en: "hint")
    case .skip: LocalizedText(vi: "bỏ qua", en: "skip")
    case .reread: LocalizedText(vi: "xem lại", en: "read again")
    case .quit: LocalizedText(vi: "nghỉ", en: "quit")
    }
  }

  /// In every question.
  private var words: [String] {
    switch self {
    case .hint: []
    case .skip: ["bỏ qua", "bo qua", "skip"]
    case .reread: ["xem lại", "xem lai", "xem lại bước", "xem lai buoc", "read again"]
    case .quit: ["quit", "exit"]
    }
  }

  /// Only where the sign is an answer: elsewhere they may be answers themselves.
  private var moreWords: [String] {
    switch self {
    case .hint: ["gợi ý", "goi y", "hint"]
    case .skip, .reread: []
    case .quit: ["nghỉ", "nghi", "thoát", "thoat"]
    }
  }
}

extension Prompt {
  /// Whether a short answer that is right, or known to be wrong, reads like this.
  fileprivate func expects(_ line: String) -> Bool {
    face.expectedWords?.expects(line) ?? false
  }
}
