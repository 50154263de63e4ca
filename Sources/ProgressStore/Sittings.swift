package import Quiz

extension ProgressStore {
  /// Records a sitting as a whole, in one transaction: that the person was at its meeting, unless the store says so; the
  /// start; what came of it. A sitting of the same behaviour with the same lessons at that meeting is the same one: where it
  /// says something else it is withdrawn, where it says the same nothing is written. Whoever was killed in between may
  /// therefore do all of it again.
  ///
  /// - Parameters:
  ///   - start: What was asked.
  ///   - trainee: The code to record under.
  ///   - meeting: At which it was; it is to be there.
  ///   - how: How they took part in the meeting; `nil` where that is not to be recorded.
  ///   - moment: When.
  ///   - edition: Of the content that was asked from.
  ///   - record: What came of it, by the id of the session.
  /// - Returns: The session, and whether it was written now.
  /// - Throws: `disk`; then nothing was written.
  @discardableResult package func record(
    _ start: Event.SessionStart, of trainee: String, at meeting: EventID, as how: Event.Presence?, on moment: Moment,
    edition: String, _ record: (_ session: EventID) -> [Event.Body]
  ) throws(StoreError) -> (session: EventID, isNew: Bool) {
    var start = start
    start.meeting = meeting
    let begun = start
    return try write { database, writer in
      let reader = try EventReader(of: database, file)
      let events = try reader.events(of: reader.identities.person(of: trainee))
      let former = PastSitting.all(like: begun, in: events)
      if former.count == 1, former[0].start == begun, former[0].bodies == record(former[0].id) {
        return (former[0].id, false)
      }
      var appender = try Appender(database, writer, path: file.path)
      let gone = former.flatMap(\.events).sorted()
      if !gone.isEmpty {
        _ = try appender.append(.withdrawn(gone), trainee: Event.everybody, moment: moment, edition: "")
      }
      let isPresent = events.contains { event in
        if case .present(meeting, _) = event.body { true } else { false }
      }
      if let how, !isPresent {
        _ = try appender.append(
          .present(meeting: meeting, how: how), trainee: trainee, moment: moment, edition: edition)
      }
      let id = try appender.append(.started(begun), trainee: trainee, moment: moment, edition: edition).id
      for body in record(id) {
        _ = try appender.append(body, trainee: trainee, moment: moment, edition: edition)
      }
      return (id, true)
    }
  }
}

/// A sitting that is in the store.
private struct PastSitting {
  let id: EventID
  let start: Event.SessionStart
  /// What was recorded behind its start, in that order.
  private(set) var bodies: [Event.Body] = []
  /// All of its events.
  private(set) var events: [EventID]

  /// Those in force of one person that are the same sitting as one that begins so.
  static func all(like start: Event.SessionStart, in events: [Event]) -> [PastSitting] {
    var found = events.compactMap { event -> PastSitting? in
      guard case .started(let former) = event.body, former.behaviour == start.behaviour,
        former.meeting == start.meeting, former.lessons == start.lessons
      else { return nil }
      return PastSitting(id: event.id, start: former, events: [event.id])
    }
    for event in events {
      guard let place = found.firstIndex(where: { $0.id == event.body.session }) else { continue }
      found[place].bodies.append(event.body)
      found[place].events.append(event.id)
    }
    return found
  }
}

extension Event.SessionStart {
  fileprivate var lessons: Set<String> { Set(items.map(\.question.lesson)) }
}

extension Event.Body {
  /// The session that it belongs to.
  fileprivate var session: EventID? {
    switch self {
    case .answered(let answer): answer.session
    case .hinted(let session, _), .skipped(let session, _), .retried(let session), .ended(let session, _): session
    default: nil
    }
  }
}
