import Diagnostics
import GRDB
package import Quiz

extension ProgressStore {
  /// What a forgetting took away.
  package struct Forgotten: Sendable, Hashable {
    package let events: Int
    /// The devices that had recorded something of the person: their stores, and copies of them, still do.
    package let devices: [String]
  }

  /// Takes away all that the store has of a person, for good, and their row of the roster. Nothing of it comes back by a
  /// merge with an older copy, and it goes from every store that takes this one in.
  ///
  /// Afterwards the file is written anew, so that no page of it holds what was deleted. If the program is killed
  /// meanwhile, the next one that opens the store for writing goes on with it. Linear in the size of the store.
  /// - Parameters:
  ///   - code: Any code of the person.
  ///   - moment: When, as this machine sees it.
  /// - Returns: What was taken away.
  /// - Throws: `disk`; `unusable` where the store is not whole.
  package func forget(_ code: String, at moment: Moment) throws(StoreError) -> Forgotten {
    let forgotten = try write { database, writer in
      let reader = try EventReader(of: database, file)
      let person = reader.identities.person(of: code)
      let forgetting = try Oblivion(of: person, among: reader.everybody, recorded: reader.recorded).forgetting()
      let devices = try Set(reader.events(of: person).map(\.id.device)).sorted()
      // Of the present device some numbers will be missing at the end: it must not count on from them.
      try writer.drawDevice(in: database)
      var appender = try Appender(database, writer, path: file.path)
      let event = try appender.append(
        .forgotten(forgetting), trainee: Event.everybody, moment: moment, edition: "")
      var tombstones = Tombstones(reader.everybody + [event])
      var purge = try Purge(of: database, gone: try GoneTable.all(in: database))
      try purge.run(&tombstones)
      try GoneTable.replace(by: purge.gone, in: database)
      try DutyTable.add(to: database)
      return Forgotten(events: purge.count, devices: devices)
    }
    try clean()
    return forgotten
  }

  /// Does what a forgetting left to be done: takes the forgotten out of the roster, and writes the file anew.
  func clean() throws(StoreError) {
    guard try read(DutyTable.isToClean) else { return }
    try changeRoster { _, _ in }
    try StoreError.naming(file.path) {
      try connection.queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        try database.inTransaction {
          try DutyTable.remove(from: database)
          return .commit
        }
      }
    }
  }
}
