import GRDB
import Quiz

/// Puts events that came from elsewhere into a store, within one transaction: the union of two sets, in which an event
/// is its id and its checksum, without those of people who are forgotten here or there.
///
/// Left out is what would harm this store for good: numbers that no device comes to, and numbers of a device of this
/// store behind one that it has never given. A copy of this store that went on has all numbers from 1; a gap shows that
/// the event was made up, or that its file lost others, and it would stand here for ever.
struct Merger {
  private let database: Database
  private(set) var tombstones: Tombstones
  private var gone: EventNumbers
  /// Events that were here and are forgotten now.
  private let purged: Purge
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

  /// - Parameters:
  ///   - database: What is merged into.
  ///   - file: Its file, for messages.
  ///   - others: What the other store knows besides its events.
  /// - Throws: Errors of this store.
  init(into database: Database, _ file: StoreFile, others: Oblivious) throws {
    self.database = database
    tombstones = Tombstones(try EventReader(of: database, file).everybody + others.forgettings)
    var known = try GoneTable.all(in: database)
    known.insert(others.gone.ranges)
    var purge = try Purge(of: database, gone: known)
    try purge.run(&tombstones)
    let gone = purge.gone
    (self.gone, purged) = (gone, purge)
    reach = try HomeTable.current(in: database).reduce(into: [:]) { reach, home in
      let last = try EventTable.lastCounter(of: home.device.number, in: database)
      // Where the last of them are forgotten, the device does not count on.
      reach[home.device.id] = gone.end(after: EventID(device: home.device.id, counter: last))
    }
  }

  /// What another store, or an export, knows of what is forgotten.
  struct Oblivious {
    var forgettings: [Event] = []
    var gone = EventNumbers()
  }

  mutating func add(_ sealed: SealedEvent) throws {
    let id = sealed.event.id
    if id.counter > EventID.greatestCounter {
      refused.append(id)
    } else if let last = reach[id.device], id.counter - 1 > last {
      ahead.append(sealed)
    } else {
      advance(to: id)
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
        advance(to: id)
        try insert(sealed)
      }
    }
    ahead = []
    try GoneTable.replace(by: gone, in: database)
  }

  private mutating func advance(to id: EventID) {
    guard let last = reach[id.device], last < id.counter else { return }
    reach[id.device] = gone.end(after: id)
  }

  private mutating func insert(_ sealed: SealedEvent) throws {
    let id = sealed.event.id
    guard !tombstones.drops(sealed.event) else {
      gone.insert(id)
      return
    }
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

  /// Goes on under a new id, so that no number is given twice: where another store had events of our own device that we
  /// have not, for it was made from a copy of this one and both went on; and where events of ours are forgotten.
  func leaveSharedDevice(of writer: Writer) throws {
    guard let own = try writer.device(in: database) else { return }
    let isShared = counts[own.id, default: Counts()].new > 0
    guard isShared || gone.holdsSome(of: own.id) || tombstones.events.holdsSome(of: own.id) else { return }
    try writer.drawDevice(in: database)
  }

  func report() -> MergeReport {
    MergeReport(
      new: counts.values.reduce(0) { $0 + $1.new }, known: counts.values.reduce(0) { $0 + $1.known },
      forgotten: purged.count, conflicts: conflicts.sorted(), refused: refused.sorted(),
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
