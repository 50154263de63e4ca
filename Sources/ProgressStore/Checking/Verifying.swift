import GRDB
import Quiz

extension ProgressStore {
  /// Proves the store whole: the file, each event's checksum, the numbers of each device. Linear in the size of the
  /// store; holds one event at a time.
  /// - Returns: What was found: first about the file, then by device and counter.
  /// - Throws: `disk`, or `unusable` where it cannot even be gone through.
  package func verify() throws(StoreError) -> [Finding] {
    try read { database in
      var findings = try ProgressStore.faults(of: database)
      let own = try Set(
        String.fetchAll(database, sql: "SELECT id FROM home JOIN device ON number = home.device")
      )
      var audit = EventAudit(own: own)
      try EventTable.forEachByID(in: database) { sealed, id in audit.see(sealed, id: id) }
      findings += audit.findings
      return findings
    }
  }

  private static func faults(of database: Database) throws -> [Finding] {
    let integrity = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "foreign_key_check: \(row[0] as String)"
    }
    return (integrity + references).map(Finding.damagedFile)
  }
}

/// Looks at events as they go by in the order of device, counter and checksum.
private struct EventAudit {
  private let own: Set<String>
  private var previous: EventID?
  private var watch = ClockWatch()
  private var seenJumps = 0
  private(set) var findings: [Finding] = []

  init(own: Set<String>) { self.own = own }

  mutating func see(_ sealed: SealedEvent?, id: EventID) {
    let last = previous?.device == id.device ? previous?.counter ?? 0 : 0
    if id.counter > last + 1 {
      findings.append(
        .gap(device: id.device, from: last + 1, through: id.counter - 1, isOwn: own.contains(id.device))
      )
    }
    // Three contents are one finding.
    if id == previous, findings.last != .twoContents(id) { findings.append(.twoContents(id)) }
    previous = id
    guard let sealed, sealed.hasProperNames else {
      findings.append(.changedEvent(id))
      return
    }
    watch.see(sealed.event)
    if watch.jumps.count > seenJumps { findings += watch.jumps[seenJumps...].map(Finding.clockJump) }
    seenJumps = watch.jumps.count
  }
}
