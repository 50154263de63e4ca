import GRDB
package import Quiz

extension ProgressStore {
  /// Who is who, by what the store says.
  /// - Throws: `unusable` where an event is not as it was written.
  package func identities() throws(StoreError) -> Identities { try read { try EventReader(of: $0, file).identities } }

  /// What the store says about everybody: meetings, counted hands, who is who. In the order of device and counter.
  package func eventsOfEverybody() throws(StoreError) -> [Event] {
    try read { try EventReader(of: $0, file).everybody }
  }

  /// All events in force of whoever has a code, in the order of device and counter: those of all their codes, and what
  /// others recorded and is theirs. Takes time for these events only, however many the store holds.
  /// - Throws: `unusable` where one of them is not as it was written.
  package func events(of code: String) throws(StoreError) -> [Event] {
    try read { database in
      let reader = try EventReader(of: database, file)
      return try reader.events(of: reader.identities.person(of: code))
    }
  }

  /// All events that were recorded of a code, whosever they are.
  package func recordedEvents(of code: String) throws(StoreError) -> [Event] {
    try read { database in try EventReader(of: database, file).recorded(of: code) }
  }

  /// The events of which nobody has said yet whose they are, by the codes that they were recorded of; without those of
  /// phones (``phones()``).
  package func undecided() throws(StoreError) -> [String: [Event]] {
    try read { database in
      let reader = try EventReader(of: database, file)
      return try reader.identities.sources.filter { !PhoneCode.isCode($0) }.reduce(into: [:]) { undecided, code in
        let events = try reader.recorded(of: code).filter { reader.identities.owner(of: $0) == .undecided }
        if !events.isEmpty { undecided[code] = events }
      }
    }
  }

  /// The codes of all people whom an event is about, one for each person, in order. Takes a look-up for each.
  package func people() throws(StoreError) -> [String] { try read { try EventReader(of: $0, file).people() } }

  /// Goes through all people in the order of their codes, each with their events in the order of device and counter.
  /// Holds the events of one at a time; sees one state of the store, whatever is recorded meanwhile.
  /// - Throws: `unusable` at the first event that is not as it was written.
  package func forEachPerson(_ visit: (_ code: String, _ events: [Event]) throws -> Void) throws(StoreError) {
    try read { database in
      let reader = try EventReader(of: database, file)
      for person in try reader.people() { try visit(person, try reader.events(of: person)) }
    }
  }
}

/// Reads events within one transaction.
struct EventReader {
  private let database: Database
  private let file: StoreFile
  private let devices: [Int64: String]
  let everybody: [Event]
  let identities: Identities

  init(of database: Database, _ file: StoreFile) throws {
    self.database = database
    self.file = file
    devices = try DeviceTable.ids(in: database)
    everybody = try EventReader.recorded(of: Event.everybody, in: database, file, devices)
    identities = Identities(everybody)
  }

  /// What is recorded of everybody, by a store that may be damaged: what is no event any more is left out.
  static func everybody(in database: Database) throws -> [Event] {
    let devices = try DeviceTable.ids(in: database)
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(EventTable.columns) FROM event WHERE trainee = ?", arguments: [Event.everybody])
    return try rows.compactMap { try EventTable.event(in: $0, devices: devices)?.event }
  }

  func recorded(of code: String) throws -> [Event] {
    try EventReader.recorded(of: code, in: database, file, devices)
  }

  /// Those in force of a person, by the code that stands for them.
  func events(of person: String) throws -> [Event] {
    let own = identities.codes(of: person)
    let others = Set(identities.movedTo(person).map(\.from)).subtracting(own).sorted()
    let events = try (own + others).flatMap { try recorded(of: $0) }.filter {
      identities.owner(of: $0) == .person(person)
    }
    return EventReader.inOrder(events)
  }

  func people() throws -> [String] {
    let codes = try TraineeList.all(in: database).filter {
      $0 != Event.everybody && !identities.retired.contains($0) && !PhoneCode.isCode($0)
    }
    return Set((codes + identities.targets).map(identities.person)).sorted()
  }

  private static func recorded(of code: String, in database: Database, _ file: StoreFile, _ devices: [Int64: String])
    throws -> [Event]
  {
    let statement = try database.cachedStatement(sql: "SELECT \(EventTable.columns) FROM event WHERE trainee = ?")
    let rows = try Row.fetchCursor(statement, arguments: [code])
    var events: [Event] = []
    while let row = try rows.next() {
      guard let sealed = try EventTable.event(in: row, devices: devices) else {
        throw StoreError.changedEvent(file.path, EventTable.id(in: row, devices: devices))
      }
      events.append(sealed.event)
    }
    return inOrder(events)
  }

  /// Rows come in the order of the numbers that this store gives to devices. Two contents of one id stay in the order
  /// of their checksums, so that the result depends on the set of events only.
  private static func inOrder(_ events: [Event]) -> [Event] {
    if zip(events, events.dropFirst()).allSatisfy({ $0.id <= $1.id }) { return events }
    return events.enumerated().sorted { ($0.element.id, $0.offset) < ($1.element.id, $1.offset) }.map(\.element)
  }
}

/// The codes that events were recorded of.
enum TraineeList {
  /// In order. Takes a look-up for each.
  static func all(in database: Database) throws -> [String] {
    // A bare DISTINCT reads every event.
    let next = try database.makeStatement(sql: "SELECT trainee FROM event WHERE trainee > ? ORDER BY trainee LIMIT 1")
    var found: [String] = []
    while let row = try Row.fetchOne(next, arguments: [found.last ?? ""]) {
      // Whatever the file says, this ends.
      guard let trainee = try row.text(at: 0), trainee == Event.everybody || TraineeRule.isID(trainee),
        trainee > found.last ?? ""
      else { throw DeviceTable.Malformed() }
      found.append(trainee)
    }
    return found
  }
}
