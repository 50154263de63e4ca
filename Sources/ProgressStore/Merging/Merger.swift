import GRDB
import Quiz

/// Puts events that came from elsewhere into a store, within one transaction: the union of two sets, in which an event
/// is its id and its checksum.
///
/// Left out is what would harm this store for good: numbers that no device comes to, and numbers of a device of this
/// store behind one that it has never given. A copy of this store that went on has all numbers from 1; a gap shows that
/// the event was made up, or that its file lost others, and it would stand here for ever.
struct Merger {
  private let database: Database
  /// For each device that is written under in this store, the last number without a gap before it.
  private var reach: [String: Int64]
  /// Events of such a device behind its reach: those in between may come later.
  private var ahead: [SealedEvent] = []
  private var refused: [EventID] = []
  private var numbers: [String: Int64] = [:]
  private var counts: [String: Counts] = [:]
  private var conflicts: [EventID] = []
  private var watch = ClockWatch()

  private struct Counts {
    var new = 0
    var known = 0
    var conflicts = 0
  }

  init(into database: Database) throws {
    self.database = database
    reach = try HomeTable.current(in: database).reduce(into: [:]) { reach, home in
      reach[home.device.id] = try EventTable.lastCounter(of: home.device.number, in: database)
    }
  }

  mutating func add(_ sealed: SealedEvent) throws {
    let id = sealed.event.id
    if id.counter > EventID.greatestCounter {
      refused.append(id)
    } else if let last = reach[id.device], id.counter - 1 > last {
      ahead.append(sealed)
    } else {
      if let last = reach[id.device] { reach[id.device] = max(last, id.counter) }
      try insert(sealed)
    }
  }

  /// Adds what can be added after all has been seen.
  mutating func finish() throws {
    for sealed in ahead.sorted(by: { $0.event.id < $1.event.id }) {
      let id = sealed.event.id
      if let last = reach[id.device], id.counter - 1 > last {
        refused.append(id)
      } else {
        reach[id.device] = id.counter
        try insert(sealed)
      }
    }
    ahead = []
  }

  private mutating func insert(_ sealed: SealedEvent) throws {
    let id = sealed.event.id
    let device = try number(of: id.device)
    let present = try EventTable.checksums(of: id, device: device, in: database)
    watch.see(sealed.event)
    if present.contains(sealed.checksum) {
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
      new: counts.values.reduce(0) { $0 + $1.new }, known: counts.values.reduce(0) { $0 + $1.known },
      conflicts: conflicts.sorted(), refused: refused.sorted(),
      devices: counts.sorted { $0.key < $1.key }.map {
        MergeReport.Device(id: $0, new: $1.new, known: $1.known, conflicts: $1.conflicts)
      }, clockJumps: watch.jumps.sorted { $0.after < $1.after })
  }

  private mutating func number(of device: String) throws -> Int64 {
    if let number = numbers[device] { return number }
    let number = try DeviceTable.number(of: device, in: database) ?? DeviceTable.add(device, to: database)
    numbers[device] = number
    return number
  }
}
