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
  /// Whether the answer before was earlier than the one before that: a clock was wrong, and which is not known yet.
  private let isDayDoubted: Bool

  /// The number of the day on which it is due.
  package var due: Int { lastDay + state.interval }

  package init(revision: Int, reviews: Int, lapses: Int, state: Scheduler.State, lastDay: Int, isDayDoubted: Bool) {
    self.revision = revision
    self.reviews = reviews
    self.lapses = lapses
    self.state = state
    self.lastDay = lastDay
    self.isDayDoubted = isDayDoubted
  }

  /// The memory after the next answer.
  ///
  /// An answer on an earlier day than the last counts as on the same day. When a second one in a row is earlier too, it
  /// was the former clock that ran ahead, and days count from here.
  package static func after(
    _ grade: Grade,
    revision: Int,
    day: Int,
    on memory: QuestionMemory?,
    by scheduler: Scheduler
  ) -> QuestionMemory {
    // From a laptop whose content is older: what was known then says nothing of the question as it is now.
    if let memory, memory.revision > revision { return memory }
    guard let memory, memory.revision == revision else {
      let state = scheduler.state(after: grade, on: nil, elapsed: 0)
      return QuestionMemory(
        revision: revision,
        reviews: 1,
        lapses: 0,
        state: state,
        lastDay: day,
        isDayDoubted: false
      )
    }
    let elapsed = day - memory.lastDay
    let isEarlier = elapsed < 0
    return QuestionMemory(
      revision: revision,
      reviews: memory.reviews + 1,
      lapses: memory.lapses + (grade == .again && memory.state.phase == .review ? 1 : 0),
      state: scheduler.state(after: grade, on: memory.state, elapsed: max(0, elapsed)),
      lastDay: isEarlier && !memory.isDayDoubted ? memory.lastDay : day,
      isDayDoubted: isEarlier && !memory.isDayDoubted
    )
  }
}
