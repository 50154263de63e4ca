import GRDB
import Quiz

/// Puts events that came from elsewhere into a store, within one transaction: the union of two sets, in which an event
/// is its id and its checksum.
struct Merger {
  private let database: Database
  private var numbers: [String: Int64] = [:]
  private var counts: [String: Counts] = [:]
  private var conflicts: [EventID] = []
  private var watch = ClockWatch()

  private struct Counts {
    var new = 0
    var known = 0
    var conflicts = 0
  }

  init(into database: Database) { self.database = database }

  mutating func add(_ sealed: SealedEvent) throws {
    let id = sealed.event.id
    let device = try number(of: id.device)
    let present = try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT checksum FROM event WHERE device = ? AND counter = ?"),
      arguments: [device, id.counter]
    )
    watch.see(sealed.event)
    if present.contains(Int64(bitPattern: sealed.checksum)) {
      counts[id.device, default: Counts()].known += 1
      return
    }
    try EventTable.insert(sealed, device: device, into: database)
    counts[id.device, default: Counts()].new += 1
    if !present.isEmpty {
      counts[id.device, default: Counts()].conflicts += 1
      conflicts.append(id)
    }
  }

  /// Where another store had events of our own device that we have not, it was made from a copy of this one and both
  /// went on: we go on under a new id, so that no more numbers are given twice.
  func leaveSharedDevice(of writer: Writer) throws {
    guard let own = try writer.device(in: database), let counts = counts[own.id], counts.new > 0 else { return }
    try writer.drawDevice(in: database)
  }

  func report() -> MergeReport {
    MergeReport(
      new: counts.values.reduce(0) { $0 + $1.new },
      known: counts.values.reduce(0) { $0 + $1.known },
      conflicts: conflicts.sorted(),
      devices: counts.sorted { $0.key < $1.key }
        .map { MergeReport.Device(id: $0, new: $1.new, known: $1.known, conflicts: $1.conflicts) },
      clockJumps: watch.jumps.sorted { $0.after < $1.after }
    )
  }

  private mutating func number(of device: String) throws -> Int64 {
    if let number = numbers[device] { return number }
    let statement = try database.cachedStatement(sql: "SELECT number FROM device WHERE id = ?")
    let number = try Int64.fetchOne(statement, arguments: [device]) ?? DeviceTable.add(device, to: database)
    numbers[device] = number
    return number
  }
}
