package import Curriculum

/// A meeting of a class, as the log has it.
package struct ClassMeeting: Sendable, Hashable {
  package let id: EventID
  package let day: Day
  package let meeting: Event.Meeting

  package init(id: EventID, day: Day, meeting: Event.Meeting) {
    self.id = id
    self.day = day
    self.meeting = meeting
  }

  /// The meetings in force, in the order of their days and events.
  ///
  /// - Parameter events: What the log says of everybody.
  /// - Returns: The meetings; one that was copied and went on in two ways once.
  package static func all(in events: [Event]) -> [ClassMeeting] {
    let identities = Identities(events)
    var ids: Set<EventID> = []
    return events.compactMap { event -> ClassMeeting? in
      guard identities.isInForce(event), case .met(let meeting) = event.body, ids.insert(event.id).inserted else {
        return nil
      }
      return ClassMeeting(id: event.id, day: event.moment.day, meeting: meeting)
    }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// What is typed for it: the first digits of its device, and its number there: `3f2a-17`.
  package var handle: String { ClassMeeting.handle(of: id) }

  package static func handle(of id: EventID) -> String { "\(id.device.prefix(4))-\(id.counter)" }
}

extension Course {
  /// How long lessons are to take when they are taught together: their minutes, and the break of the session that they
  /// are; `nil` where one of them is not in the course.
  package func plannedMinutes(of meeting: Event.Meeting) -> Int? {
    let lessons = meeting.lessons.compactMap(lesson)
    guard !lessons.isEmpty, lessons.count == meeting.lessons.count else { return nil }
    let session = modules.flatMap(\.sessions).first { $0.id.name == meeting.training }
    return lessons.reduce(session?.pause ?? 0) { $0 + $1.minutes }
  }
}
