import Curriculum
import Marking
import Quiz

extension QuizViews {
  /// The right answer on one line, as every face words it; those of several parts divided by semicolons.
  func rightAnswer(_ feedback: Feedback) -> String {
    let texts = texts(of: feedback.exercise.lesson)
    switch feedback.prompt.body {
    case .trueFalse(let question): return truth(question.answer)
    case .shortAnswer(let scheme): return scheme.rightAnswer(language)
    case .number(let scheme): return scheme.rightAnswer(language)
    case .match(let left, _):
      let lefts = left.sorted { $0.place < $1.place }.map { texts.plain($0.text) }
      return zip(lefts, feedback.rightAnswer).map { "\($0) → \(texts.plain($1))" }.joined(separator: "; ")
    case .one, .several, .order: return feedback.rightAnswer.map { texts.plain($0) }.joined(separator: "; ")
    }
  }
}
