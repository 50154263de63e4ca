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
