package import Curriculum

/// What somebody answered alone on a day: on a phone, told by a file or by a code.
package struct AnsweredAlone: Sendable {
  package let items: Set<Event.Item>

  /// - Parameters:
  ///   - day: Which.
  ///   - events: Those of one person.
  package init(on day: Day, in events: [Event]) {
    let sessions = events.compactMap { event -> EventID? in
      if case .started(let start) = event.body, start.behaviour == .alone { event.id } else { nil }
    }
    let alone = Set(sessions)
    items = Set(
      events.compactMap { event in
        guard case .answered(let answer) = event.body, event.moment.day == day, alone.contains(answer.session) else {
          return nil
        }
        return answer.item
      })
  }
}

extension Event.Item {
  /// A question as it stands in a lesson.
  package init(_ question: Question, in lesson: Lesson) {
    self.init(question: QuestionKey(question, in: lesson), revision: question.revision)
  }
}
