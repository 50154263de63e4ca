import GRDB
import Quiz

extension ProgressStore {
  /// Proves the store whole: the file, each event's checksum, the numbers of each device. Linear in the size of the
  /// store; holds one event at a time.
  /// - Returns: What was found: first about the file, then by device and counter.
  /// - Throws: `disk`, or `unusable` where it cannot even be gone through.
  package func verify() throws(StoreError) -> [Finding] {
    try read { database in
      let findings = try StoreProof.faults(of: database).map(Finding.damagedFile)
      do {
        var audit = EventAudit(
          own: try Set(HomeTable.current(in: database).map(\.device.id)), gone: try GoneTable.all(in: database))
        try EventTable.forEachByID(in: database) { sealed, id in audit.see(sealed, id: id) }
        guard try audit.count == EventTable.count(in: database) else { throw StoreError.damaged(file.path) }
        return try findings + StoreProof.improperDevices(of: database).map(Finding.damagedFile) + audit.findings
      } catch  where !findings.isEmpty {
        // What cannot be gone through to its end has been found to be damaged already.
        return findings
      }
    }
  }
}

/// Looks at events as they go by in the order of device, counter and checksum.
private struct EventAudit {
  private let own: Set<String>
  private let gone: EventNumbers
  private var previous: EventID?
  private var watch = ClockWatch()
  private var seenJumps = 0
  private(set) var findings: [Finding] = []
  private(set) var count: Int64 = 0

  init(own: Set<String>, gone: EventNumbers) {
    self.own = own
    self.gone = gone
  }

  mutating func see(_ sealed: SealedEvent?, id: EventID) {
    count += 1
    guard id.counter >= 1 else {
      findings.append(.changedEvent(id))
      return
    }
    var last = previous?.device == id.device ? previous?.counter ?? 0 : 0
    while id.counter - 1 > last {
      // What is forgotten is not missing.
      let next = gone.end(after: EventID(device: id.device, counter: last))
      if next == last {
        let end = gone.start(after: EventID(device: id.device, counter: last), before: id.counter)
        findings.append(.gap(device: id.device, from: last + 1, through: end - 1, isOwn: own.contains(id.device)))
        last = end - 1
      } else {
        last = next
      }
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
