import Curriculum
import Quiz

/// A question answered for the first time in a session, all of its stages.
struct Attempt: Sendable {
  let item: Event.Item
  let day: Day
  /// Right after a hint is right.
  let isWrong: Bool
  /// One for each stage; one alone where the question has none.
  let answers: [Event.Answer]

  /// The first that was not right.
  var wrongAnswer: Event.Answer? { answers.first { !$0.isCorrect } }
  /// The stage that it was about.
  var wrongStage: String? { wrongAnswer?.stage }
}

extension Person {
  /// What counts of the answers, in the order of replay. An exam says nothing before it was handed in, and what is asked
  /// again in the same session counts no more.
  var attempts: [Attempt] {
    struct Asked: Hashable {
      let session: EventID
      let item: Event.Item
    }
    var openExams: Set<EventID> = []
    for event in events {
      if case .started(let start) = event.body, start.behaviour == .exam { openExams.insert(event.id) }
    }
    openExams.subtract(handedIn)
    var attempts: [Attempt] = []
    var pending: [Asked: [Event.Answer]] = [:]
    var done: Set<Asked> = []
    for event in EventOrder.sorted(events) {
      guard case .answered(let answer) = event.body, !openExams.contains(answer.session) else { continue }
      let asked = Asked(session: answer.session, item: answer.item)
      guard !done.contains(asked) else { continue }
      pending[asked, default: []].append(answer)
      guard let grade = answer.grade else { continue }
      done.insert(asked)
      attempts.append(
        Attempt(
          item: answer.item, day: event.moment.day, isWrong: grade == .again,
          answers: pending.removeValue(forKey: asked) ?? []))
    }
    return attempts
  }

  /// The sessions whose first time through came to its end.
  var handedIn: Set<EventID> {
    var ended: Set<EventID> = []
    for event in events { if case .ended(let session, _) = event.body { ended.insert(session) } }
    return ended
  }

  /// The day of the last event, by the device's clock.
  var lastDay: Day? { record.lastMoment?.day }
}
