import Diagnostics
package import Foundation
import GRDB
import Quiz

extension ProgressStore {
  /// Takes over the events of another store, which stays as it is. Merging is commutative, associative and idempotent:
  /// the same stores give the same set of events, in whatever order and however often.
  ///
  /// The other store is proven whole first; then everything is taken over in one transaction, or nothing.
  /// - Throws: `disk`; `unusable` where the other file is no store, not whole, or of a newer version.
  package func merge(from url: URL) throws(StoreError) -> MergeReport {
    let source = StoreFile(url: url)
    return try StoreError.naming(source.path) {
      let connection = try source.provenForReading()
      defer { withExtendedLifetime(connection) {} }
      return try connection.queue.read { other in
        try StoreProof(of: other, path: source.path).prove()
        return try take { visit in
          try EventTable.forEachByID(in: other) { sealed, id in
            guard let sealed else { throw StoreError.changedEvent(source.path, id) }
            try visit(sealed)
          }
        }
      }
    }
  }

  /// Merges what a source of proven events visits, in one transaction.
  func take(
    from source: (_ visit: (SealedEvent) throws -> Void) throws -> Void
  ) throws(StoreError) -> MergeReport {
    try write { database, writer in
      var merger = Merger(into: database)
      // Errors of this store bear its name, whoever is being read.
      try source { sealed in try StoreError.naming(file.path) { try merger.add(sealed) } }
      try merger.leaveSharedDevice(of: writer)
      return merger.report()
    }
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
    guard try StoreProof.isIntact(database) else { throw StoreError.damaged(path) }
    try EventTable.forEachByID(in: database) { sealed, id in
      guard let sealed else { throw StoreError.changedEvent(path, id) }
      guard sealed.hasProperNames else { throw StoreError.improperName(path, sealed.event) }
    }
  }

  /// What SQLite can say: pages, indexes, types and references.
  static func isIntact(_ database: Database) throws -> Bool {
    try String.fetchAll(database, sql: "PRAGMA integrity_check(1)") == ["ok"]
      && Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil
  }
}

extension StoreError {
  static func improperName(_ path: String, _ event: Event) -> StoreError {
    StoreError(
      .unusable,
      LocalizedText(
        vi:
          "«\(path)» có sự kiện «\(event.id.shown)» của học viên «\(VisibleText.of(event.trainee))» mang tên hoặc mã không hợp lệ (mã học viên: chữ thường không dấu, chữ số, dấu gạch nối, dài từ 1 đến 32; tên: từ 1 đến 100 ký tự). Không gộp gì từ tệp này",
        en:
          "“\(path)” has an event “\(event.id.shown)” of trainee “\(VisibleText.of(event.trainee))” with a name or id that is not proper (a trainee's id is 1 to 32 of a-z, 0-9 and -, a name 1 to 100 characters): nothing was taken over"
      )
    )
  }
}
