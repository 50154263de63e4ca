import GRDB
import Quiz

/// Takes out of a store what its tombstones drop, within one transaction.
struct Purge {
  private let database: Database
  private let devices: [Int64: String]
  private(set) var gone: EventNumbers
  /// Events that were taken out.
  private(set) var count = 0

  init(of database: Database, gone: EventNumbers) throws {
    self.database = database
    self.gone = gone
    devices = try DeviceTable.ids(in: database)
  }

  /// - Complexity: linear in the events of the people concerned; a digest for each code in the store.
  mutating func run(_ tombstones: inout Tombstones) throws {
    guard !tombstones.isEmpty else { return }
    for trainee in try TraineeList.all(in: database)
    where trainee == Event.everybody || tombstones.concern(trainee) {
      try drop(from: "trainee = ?", [trainee], &tombstones)
    }
    let numbers = devices.reduce(into: [:]) { $0[$1.value] = $1.key }
    for range in tombstones.events.ranges {
      guard let device = numbers[range.device] else { continue }
      try drop(from: "device = ? AND counter BETWEEN ? AND ?", [device, range.first, range.last], &tombstones)
    }
    if count > 0 { try DutyTable.add(to: database) }
  }

  private mutating func drop(
    from condition: String, _ arguments: StatementArguments, _ tombstones: inout Tombstones
  ) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT \(EventTable.columns) FROM event WHERE \(condition)", arguments: arguments)
    for row in rows {
      guard let sealed = try EventTable.event(in: row, devices: devices), tombstones.drops(sealed.event) else {
        continue
      }
      try database.cachedStatement(
        sql: "DELETE FROM event WHERE trainee = ? AND device = ? AND counter = ? AND checksum = ?"
      ).execute(arguments: [sealed.event.trainee, row[1], sealed.event.id.counter, Int64(bitPattern: sealed.checksum)])
      gone.insert(sealed.event.id)
      count += 1
    }
  }
}
