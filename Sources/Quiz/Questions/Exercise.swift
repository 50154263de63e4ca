package import Curriculum
import Marking

/// A question made ready to be asked in one session: the order of what is shown is settled.
package struct Exercise: Sendable {
  package let item: Event.Item
  package let lesson: Lesson
  package let question: Question
  /// Whether it asks about a critical warning: then it must be right whatever the pass mark.
  package let isCritical: Bool
  /// What is asked one after the other: one prompt, but for scenarios. None where the author has not written down yet
  /// what is to be answered.
  package let prompts: [Prompt]

  /// Whether it refers to steps, which can be read again.
  package var namesSteps: Bool { !question.steps.isEmpty }

  /// - Parameters:
  ///   - question: What is asked.
  ///   - lesson: The one that asks.
  ///   - course: Where links in its answers lead.
  ///   - seed: Settles the order of what is shown.
  package init(_ question: Question, in lesson: Lesson, of course: Course, seed: UInt64) {
    let key = QuestionKey(question, in: lesson)
    item = Event.Item(question: key, revision: question.revision)
    self.lesson = lesson
    self.question = question
    isCritical = lesson.isCritical(question)
    let maker = PromptMaker(course: course, lesson: lesson) { count, stage in
      var shuffle = SeededShuffle(seed: seed, name: "\(key.lesson)/\(key.question)/\(stage ?? "")")
      return shuffle.shuffled(Array(0..<count))
    }
    prompts = maker.prompts(of: question)
  }
}
