package import Curriculum
package import Diagnostics
package import VietnameseText

/// What counts as right in a question whose answer is typed, and what is expected to be wrong.
package struct ShortAnswerScheme: Sendable {
  /// The best one first.
  package let accepted: [Entry]
  package let knownWrong: [KnownWrong]
  /// Diacritics must be right.
  package let isExact: Bool

  /// An answer as the reader sees it.
  package struct Entry: Sendable {
    package let text: String
    package let key: AnswerKey

    init(_ text: String) {
      self.text = text
      key = AnswerKey(text)
    }
  }

  /// A wrong answer that is often given.
  package struct KnownWrong: Sendable {
    package let entry: Entry
    package let reason: InlineText
  }

  /// - Parameters:
  ///   - answer: As the author wrote it.
  ///   - course: What links lead into.
  ///   - lesson: The one that asks.
  package init(_ answer: Question.ShortAnswer, in course: Course, lesson: Lesson?) {
    func entry(_ text: InlineText) -> Entry { Entry(SeenText.of(text, in: course, lesson: lesson)) }
    accepted = answer.accepted.map(entry)
    knownWrong = answer.knownWrong.map { KnownWrong(entry: entry($0.text), reason: $0.reason) }
    isExact = answer.isExact
  }

  /// What was typed, judged: as it stands among the accepted answers; else, unless the author says that it is wrong,
  /// by its letters alone.
  package func verdict(on typed: String) -> Verdict {
    let key = AnswerKey(typed)
    if accepted.contains(where: { $0.key.exact == key.exact }) { return .right }
    guard !knownWrong.contains(where: { $0.entry.key.exact == key.exact }),
      let near = accepted.first(where: { $0.key.bare == key.bare })
    else { return .wrong }
    return isExact ? .wrongDiacritics(near.text) : .rightButForDiacritics(near.text)
  }

  /// What the author says to a wrong answer that was expected, with diacritics or without.
  package func reply(toWrong typed: String) -> InlineText? {
    let key = AnswerKey(typed)
    let known =
      knownWrong.first { $0.entry.key.exact == key.exact } ?? knownWrong.first { $0.entry.key.bare == key.bare }
    return known?.reason
  }

  /// Whether single letters and signs are answers here, so that none of them can be a command.
  package func expects(_ typed: String) -> Bool {
    let key = AnswerKey(typed)
    return (accepted + knownWrong.map(\.entry)).contains { $0.key.exact == key.exact }
  }

  /// Whether an expected answer is a single letter: then any single letter is an answer, and none a command.
  package var expectsSingleLetters: Bool {
    (accepted + knownWrong.map(\.entry)).contains { $0.key.exact.count == 1 && $0.key.exact.allSatisfy(\.isLetter) }
  }

  /// The right answer as every face writes it: all that is accepted, the best one first.
  package func rightAnswer(_ language: Language) -> String {
    let note = isExact ? LocalizedText(vi: " (viết đúng dấu)", en: " (with its diacritics)")(language) : ""
    return accepted.map(\.text).joined(separator: " / ") + note
  }
}
