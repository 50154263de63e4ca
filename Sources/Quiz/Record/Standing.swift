package import Curriculum

/// How far a trainee is with a lesson.
package struct Standing: Sendable, Hashable {
  package let lesson: String
  package let mastery: Mastery
  /// Questions answered at least once in their present revision.
  package let seen: Int
  package let total: Int
  /// Questions that are due today or were before, those whose meaning has changed included.
  package let due: Int
  /// Objectives whose questions were wrong when they were answered last, in the lesson's order.
  package let weakObjectives: [String]

  package enum Mastery: String, Sendable, CaseIterable {
    case notStarted = "not-started"
    case started
    /// Passed on one day.
    case passed
    /// Passed on two different days or more.
    case mastered
    /// Passed once, but the lesson's meaning has changed since.
    case retired
  }
}

extension TraineeRecord {
  /// How far the trainee is with a lesson as it stands in the content.
  package func standing(in lesson: Lesson, today: Day) -> Standing {
    let current = lesson.questions.compactMap { question -> (question: Question, memory: QuestionMemory)? in
      let key = QuestionKey(question, in: lesson)
      guard let memory = memories[key], memory.revision == question.revision else { return nil }
      return (question, memory)
    }
    let weak = current.filter { $0.memory.state.phase.isUnlearned }
    return Standing(
      lesson: lesson.id.name,
      mastery: mastery(of: lesson, isStarted: lesson.questions.contains { hasMet($0, in: lesson) }),
      seen: current.count, total: lesson.questions.count,
      due: lesson.questions.count { isDue($0, in: lesson, today: today) },
      weakObjectives: lesson.objectives.map(\.id.name).filter { objective in
        weak.contains { $0.question.objectives.contains { $0.name == objective } }
      })
  }

  /// Whether a question that was learned is to be asked on a day: because it is nearly forgotten, or because its meaning
  /// has changed.
  package func isDue(_ question: Question, in lesson: Lesson, today: Day) -> Bool {
    guard let memory = memories[QuestionKey(question, in: lesson)] else { return false }
    return memory.revision < question.revision
      || (memory.revision == question.revision && memory.isDue(on: today.number))
  }

  private func hasMet(_ question: Question, in lesson: Lesson) -> Bool {
    memories[QuestionKey(question, in: lesson)] != nil
  }

  private func mastery(of lesson: Lesson, isStarted: Bool) -> Standing.Mastery {
    let passes = results.filter { $0.result.lesson == lesson.id.name && $0.result.isPassed && $0.counts }
    let days = Set(passes.filter { $0.result.revision >= lesson.revision }.map(\.day))
    switch days.count {
    case 0: return passes.isEmpty ? (isStarted ? .started : .notStarted) : .retired
    case 1: return .passed
    default: return .mastered
    }
  }
}

extension Scheduler.Phase {
  /// Whether the last answer was wrong, or right only after a hint, and it has not come right since.
  var isUnlearned: Bool {
    switch self {
    case .learning, .relearning: true
    case .review: false
    }
  }
}
