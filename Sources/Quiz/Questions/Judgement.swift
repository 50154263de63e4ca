import Curriculum
package import Marking

/// What an answer is worth, and what is to be said of it.
package struct Judgement: Sendable {
  package let verdict: Verdict
  /// The answer in the words of the source or of the trainee, as it goes into the log.
  package let answer: [String]

  package var isCorrect: Bool { verdict.isCorrect }

  /// Judges a response to a prompt. A response of a kind that the prompt does not ask for is wrong.
  package init(_ response: Response, to prompt: Prompt) {
    switch (prompt.body, response) {
    case (.one(let options), .choices(let chosen)), (.several(let options), .choices(let chosen)):
      let right = Set(options.filter(\.choice.isCorrect).map(\.place))
      self.init(chosen == right, options.filter { chosen.contains($0.place) }.map(\.choice.text.markdown))
    case (.trueFalse(let question), .choices(let chosen)):
      self.init(chosen == [question.answer ? 0 : 1], chosen.sorted().map { $0 == 0 ? Judgement.yes : Judgement.no })
    case (.order(let items), .sequence(let places)): self.init(places, of: items)
    case (.match(_, let right), .pairing(let places)): self.init(places, of: right)
    case (.shortAnswer(let scheme), .text(let typed)): self.init(verdict: scheme.verdict(on: typed), answer: [typed])
    case (.number(let scheme), .text(let typed)): self.init(verdict: scheme.verdict(on: typed), answer: [typed])
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

  /// Two items may say the same: what is seen counts, not which of them was meant.
  private init(_ places: [Int], of items: [Prompt.Item]) {
    let byPlace = Dictionary(items.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let given = places.compactMap { byPlace[$0] }
    self.init(given.map(\.seen) == items.indices.compactMap { byPlace[$0]?.seen }, given.map(\.text.markdown))
  }
}
