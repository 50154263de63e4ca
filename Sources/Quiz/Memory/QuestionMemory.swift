import Curriculum

/// What a trainee remembers of a question, replayed from the answers that were graded.
package struct QuestionMemory: Sendable, Hashable {
  /// The revision that was answered last: a higher one in the content retires this memory.
  package let revision: Int
  package let reviews: Int
  /// Times that it was forgotten after it had been learned.
  package let lapses: Int
  package let state: Scheduler.State
  /// The ``Curriculum/Day/number`` of the last answer, by the clock that is believed.
  package let lastDay: Int
  private let doubt: Doubt

  /// What is held against the clock.
  private enum Doubt: Sendable, Hashable {
    case none
    /// The last answer was earlier than the one before: one of two clocks was wrong, and which is not known yet.
    case earlierOnce
    /// Two answers were, so that the later clock is believed now. Where an answer comes from this day on again, it was
    /// the former clock that was right.
    case abandoned(day: Int)
  }

  /// The number of the day on which it is due.
  package var due: Int { lastDay + state.interval }

  /// Whether it is to be asked on a day. What was answered on a day to come was answered by a clock that ran ahead.
  package func isDue(on day: Int) -> Bool { due <= day || lastDay > day }

  /// The memory after the next answer.
  ///
  /// An answer on an earlier day than the last counts as on the same day. When a second one in a row is earlier too, the
  /// former clock is taken for one that ran ahead, and days count from here; when a later answer agrees with the former
  /// clock after all, they count from there.
  ///
  /// - Parameters:
  ///   - grade: What the answer says.
  ///   - revision: Of the question that was answered.
  ///   - day: The number of the day, as the device saw it.
  ///   - memory: What was remembered before; `nil` before the first answer.
  ///   - scheduler: Says when it comes back.
  /// - Returns: What is remembered now.
  package static func after(
    _ grade: Grade, revision: Int, day: Int, on memory: QuestionMemory?, by scheduler: Scheduler
  ) -> QuestionMemory {
    // From a laptop whose content is older: what was known then says nothing of the question as it is now.
    if let memory, memory.revision > revision { return memory }
    guard let memory, memory.revision == revision else {
      let state = scheduler.state(after: grade, on: nil, elapsed: 0)
      return QuestionMemory(revision: revision, reviews: 1, lapses: 0, state: state, lastDay: day, doubt: .none)
    }
    let (elapsed, lastDay, doubt) = memory.days(until: day)
    return QuestionMemory(
      revision: revision, reviews: memory.reviews + 1,
      lapses: memory.lapses + (grade == .again && memory.state.phase == .review ? 1 : 0),
      state: scheduler.state(after: grade, on: memory.state, elapsed: elapsed), lastDay: lastDay, doubt: doubt)
  }

  /// The days that passed until an answer, the day that is believed then, and what is held against it.
  private func days(until day: Int) -> (elapsed: Int, lastDay: Int, doubt: Doubt) {
    if case .abandoned(let former) = doubt, day >= former { return (day - former, day, .none) }
    guard day < lastDay else {
      // The day before was doubted by one answer only: forgotten, as that clock was.
      return (day - lastDay, day, doubt == .earlierOnce ? .none : doubt)
    }
    return switch doubt {
    case .none: (0, lastDay, .earlierOnce)
    case .earlierOnce: (0, day, .abandoned(day: lastDay))
    case .abandoned: (0, day, doubt)
    }
  }
}
