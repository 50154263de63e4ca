package import Diagnostics
package import Quiz

/// What a line means that was typed while a question was asked.
package enum QuizInput: Sendable, Hashable {
  /// An answer, its numbers turned from places on the screen to places in the source.
  case response(Response)
  /// `?`
  case hint
  /// `b`
  case skip
  /// `x`: the steps of the question before.
  case reread
  /// `q`
  case quit
  /// Enter alone: show the question again.
  case again
  /// Nothing that could be an answer: what to type instead. It counts as no answer.
  case unclear(LocalizedText)

  /// Reads a line. Forgiving in how a list is typed (`1,3`, `1 3`, `13` where no number has two digits, full-width
  /// digits), and never guessing: what is not clear is asked for again.
  ///
  /// `?`, `b`, `q` and, where the steps of the question before can be read again, `x` alone, and the words that people type for them («bỏ qua», `quit`), are commands, but for a short
  /// answer that expects one of them. In a short answer every other line is the answer.
  package static func read(_ line: String, for asked: Session.Asked, canReread: Bool = false) -> QuizInput {
    let line = TypedLine(line)
    if line.text.isEmpty { return .again }
    switch Command.read(line, for: asked.prompt, canReread: canReread) {
    case .hint: return .hint
    case .skip: return .skip
    case .reread: return .reread
    case .quit: return .quit
    case nil: break
    }
    switch asked.prompt.face.response(to: line) {
    case .success(let response): return .response(response)
    case .failure(let unclear): return .unclear(unclear.message)
    }
  }
}

/// What a line means that was typed below the feedback of an answer.
package enum PauseReply: Sendable, Hashable {
  /// Enter alone.
  case goOn
  /// `x`
  case reread
  /// `q`
  case quit
  /// No answer: nothing is asked.
  case unclear(LocalizedText)

  /// Reads a line; `canReread` where the question refers to steps.
  package static func read(_ line: String, canReread: Bool) -> PauseReply {
    let line = TypedLine(line)
    if line.text.isEmpty { return .goOn }
    if Command.quit.isMeant(by: line) { return .quit }
    if canReread, Command.reread.isMeant(by: line) { return .reread }
    return .unclear(
      LocalizedText(
        vi: "Chưa hỏi câu mới, nên chưa ghi gì. Hãy bấm Enter để đi tiếp.",
        en: "Nothing is asked yet, so nothing was noted. Press Enter to go on."))
  }
}

/// What a line means that was typed at an offer: to go on with a session, or to retry what was missed.
package enum OfferReply: Sendable, Hashable {
  /// Enter alone.
  case accept
  /// `m`: a new session instead.
  case new
  /// `q`
  case quit
  case unclear(LocalizedText)

  /// Reads a line; `allowsNew` where a new session was offered too.
  package static func read(_ line: String, allowsNew: Bool) -> OfferReply {
    switch TypedLine(line).folded {
    case "": .accept
    case "m" where allowsNew: .new
    case "q": .quit
    default:
      .unclear(
        allowsNew
          ? LocalizedText(
            vi: "Hãy bấm Enter để làm tiếp, gõ m để làm bài mới, hoặc gõ q để nghỉ.",
            en: "Press Enter to go on, type m for a new quiz, or q to leave.")
          : LocalizedText(
            vi: "Hãy bấm Enter để làm lại các câu sai, hoặc gõ q để nghỉ.",
            en: "Press Enter to retry what was missed, or type q to leave."))
    }
  }
}
