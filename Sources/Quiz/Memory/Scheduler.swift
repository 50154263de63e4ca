/// When a question comes back: FSRS with steps for what was just learned or forgotten.
///
/// A question in a step is due the same day; when its steps are done it comes back after FSRS's interval. Days are whole
/// local days.
package struct Scheduler: Sendable {
  package let model: FSRS
  /// Right answers on the day itself before a new question is learned: 0 for none.
  package let learningSteps: Int
  /// The same for a question that was forgotten.
  package let relearningSteps: Int

  /// One step: what was wrong, or right only after a hint, comes back today; what was right goes on to its interval.
  package init(model: FSRS = FSRS(), learningSteps: Int = 1, relearningSteps: Int = 1) {
    self.model = model
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
  }

  /// What is kept of a question.
  package struct State: Sendable, Hashable {
    package let memory: FSRS.Memory
    package let phase: Phase
    /// Days until it is due; 0 means the same day.
    package let interval: Int

    package init(memory: FSRS.Memory, phase: Phase, interval: Int) {
      self.memory = memory
      self.phase = phase
      self.interval = interval
    }
  }

  package enum Phase: Sendable, Hashable {
    case learning(step: Int)
    case review
    case relearning(step: Int)
  }

  /// The state after an answer.
  ///
  /// - Parameters:
  ///   - grade: What the answer says.
  ///   - state: `nil` before the first answer.
  ///   - elapsed: Whole days since the last answer; less than 0 counts as 0.
  /// - Returns: The state, with the interval until the next answer.
  package func state(after grade: Grade, on state: State?, elapsed: Int) -> State {
    let memory = model.memory(after: grade, on: state?.memory, elapsed: elapsed)
    let phase = phase(after: grade, in: state?.phase ?? .learning(step: 0))
    return State(memory: memory, phase: phase, interval: phase == .review ? model.interval(memory.stability) : 0)
  }

  private func phase(after grade: Grade, in phase: Phase) -> Phase {
    switch phase {
    case .learning(let step): Scheduler.step(after: grade, at: step, of: learningSteps).map(Phase.learning) ?? .review
    case .review: grade == .again && relearningSteps > 0 ? .relearning(step: 0) : .review
    case .relearning(let step):
      Scheduler.step(after: grade, at: step, of: relearningSteps).map(Phase.relearning) ?? .review
    }
  }

  /// The step that follows; `nil` where all are done.
  private static func step(after grade: Grade, at step: Int, of count: Int) -> Int? {
    guard count > 0 else { return nil }
    return switch grade {
    case .again: 0
    case .hard: step
    case .good: step + 1 < count ? step + 1 : nil
    case .easy: nil
    }
  }
}
