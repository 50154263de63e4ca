package import Quiz

extension ProgressStore {
  /// Records a meeting and who was there, in one transaction.
  /// - Parameters:
  ///   - meeting: What class, and what it did.
  ///   - present: The codes of who was there, and how.
  ///   - moment: When.
  ///   - edition: Of the content that was taught.
  /// - Returns: The event that names the meeting.
  /// - Throws: `disk`; then nothing was written.
  package func record(
    _ meeting: Event.Meeting, present: [(code: String, how: Event.Presence)], at moment: Moment, edition: String
  ) throws(StoreError) -> EventID {
    try write { database, writer in
      var appender = try Appender(database, writer, path: file.path)
      let id = try appender.append(.met(meeting), trainee: Event.everybody, moment: moment, edition: edition).id
      for (code, how) in present {
        _ = try appender.append(.present(meeting: id, how: how), trainee: code, moment: moment, edition: edition)
      }
      return id
    }
  }

  /// Changes who was at a meeting: takes presences back and records others, in one transaction.
  /// - Parameters:
  ///   - meeting: Which one.
  ///   - withdrawn: Presences, by their events.
  ///   - present: The codes of who was there besides, and how.
  ///   - moment: When this is done.
  /// - Throws: `disk`; then nothing was written.
  package func amend(
    _ meeting: EventID, withdrawing withdrawn: [EventID], present: [(code: String, how: Event.Presence)],
    at moment: Moment
  ) throws(StoreError) {
    try write { database, writer in
      var appender = try Appender(database, writer, path: file.path)
      if !withdrawn.isEmpty {
        _ = try appender.append(.withdrawn(withdrawn), trainee: Event.everybody, moment: moment, edition: "")
      }
      for (code, how) in present {
        _ = try appender.append(.present(meeting: meeting, how: how), trainee: code, moment: moment, edition: "")
      }
    }
  }
}
