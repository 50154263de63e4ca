import GRDB
package import Quiz

extension ProgressStore {
  /// All events about a trainee, in the order of device and counter. Takes time for these events only, however many
  /// the store holds.
  /// - Throws: `unusable` where one of them is not as it was written.
  package func events(of trainee: String) throws(StoreError) -> [Event] {
    try read { database in
      let devices = try DeviceTable.ids(in: database)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(EventTable.columns) FROM event WHERE trainee = ?", arguments: [trainee])
      var events: [Event] = []
      while let row = try rows.next() { events.append(try event(in: row, devices: devices)) }
      return ProgressStore.inOrder(events)
    }
  }

  /// The ids of all trainees whom an event is about, in order. Takes a look-up for each.
  package func trainees() throws(StoreError) -> [String] {
    try read { database in
      // A bare DISTINCT reads every event.
      let next = try database.makeStatement(sql: "SELECT trainee FROM event WHERE trainee > ? ORDER BY trainee LIMIT 1")
      var found: [String] = []
      while let row = try Row.fetchOne(next, arguments: [found.last ?? ""]) {
        // Whatever the file says, this ends.
        guard let trainee = try row.text(at: 0), TraineeRule.isID(trainee), trainee > found.last ?? "" else {
          throw StoreError.damaged(file.path)
        }
        found.append(trainee)
      }
      return found
    }
  }

  /// Goes through all events, trainee by trainee in the order of their ids, each one's in the order of device and
  /// counter. Holds the events of one trainee at a time; sees one state of the store, whatever is recorded meanwhile.
  /// - Throws: `unusable` at the first event that is not as it was written.
  package func forEachTrainee(_ visit: (_ trainee: String, _ events: [Event]) -> Void) throws(StoreError) {
    try read { database in
      let devices = try DeviceTable.ids(in: database)
      let rows = try Row.fetchCursor(database, sql: "SELECT \(EventTable.columns) FROM event ORDER BY trainee")
      var events: [Event] = []
      while let row = try rows.next() {
        let event = try event(in: row, devices: devices)
        if let trainee = events.first?.trainee, trainee != event.trainee {
          visit(trainee, ProgressStore.inOrder(events))
          events.removeAll(keepingCapacity: true)
        }
        events.append(event)
      }
      if let trainee = events.first?.trainee { visit(trainee, ProgressStore.inOrder(events)) }
    }
  }

  private func event(in row: Row, devices: [Int64: String]) throws -> Event {
    guard let sealed = try EventTable.event(in: row, devices: devices) else {
      throw StoreError.changedEvent(file.path, EventTable.id(in: row, devices: devices))
    }
    return sealed.event
  }

  /// Rows come in the order of the numbers that this store gives to devices. Two contents of one id stay in the order
  /// of their checksums, so that the result depends on the set of events only.
  private static func inOrder(_ events: [Event]) -> [Event] {
    if zip(events, events.dropFirst()).allSatisfy({ $0.id <= $1.id }) { return events }
    return events.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)
  }
}
