package import Curriculum
import VietnameseText

/// What an answer is worth, and what is to be said of it.
package struct Judgement: Sendable {
  package let verdict: Verdict
  /// The answer in the words of the source or of the trainee, as it goes into the log.
  package let answer: [String]

  package enum Verdict: Sendable, Hashable {
    case right
    /// Right but for its diacritics: this is how it is written.
    case rightButForDiacritics(String)
    case wrong
    /// The letters are right, and the question wants the diacritics right too.
    case wrongDiacritics(String)
    /// Nothing that can be read as a number.
    case noNumber
  }

  package var isCorrect: Bool {
    switch verdict {
    case .right, .rightButForDiacritics: true
    case .wrong, .wrongDiacritics, .noNumber: false
    }
  }

  /// Judges a response to a prompt. A response of a kind that the prompt does not ask for is wrong.
  package init(_ response: Response, to prompt: Prompt) {
    switch (prompt.body, response) {
    case (.one(let options), .choices(let chosen)), (.several(let options), .choices(let chosen)):
      let right = Set(options.filter(\.choice.isCorrect).map(\.place))
      self.init(chosen == right, options.filter { chosen.contains($0.place) }.map(\.choice.text.markdown))
    case (.trueFalse(let question), .choices(let chosen)):
      self.init(chosen == [question.answer ? 0 : 1], chosen.sorted().map { $0 == 0 ? Judgement.yes : Judgement.no })
    case (.order(let items), .sequence(let places)):
      let texts = Judgement.texts(items)
      let given = places.compactMap { texts[$0] }
      // Two items may say the same.
      self.init(given == items.indices.compactMap { texts[$0] }, given)
    case (.match(_, let right), .pairing(let places)):
      let texts = Judgement.texts(right)
      let given = places.compactMap { texts[$0] }
      self.init(given == right.indices.compactMap { texts[$0] }, given)
    case (.shortAnswer(let question), .text(let typed)): self = Judgement.judge(typed, question)
    case (.number(let question), .text(let typed)): self = Judgement.judge(typed, question)
    default: self.init(verdict: .wrong, answer: [])
    }
  }

  /// A judgement as the log has it.
  ///
  /// What was typed is judged again, for what is to be said of it; whether it was right stays as it was recorded, also
  /// where the content has changed since.
  package init(recorded answer: Event.Answer, to prompt: Prompt) {
    switch prompt.body {
    case .shortAnswer, .number:
      let again = Judgement(.text(answer.answer.first ?? ""), to: prompt)
      self = again.isCorrect == answer.isCorrect ? again : Judgement(answer.isCorrect, answer.answer)
    default: self.init(answer.isCorrect, answer.answer)
    }
  }

  /// How true and false stand in the log, whatever the language of the screen.
  package static let yes = "đúng"
  package static let no = "sai"

  private init(verdict: Verdict, answer: [String]) {
    self.verdict = verdict
    self.answer = answer
  }

  private init(_ isCorrect: Bool, _ answer: [String]) {
    self.init(verdict: isCorrect ? .right : .wrong, answer: answer)
  }

  private static func texts(_ items: [Prompt.Item]) -> [Int: String] {
    Dictionary(items.map { ($0.place, $0.text.markdown) }, uniquingKeysWith: { first, _ in first })
  }

  private static func judge(_ typed: String, _ question: Question.ShortAnswer) -> Judgement {
    let key = AnswerKey(typed)
    let accepted = question.accepted.map { (text: $0.markdown, key: AnswerKey($0.markdown)) }
    if accepted.contains(where: { $0.key.exact == key.exact }) { return Judgement(verdict: .right, answer: [typed]) }
    let isKnownWrong = question.knownWrong.contains { AnswerKey($0.text.markdown).exact == key.exact }
    if !isKnownWrong, let near = accepted.first(where: { $0.key.bare == key.bare }) {
      return Judgement(
        verdict: question.isExact ? .wrongDiacritics(near.text) : .rightButForDiacritics(near.text),
        answer: [typed]
      )
    }
    return Judgement(verdict: .wrong, answer: [typed])
  }

  private static func judge(_ typed: String, _ question: Question.NumberAnswer) -> Judgement {
    let readings = NumberReadings.of(typed)
    guard !readings.isEmpty else { return Judgement(verdict: .noNumber, answer: [typed]) }
    // Decimal fractions are not exact in binary: 0,3 must not miss 0,1 ± 0,2.
    let slack = max(1, question.value.magnitude) * 1e-12
    let isCorrect = readings.contains { ($0 - question.value).magnitude <= question.tolerance + slack }
    return Judgement(verdict: isCorrect ? .right : .wrong, answer: [typed])
  }
}

extension Question.ShortAnswer {
  /// What the author says to a wrong answer that was expected, with diacritics or without.
  package func reply(toWrong typed: String) -> InlineText? {
    let key = AnswerKey(typed)
    let known = knownWrong.map { (key: AnswerKey($0.text.markdown), reason: $0.reason) }
    return (known.first { $0.key.exact == key.exact } ?? known.first { $0.key.bare == key.bare })?.reason
  }
}
