import Disk
import Foundation
import GRDB
import Quiz

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of a store, and the ways to open it.
struct StoreFile {
  let url: URL

  var path: String { url.path(percentEncoded: false) }

  /// Where programs before this one kept what is not in the file yet.
  private var log: String { path + "-wal" }

  /// What was before a transaction that is not at its end.
  private var rollbackJournal: String { path + "-journal" }

  /// Proves that here is a store which this program can read; nothing is written, not even by SQLite.
  /// - Returns: How its transactions are made whole; `nil` where nothing is, and a store can be begun.
  private func journal() throws -> FileHeader.Journal? {
    switch try FileHeader(of: url) {
    case .missing: return nil
    case .folder: throw StoreError.isFolder(path)
    case .foreign: throw StoreError.foreign(path)
    // A store is given its name when it is whole: what is empty was cut off.
    case .empty: throw StoreError.empty(path)
    case .store(let version, let journal):
      if version > Schema.version { throw StoreError.newer(path) }
      if version < 1 { throw StoreError.damaged(path) }
      // SQLite would read it all the same.
      if journal == .rollback, ItemStatus.size(of: log) > 0 { throw StoreError.foreignLog(path, log) }
      return journal
    }
  }

  /// Opens a store that must be there, and proves all that is in it.
  func provenForReading() throws -> Connection {
    let connection = try openForReading()
    try connection.queue.read { database in try StoreProof(of: database, path: path).prove() }
    return connection
  }

  /// Opens a store that must be there, and reads its version once more: a newer program may have left it beside the file,
  /// in a log. Its tables are proven too; what is in them is not.
  func openForReading() throws -> Connection {
    guard let journal = try journal() else { throw StoreError.missing(path) }
    let connection = try openInPlaceOrCopied()
    if journal == .log, ItemStatus.size(of: log) > 0 { try proveOwnLog(of: connection) }
    return connection
  }

  /// Opens a store, beginning it and its folder where missing.
  func openForWriting() throws -> Connection {
    if try journal() == nil { try begin() }
    // Before SQLite may write: it would carry a foreign log or journal into the file.
    _ = try provenForReading()
    return try openProven()
  }

  /// Opens a file that was proven, or is being begun, for writing. Between the proof and SQLite's lock another program
  /// may have been at it.
  func openProven() throws -> Connection {
    let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: false))
    try queue.writeWithoutTransaction { database in
      try Schema.bringUpToDate(database, path: path)
      try StoreFile.leaveLog(of: database)
    }
    return Connection(queue: queue)
  }

  /// Has SQLite keep everything in one file, but for the time of a transaction (docs/decisions/0018). While a program
  /// before this one has the store open, it stays as it is.
  private static func leaveLog(of database: Database) throws {
    do { _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") } catch let error as DatabaseError
      where [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    {}
  }

  /// Begins a store under another name and gives it its own when it is whole: no moment leaves an empty or half a store.
  private func begin() throws {
    let place = DiskPath(url)
    try PrivateFile.makeFolder(at: place.parent)
    let draft = HiddenTwin.newName(besides: place, for: .new)
    try PrivateFile.make(at: draft)
    defer { try? DiskFile.remove(draft) }
    try StoreFile(url: draft.url).openProven().queue.close()
    do { try DiskFile.place(draft, at: place) } catch {
      // Another program was faster: its store is opened.
      if error.code != EEXIST { throw error }
    }
  }

  private func openInPlaceOrCopied() throws -> Connection {
    do { return try openInPlace() } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
    { return try openTakingBack() } catch let error as DatabaseError where error.needsWritableFolder {
      return try openCopy()
    }
  }

  private func openInPlace() throws -> Connection {
    let connection = Connection(queue: try DatabaseQueue(path: path, configuration: configuration(readonly: true)))
    try prove(connection)
    return connection
  }

  /// A stick with a write lock, or a folder of another user, is read from a copy where a transaction must be taken back
  /// first, or where there is a log: SQLite reads such a store only where it can write beside it. (`immutable=1` would
  /// leave out what is in the log.) So is a store whose last transaction was cut off: if what lies beside it is of
  /// another store, only the copy is spoilt.
  func openCopy() throws -> Connection {
    let connection = try copied(with: ["-wal", "-journal"])
    try prove(connection)
    return connection
  }

  /// A copy of the file, and of what lies beside it under its name and these endings.
  private func copied(with suffixes: [String]) throws -> Connection {
    let copy = try ScratchFolder()
    let file = StoreFile(url: copy.url.appending(path: "progress.sqlite"))
    for suffix in [""] + suffixes where FileManager.default.fileExists(atPath: path + suffix) {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: file.path + suffix)
    }
    // For writing, because a transaction that was cut off may have to be taken back.
    let queue = try DatabaseQueue(path: file.path, configuration: configuration(readonly: false))
    return Connection(queue: queue, copy: copy)
  }

  private func prove(_ connection: Connection) throws {
    try connection.queue.read { database in
      if try Schema.version(of: database) > Schema.version { throw StoreError.newer(path) }
      guard try Schema.isProper(database) else { throw StoreError.foreign(path) }
    }
  }

  /// Proves that a log only adds to its store. SQLite lays any log over any store beside which it lies: one that was left
  /// of an older copy would hide, and at last overwrite, what came after it.
  private func proveOwnLog(of connection: Connection) throws {
    do { guard try connection.holdsAll(of: copied(with: [])) else { throw StoreError.foreignLog(path, log) } } catch
      is DatabaseError, is DeviceTable.Malformed
    {
      // The power went while the log was being carried over: the file alone is half of it and says nothing.
    }
  }

  /// Opens a copy in which a transaction that was cut off is taken back. Its journal must be of the last transaction of
  /// this store, by how often each was changed; and it brings nothing back that was not there, where the file alone can be
  /// read.
  /// - Throws: `StoreError` where it is of another store, or of an older copy.
  private func openTakingBack() throws -> Connection {
    let foreign = StoreError.foreignLog(path, rollbackJournal)
    if let former = try RollbackJournal(path: rollbackJournal).changeCounter(),
      let present = try RollbackJournal.changeCounter(ofStoreAt: path)
    {
      guard present &- former <= 1 else { throw foreign }
    }
    guard let alone = try copiedAlone(),
      (try? alone.queue.read { try StoreProof(of: $0, path: path).prove() }) != nil
    else { return try openCopy() }
    do {
      let copy = try openCopy()
      try copy.queue.read { try StoreProof(of: $0, path: path).prove() }
      if try alone.holdsAll(of: copy) { return copy }
    } catch let error as StoreError { if error.kind == .disk { throw error } } catch let error as DatabaseError {
      if StoreError(error, path: path).kind == .disk { throw error }
    }
    // Without it the store is whole, with it it is not, or another one.
    throw foreign
  }

  /// A copy without what lies beside it; `nil` where half of a transaction has made it no database: its first page may
  /// promise pages that were not written yet.
  private func copiedAlone() throws -> Connection? {
    do { return try copied(with: []) } catch let error as DatabaseError {
      if StoreError(error, path: path).kind == .disk { throw error }
      return nil
    }
  }

  private func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(15)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      // A commit is on the disk, and so is the end of its journal, when SQLite says so.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      // What is merged comes from other hands: nothing that its tables name is run.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      // Cells that are damaged are found when they are read, not used.
      try database.execute(sql: "PRAGMA cell_size_check = ON")
      // What is taken out of the table of machines is gone.
      try database.execute(sql: "PRAGMA secure_delete = ON")
      // 16 MiB: merging into a store of a province otherwise reads the same pages again and again.
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }
}

/// An open store; for reading maybe a copy of it, which is removed with it.
struct Connection: Sendable {
  let queue: DatabaseQueue
  var copy: ScratchFolder?

  /// Whether every event of another store is in this one, or is of somebody whom this one has forgotten.
  func holdsAll(of other: Connection) throws -> Bool {
    try queue.read { database in
      var tombstones = Tombstones(try EventReader.everybody(in: database))
      return try other.queue.read { other in
        var holds = true
        try EventTable.forEachByID(in: other) { sealed, id in
          guard holds, let sealed else { return }
          let number = try DeviceTable.number(of: id.device, in: database)
          let kept = try number.map { try EventTable.checksums(of: id, device: $0, in: database) } ?? []
          holds = kept.contains(sealed.checksum) || tombstones.drops(sealed.event)
        }
        return holds
      }
    }
  }
}

/// A folder for nobody else, which is removed when nobody needs it any more.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "camnang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
