import GRDB
package import Quiz

extension ProgressStore {
  /// All events about a trainee, in the order of device and counter. Takes time for these events only, however many
  /// the store holds.
  /// - Throws: `unusable` where one of them is not as it was written.
  package func events(of trainee: String) throws(StoreError) -> [Event] {
    try read { database in
      let devices = try deviceIDs(in: database)
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT \(EventTable.columns) FROM event WHERE trainee = ?",
        arguments: [trainee]
      )
      var events: [Event] = []
      while let row = try rows.next() { events.append(try event(in: row, devices: devices)) }
      return ProgressStore.inOrder(events)
    }
  }

  /// The ids of all trainees whom an event is about, in order. Takes a look-up for each.
  package func trainees() throws(StoreError) -> [String] {
    try read { database in
      let next = try database.makeStatement(sql: "SELECT min(trainee) FROM event WHERE trainee > ?")
      var found: [String] = []
      // A bare DISTINCT reads every event.
      while let trainee = try String.fetchOne(next, arguments: [found.last ?? ""]) { found.append(trainee) }
      return found
    }
  }

  /// Goes through all events, trainee by trainee in the order of their ids, each one's in the order of device and
  /// counter. Holds the events of one trainee at a time; sees one state of the store, whatever is recorded meanwhile.
  /// - Throws: `unusable` at the first event that is not as it was written.
  package func forEachTrainee(
    _ visit: (_ trainee: String, _ events: [Event]) -> Void
  ) throws(StoreError) {
    try read { database in
      let devices = try deviceIDs(in: database)
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

  private func deviceIDs(in database: Database) throws -> [Int64: String] {
    try Dictionary(uniqueKeysWithValues: DeviceTable.all(in: database).map { ($0.number, $0.id) })
  }

  private func event(in row: Row, devices: [Int64: String]) throws -> Event {
    guard let sealed = try EventTable.event(in: row, devices: devices) else {
      throw StoreError.changedEvent(file.path, EventID(device: devices[row[1]] ?? "?", counter: row[2]))
    }
    return sealed.event
  }

  /// Rows come in the order of the numbers that this store gives to devices. Two contents of one id stay in the order
  /// of their checksums, so that the result depends on the set of events only.
  private static func inOrder(_ events: [Event]) -> [Event] {
    if zip(events, events.dropFirst()).allSatisfy({ $0.id <= $1.id }) { return events }
    return events.enumerated()
      .sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }
      .map(\.element)
  }
}
