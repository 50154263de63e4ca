package import Curriculum
import Marking

/// What there is to say about an answer.
package struct Feedback: Sendable {
  package let exercise: Exercise
  package let promptIndex: Int
  package let judgement: Judgement

  package init(exercise: Exercise, promptIndex: Int, judgement: Judgement) {
    self.exercise = exercise
    self.promptIndex = promptIndex
    self.judgement = judgement
  }

  package var prompt: Prompt { exercise.prompts[promptIndex] }
  package var isLastPrompt: Bool { promptIndex == exercise.prompts.count - 1 }

  /// The right answer in the words of the source: the right choices, the items in order, or for each left side its right
  /// side. Empty for the other types, which have words of their own.
  package var rightAnswer: [InlineText] {
    switch prompt.body {
    case .one(let options), .several(let options): options.map(\.choice).filter(\.isCorrect).map(\.text)
    case .order(let items): items.sorted { $0.place < $1.place }.map(\.text)
    case .match(_, let right): right.sorted { $0.place < $1.place }.map(\.text)
    case .trueFalse, .shortAnswer, .number: []
    }
  }

  /// Why each choice that was chosen is right or wrong, in the order shown.
  package var reasons: [Question.Choice] {
    switch prompt.body {
    case .one(let options), .several(let options):
      options.map(\.choice).filter { judgement.answer.contains($0.text.markdown) }
    default: []
    }
  }

  /// What the author says to this answer, where the question's type has such words.
  package var reply: InlineText? {
    switch prompt.body {
    case .trueFalse(let question):
      judgement.answer == [Judgement.yes] ? question.reasonForTrue : question.reasonForFalse
    case .shortAnswer(let scheme):
      // What has the right letters is not the known wrong answer that has the same.
      judgement.verdict == .wrong ? judgement.answer.first.flatMap { scheme.reply(toWrong: $0) } : nil
    default: nil
    }
  }
}

extension Session.Entry {
  /// What there is to say about each of its first answers: an exam shows it at the end.
  package var feedback: [Feedback] {
    answers.enumerated().map { index, answer in
      Feedback(
        exercise: exercise, promptIndex: index, judgement: Judgement(recorded: answer, to: exercise.prompts[index]))
    }
  }
}
