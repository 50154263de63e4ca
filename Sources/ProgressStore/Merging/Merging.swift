import Diagnostics
package import Foundation
import GRDB
import Quiz

extension ProgressStore {
  /// Takes over the events of another store, which stays as it is, and who is behind its codes, where its roster lies
  /// beside it. Merging is commutative, associative and idempotent: the same stores give the same set of events, in
  /// whatever order and however often; who is forgotten in one of them is forgotten.
  ///
  /// The other store is proven whole first; then everything is taken over in one transaction, or nothing.
  /// - Throws: `disk`; `unusable` where the other file is no store, not whole, or of a newer version.
  package func merge(from url: URL) throws(StoreError) -> MergeReport {
    let source = StoreFile(url: url)
    return try StoreError.naming(source.path) {
      // Reading it would keep us from writing to it.
      if try isOpen(at: source.path) {
        return try take(Merger.Oblivious(), Roster()) { own, visit in
          try visitAll(of: own, path: file.path, visit)
        }
      }
      if try ExchangeHeader.isAtStart(of: url) { throw StoreError.isExport(source.path) }
      let roster = try RosterFile(besides: url).read()
      let connection = try source.provenForReading()
      defer { withExtendedLifetime(connection) {} }
      return try connection.queue.read { other in
        let oblivious = Merger.Oblivious(
          forgettings: try EventReader(of: other, source).everybody, gone: try GoneTable.all(in: other))
        return try take(oblivious, roster) { _, visit in try visitAll(of: other, path: source.path, visit) }
      }
    }
  }

  private func visitAll(of database: Database, path: String, _ visit: (SealedEvent) throws -> Void) throws {
    // Errors of the other store bear its name.
    try StoreError.naming(path) {
      try EventTable.forEachByID(in: database) { sealed, id in
        guard let sealed else { throw StoreError.changedEvent(path, id) }
        try visit(sealed)
      }
    }
  }

  /// Merges what is proven already, in one transaction on this store.
  /// - Parameters:
  ///   - oblivious: What its source knows of what is forgotten.
  ///   - roster: Who is behind its codes.
  ///   - visitAll: Visits each event; is given this store's database.
  /// - Returns: What was taken over.
  /// - Throws: As ``merge(from:)`` does.
  func take(
    _ oblivious: Merger.Oblivious, _ roster: Roster,
    from visitAll: (_ own: Database, _ visit: (SealedEvent) throws -> Void) throws -> Void
  ) throws(StoreError) -> MergeReport {
    let report = try write { database, writer in
      // Errors of this store bear its name, whoever is being read.
      var merger = try StoreError.naming(file.path) { try Merger(into: database, file, others: oblivious) }
      try visitAll(database) { sealed in try StoreError.naming(file.path) { try merger.add(sealed) } }
      try merger.finish()
      try merger.leaveSharedDevice(of: writer)
      if !roster.rows.isEmpty {
        var tombstones = merger.tombstones
        try changeRoster(without: &tombstones, writer, database) { own, _ in own.take(roster) }
      }
      return merger.report()
    }
    try clean()
    return report
  }
}

/// Proves that a store of unknown hands is whole.
struct StoreProof {
  private let database: Database
  private let path: String

  init(of database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// - Throws: `StoreError` for the first thing that is wrong. Linear in the size of the store.
  func prove() throws {
    guard try StoreProof.faults(of: database).isEmpty else { throw StoreError.damaged(path) }
    _ = try HomeTable.current(in: database)
    var count: Int64 = 0
    try EventTable.forEachByID(in: database) { sealed, id in
      guard let sealed else { throw StoreError.changedEvent(path, id) }
      guard sealed.hasProperNames else { throw StoreError.improperName(path, sealed.event) }
      count += 1
    }
    guard try count == EventTable.count(in: database), try StoreProof.improperDevices(of: database).isEmpty else {
      throw StoreError.damaged(path)
    }
  }

  /// What SQLite can say is wrong: pages, indexes, types and references.
  static func faults(of database: Database) throws -> [String] {
    let integrity = try Row.fetchAll(database, sql: "PRAGMA integrity_check").map { try $0.text(at: 0) ?? "?" }
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "foreign_key_check: \(try row.text(at: 0) ?? "?")"
    }
    return integrity.filter { $0 != "ok" } + references
  }

  /// Devices, of which there need be no event, whose id is none.
  static func improperDevices(of database: Database) throws -> [String] {
    try DeviceTable.all(in: database).filter { HexDigits.value(of: $0.id) == nil }.map { "device: \($0.id)" }
  }
}

extension StoreError {
  static func improperName(_ path: String, _ event: Event) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "«\(path)» có sự kiện «\(event.id.shown)» của học viên «\(VisibleText.of(event.trainee))» mang tên hoặc mã không hợp lệ (mã học viên: chữ thường không dấu, chữ số, dấu gạch nối, dài từ 1 đến 32; tên: từ 1 đến 100 ký tự). Không ghi, không lấy gì từ đó",
        en:
          "“\(path)” has an event “\(event.id.shown)” of trainee “\(VisibleText.of(event.trainee))” with a name or id that is not proper (a trainee's id is 1 to 32 of a-z, 0-9 and -, a name 1 to 100 characters): nothing was written or taken over"
      ))
  }
}
