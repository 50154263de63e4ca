import Foundation
import GRDB

/// The file of a store, and the ways to open it.
struct StoreFile {
  let url: URL

  var path: String { url.path(percentEncoded: false) }

  /// Proves that here is a store which this program can read; nothing is written, not even by SQLite.
  /// - Returns: Whether a store is there; `false` where one can be begun.
  func isStore() throws -> Bool {
    switch try FileHeader(of: url) {
    case .missing: return false
    case .folder: throw StoreError.isFolder(path)
    case .foreign: throw StoreError.foreign(path)
    case .empty:
      // SQLite would throw these events away.
      if FileManager.default.fileSize(atPath: path + "-wal") > 0 { throw StoreError.damaged(path) }
      return false
    case .store(let version):
      if version > Schema.version { throw StoreError.newer(path) }
      if version < 1 { throw StoreError.damaged(path) }
      return true
    }
  }

  /// Opens a store that is there, and reads its version once more: a newer program may have left it beside the file, in
  /// the write-ahead log. Its tables are proven too, so that every row has the types that are read.
  func openForReading() throws -> Connection {
    do {
      return try openInPlace()
    } catch let error as DatabaseError where error.needsWritableFolder {
      return try openCopy()
    }
  }

  private func openInPlace() throws -> Connection {
    let connection = Connection(queue: try DatabaseQueue(path: path, configuration: configuration(readonly: true)))
    try prove(connection)
    return connection
  }

  /// Opens a store, beginning it and its folder where missing.
  func openForWriting() throws -> Connection {
    if try isStore() {
      // Before SQLite may write: closing a store empties its write-ahead log.
      try proveOrTakeBack()
    } else {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    }
    return try openProven()
  }

  /// Opens a file that was proven, or is not there, for writing. Between the proof and SQLite's lock another program may
  /// have been at it.
  func openProven() throws -> Connection {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
    try queue.writeWithoutTransaction { database in
      try Schema.bringUpToDate(database, path: path)
      // After the tables, so that the file's own first bytes name it. Where a disk cannot do it, SQLite stays with its
      // rollback journal, which is as safe and only slower.
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    }
    return Connection(queue: queue)
  }

  /// Proves a store whose first bytes are in order. Where a transaction was cut off under a rollback journal (a disk that
  /// cannot have a write-ahead log), SQLite tells nothing of the file before it may take that transaction back.
  private func proveOrTakeBack() throws {
    do {
      _ = try openInPlace()
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
      try DatabaseQueue(path: path, configuration: configuration(readonly: false))
        .read { database in _ = try Schema.version(of: database) }
      // What was taken back may be all of it: then a store begins here.
      if try isStore() { _ = try openInPlace() }
    }
  }

  /// SQLite reads a store with a write-ahead log only where it can write beside it. A stick with a write lock, or a
  /// folder of another user, is therefore read from a copy. (`immutable=1` would leave out what is in the log.)
  func openCopy() throws -> Connection {
    let folder = FileManager.default.temporaryDirectory.appending(path: "camnang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700]
    )
    let copy = TemporaryCopy(folder: folder)
    let file = StoreFile(url: folder.appending(path: "progress.sqlite"))
    for suffix in ["", "-wal", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: file.path + suffix)
    }
    // For writing, because a transaction that was cut off may have to be taken back.
    let queue = try DatabaseQueue(path: file.path, configuration: configuration(readonly: false))
    let connection = Connection(queue: queue, copy: copy)
    try prove(connection)
    return connection
  }

  private func prove(_ connection: Connection) throws {
    try connection.queue.read { database in
      if try Schema.version(of: database) > Schema.version { throw StoreError.newer(path) }
      guard try Schema.isProper(database) else { throw StoreError.foreign(path) }
    }
  }

  private func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // With a write-ahead log EXTRA is FULL: one sync for each commit. Under a rollback journal, as when a store
      // begins, it also syncs the folder.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      // What is merged comes from other hands: nothing that its tables name is run.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // 16 MiB: merging into a store of a province otherwise reads the same pages again and again.
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }
}

/// An open store; for reading maybe a copy of it, which is removed with it.
struct Connection: Sendable {
  let queue: DatabaseQueue
  var copy: TemporaryCopy?
}

/// A folder that is removed when nobody needs it any more.
final class TemporaryCopy: Sendable {
  private let folder: URL

  init(folder: URL) { self.folder = folder }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

extension FileManager {
  /// Bytes; 0 where there is no file.
  func fileSize(atPath path: String) -> Int {
    (try? attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
