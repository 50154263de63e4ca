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
    self = prompt.body.judgement(on: response) ?? Judgement(verdict: .wrong, answer: [])
  }

  /// A judgement as the log has it.
  ///
  /// What was typed is judged again, for what is to be said of it; whether it was right stays as it was recorded, also
  /// where the content has changed since.
  package init(recorded answer: Event.Answer, to prompt: Prompt) {
    let recorded = Judgement(answer.isCorrect, answer.answer)
    let again = prompt.body.response(recorded: answer.answer).map { Judgement($0, to: prompt) }
    self = again.flatMap { $0.isCorrect == recorded.isCorrect ? $0 : nil } ?? recorded
  }

  /// How true and false stand in the log, whatever the language of the screen.
  package static let yes = "đúng"
  package static let no = "sai"

  init(verdict: Verdict, answer: [String]) {
    self.verdict = verdict
    self.answer = answer
  }

  init(_ isCorrect: Bool, _ answer: [String]) {
    self.init(verdict: isCorrect ? .right : .wrong, answer: answer)
  }

  /// Two items may say the same: what is seen counts, not which of them was meant.
  init(_ places: [Int], of items: [Prompt.Item]) {
    let byPlace = Dictionary(items.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    let given = places.compactMap { byPlace[$0] }
    self.init(given.map(\.seen) == items.indices.compactMap { byPlace[$0]?.seen }, given.map(\.text.markdown))
  }
}
