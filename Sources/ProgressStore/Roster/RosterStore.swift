import Diagnostics
package import Foundation
import GRDB
package import Quiz

extension ProgressStore {
  private var rosterFile: RosterFile { RosterFile(besides: file.url) }

  /// Who is behind the codes. Nobody who is forgotten is in it, even where their row has come back with a copy of the file.
  /// - Throws: `unusable` where the file is not as this program writes it.
  package func roster() throws(StoreError) -> Roster { try roster(without: Tombstones(try eventsOfEverybody())) }

  private func roster(without tombstones: Tombstones) throws(StoreError) -> Roster {
    var tombstones = tombstones
    return try StoreError.naming(rosterFile.url.path(percentEncoded: false)) {
      var roster = try rosterFile.read()
      roster.remove { tombstones.concern($0.code) }
      return roster
    }
  }

  /// Writes the roster beside an export: names and short names only of those who consented. Into an older roster that is
  /// there, it is merged; who is forgotten goes from it.
  /// - Parameter export: The export, or where it is to be.
  /// - Returns: Where the roster is, how many people are named in it, and how many are not.
  /// - Throws: `disk`; `unusable` where something else has its name.
  package func exportRoster(besides export: URL) throws(StoreError) -> (path: String, named: Int, others: Int) {
    let target = RosterFile(besides: export)
    let path = target.url.path(percentEncoded: false)
    var tombstones = Tombstones(try eventsOfEverybody())
    let roster = try roster(without: tombstones)
    return try StoreError.naming(path) {
      // Two names that stand for one place must not cost the roster its names.
      guard target.url.standardizedFileURL != rosterFile.url.standardizedFileURL else {
        throw StoreError.ownRoster(path)
      }
      // Something else that has this name is refused, as is a roster that is cut off.
      var exported = try target.read()
      exported.take(roster.forOthers)
      exported.remove { tombstones.concern($0.code) }
      try target.write(exported)
      let named = roster.rows.count(where: \.mayBeNamed)
      return (path, named, roster.rows.count - named)
    }
  }

  /// The roster, and who is who.
  package func directory() throws(StoreError) -> Directory {
    let (reader, recorded) = try read { database in
      (try EventReader(of: database, file), try TraineeList.all(in: database).filter { $0 != Event.everybody })
    }
    let roster = try roster(without: Tombstones(reader.everybody))
    return Directory(roster: roster, identities: reader.identities, recorded: recorded)
  }

  /// Changes the roster while no other program writes to the store.
  /// - Parameter change: Is given the device that writes.
  /// - Returns: What `change` returns.
  /// - Throws: `disk`; then nothing was changed. `unusable` where the file is not as this program writes it.
  package func changeRoster<Result>(_ change: (_ roster: inout Roster, _ device: String) throws -> Result)
    throws(StoreError) -> Result
  {
    try write { database, writer in
      var tombstones = Tombstones(try EventReader(of: database, file).everybody)
      return try changeRoster(without: &tombstones, writer, database, change)
    }
  }

  /// Records something about who is who, and changes the roster with it: both or neither.
  package func record(
    _ bodies: [Event.Body], at moment: Moment, _ change: (_ roster: inout Roster, _ device: String) -> Void
  ) throws(StoreError) {
    try write { database, writer in
      var appender = try Appender(database, writer, path: file.path)
      for body in bodies {
        _ = try appender.append(body, trainee: Event.everybody, moment: moment, edition: "")
      }
      var tombstones = Tombstones(try EventReader(of: database, file).everybody)
      try changeRoster(without: &tombstones, writer, database, change)
    }
  }

  /// The same within a transaction. The file is written before the transaction ends: if that fails, nothing was done.
  func changeRoster<Result>(
    without tombstones: inout Tombstones, _ writer: Writer, _ database: Database,
    _ change: (_ roster: inout Roster, _ device: String) throws -> Result
  ) throws -> Result {
    let present = try rosterFile.read()
    var roster = present
    let device = try writer.device(in: database) ?? writer.drawDevice(in: database)
    let result = try change(&roster, device.id)
    roster.remove { tombstones.concern($0.code) }
    if roster != present { try rosterFile.write(roster) } else { try rosterFile.removeLeftovers() }
    return result
  }
}

extension StoreError {
  static func ownRoster(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "«\(path)» là danh sách đang dùng của sổ này nên không bị ghi đè. Hãy chọn tên khác cho tệp xuất",
        en: "“\(path)” is the roster that this store uses: it stays as it is. Choose another name for the export"))
  }
}
