import Disk
package import Foundation
import GRDB

/// The log of events, in one SQLite file, and beside it the roster, which says who is behind its codes. The log is the
/// truth that progress is read from: nothing in it is ever changed, nothing is taken away but all that is somebody's who
/// is to be forgotten, and two stores are merged by taking what is in either.
///
/// Two programs may have one open and record at once. Calls on one value are done one after the other.
package final class ProgressStore: Sendable {
  let file: StoreFile
  let connection: Connection
  /// Whoever opened it, if for writing.
  let writer: Writer?
  /// Which file was opened, for writing: another may come into its place.
  private let identity: ItemStatus.Identity?

  package enum Access: Sendable, Hashable {
    /// Nothing is made or changed: a store on a stick with a write lock will do.
    case reading
    /// Like reading, but what is in the store is not proven: that is what ``ProgressStore/verify()`` is called for.
    case checking
    /// The file and its folder are made where missing, for nobody but their owner.
    case writing
  }

  /// Opens a store, and proves it whole: its pages and indexes, the type of every column, the checksum of every event. A
  /// page that was lost in the middle of the file would else look like a trainee who never answered. Linear in the size of
  /// the store.
  /// - Parameters:
  ///   - url: Where it is, or is to be.
  ///   - access: For what.
  ///   - machine: What tells this machine from others; only a hash of it and of a random number is written down. A device
  ///     id belongs to one machine: where a store was copied to another and both go on, each has its own, so that no two
  ///     machines count on from the same number.
  /// - Returns: The open store; it is closed when nobody holds it any more.
  /// - Throws: `disk` where the file is not there, locked or may not be written; `unusable` where it is no store, not
  ///   whole, or of a newer version. Such a file is left as it is.
  package static func open(at url: URL, for access: Access, machine: String) throws(StoreError) -> ProgressStore {
    let file = StoreFile(url: url)
    return try StoreError.naming(file.path) {
      switch access {
      case .reading: return ProgressStore(file: file, connection: try file.provenForReading(), writer: nil)
      case .checking: return ProgressStore(file: file, connection: try file.openForReading(), writer: nil)
      case .writing:
        let connection = try file.openForWriting()
        let identity = try ItemStatus.behindLinks(DiskPath(file.path))?.identity
        let writer = try Writer(machine: machine, on: connection)
        let store = ProgressStore(file: file, connection: connection, writer: writer, identity: identity)
        // A program that was killed while it forgot somebody left this behind.
        try store.clean()
        return store
      }
    }
  }

  /// Takes away what others may do with a store of our own and with its folder: it names people. New stores begin so.
  package static func keepPrivate(at url: URL) {
    PrivateFile.restrict(DiskPath(url), to: 0o600)
    PrivateFile.restrict(DiskPath(url).parent, to: 0o700)
  }

  init(file: StoreFile, connection: Connection, writer: Writer?, identity: ItemStatus.Identity? = nil) {
    self.file = file
    self.connection = connection
    self.writer = writer
    self.identity = identity
  }

  /// Reads from one state of the store, whatever is written meanwhile.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try StoreError.naming(file.path) { try connection.queue.read(body) }
  }

  /// Writes all or nothing; on the disk, in the file that was opened, when it returns.
  func write<Result>(_ body: (Database, Writer) throws -> Result) throws(StoreError) -> Result {
    try expectInPlace()
    let result = try StoreError.naming(file.path) {
      guard let writer else { throw StoreError.readingOnly(file.path) }
      return try connection.queue.writeWithoutTransaction { database in
        try ProgressStore.forgetPages(of: database)
        var result: Result?
        try database.inTransaction {
          result = try body(database, writer)
          return .commit
        }
        guard let result else { throw StoreError.damaged(file.path) }
        return result
      }
    }
    // A file that was removed takes what is written, and is gone when it is closed.
    try expectInPlace()
    return result
  }

  /// Proves that the file which was opened still has its name.
  func expectInPlace() throws(StoreError) {
    guard let identity else { return }
    let present = try StoreError.naming(file.path) { try ItemStatus.behindLinks(DiskPath(file.path))?.identity }
    guard present == identity else { throw StoreError.replaced(file.path) }
  }

  /// Whether this very store lies at a path.
  func isOpen(at path: String) throws -> Bool {
    guard let identity else { return false }
    return try ItemStatus.behindLinks(DiskPath(path))?.identity == identity
  }

  /// Has SQLite read its pages anew. It keeps them where the file seems unchanged by a counter in it, and a file that
  /// was copied over this one can have the same.
  static func forgetPages(of database: Database) throws { try database.execute(sql: "PRAGMA shrink_memory") }
}
