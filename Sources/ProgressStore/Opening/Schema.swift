import GRDB

/// The tables of a store, and how to know one.
///
/// The version stands in SQLite's `user_version` only. A table of migrations beside it, as GRDB's `DatabaseMigrator`
/// keeps one, would be a second truth; this one lies in the file's first hundred bytes, where it is read before SQLite
/// touches anything.
enum Schema {
  /// SQLite's `application_id`: the letters «camn».
  static let applicationID: Int32 = 0x63_61_6D_6E

  /// What this program writes, and the newest that it reads.
  static var version: Int32 { Int32(steps.count) }

  /// What leads from one version to the next: step 0 from nothing to version 1. A step that was published stays as it
  /// is.
  ///
  /// `event` is stored in the order of its key, so that all events of a trainee lie together: one is read, and a
  /// province is gone through, from front to back. `event_by_id` is the identity of the set: two events with one id and
  /// different content both have their place.
  ///
  /// `home` says which device ids were drawn for which machine; the last one for a machine is the one that writes.
  ///
  /// Version 2 has events that programs of version 1 would take for damage, and knows which numbers are forgotten
  /// (``GoneTable``) and what is still to be done about it (``DutyTable``).
  private static let steps = [
    """
    CREATE TABLE device (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 16)
    ) STRICT;
    CREATE TABLE home (
      device INTEGER PRIMARY KEY REFERENCES device (number),
      machine TEXT NOT NULL
    ) STRICT;
    CREATE TABLE event (
      trainee TEXT NOT NULL,
      device INTEGER NOT NULL REFERENCES device (number),
      counter INTEGER NOT NULL CHECK (counter >= 1),
      checksum INTEGER NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (trainee, device, counter, checksum)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX event_by_id ON event (device, counter, checksum);
    """,
    """
    CREATE TABLE gone (
      device INTEGER NOT NULL REFERENCES device (number),
      first INTEGER NOT NULL CHECK (first >= 1),
      last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (device, first)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE duty (
      name TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    """,
  ]

  /// Brings a store up to date, in one transaction; begins one in an empty file. Does nothing where nothing is to do,
  /// which is looked at again once no other program can write.
  /// - Throws: `StoreError.newer`, where a newer program was faster than we.
  static func bringUpToDate(_ database: Database, path: String) throws {
    if try version(of: database) == version { return }
    try database.inTransaction(.immediate) {
      let present = try version(of: database)
      if present > version { throw StoreError.newer(path) }
      if present < 0 { throw StoreError.damaged(path) }
      for step in steps[Int(present)...] { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Whether a database has the tables of its version and nothing else: what comes from other hands may name itself a
  /// store and hold anything, and whoever reads rows relies on their types. What SQLite keeps for itself, such as
  /// statistics, is left out.
  static func isProper(_ database: Database) throws -> Bool {
    let version = try version(of: database)
    guard (1...Schema.version).contains(version) else { return false }
    let model = try DatabaseQueue()
    try model.write { model in for step in steps.prefix(Int(version)) { try model.execute(sql: step) } }
    return try objects(of: database) == model.read(objects(of:))
  }

  /// Tables, indexes, views and triggers, each as the statement that made it.
  private static func objects(of database: Database) throws -> [String] {
    let statements = try Optional<String>.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name, type")
    return statements.map { $0 ?? "" }
  }

  static func version(of database: Database) throws -> Int32 {
    try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
