package import Foundation
import GRDB

/// The append-only log of events, in one SQLite file. It is the truth that progress is read from: nothing in it is ever
/// changed or taken away, and two stores are merged by taking what is in either.
///
/// Two programs may have one open and record at once. Calls on one value are done one after the other.
package final class ProgressStore: Sendable {
  let file: StoreFile
  let connection: Connection
  /// Whoever opened it, if for writing.
  let writer: Writer?

  package enum Access: Sendable, Hashable {
    /// Nothing is made or changed: a store on a stick with a write lock will do.
    case reading
    /// The file and its folder are made where missing.
    case writing
  }

  /// Opens a store.
  /// - Parameters:
  ///   - url: Where it is, or is to be.
  ///   - access: For what.
  ///   - machine: What tells this machine from others, such as a hash of its id; it never leaves the store. A device id
  ///     belongs to one machine: where a store was copied to another and both go on, each has its own, so that no
  ///     two machines count on from the same number.
  /// - Returns: The open store; it is closed when nobody holds it any more.
  /// - Throws: `disk` where the file is not there, locked or may not be written; `unusable` where it is no store, not
  ///   whole, or of a newer version. Such a file is left as it is.
  package static func open(
    at url: URL,
    for access: Access,
    machine: String
  ) throws(StoreError) -> ProgressStore {
    let file = StoreFile(url: url)
    return try StoreError.naming(file.path) {
      switch access {
      case .reading:
        return ProgressStore(file: file, connection: try file.provenForReading(), writer: nil)
      case .writing:
        let connection = try file.openForWriting()
        return ProgressStore(file: file, connection: connection, writer: try Writer(machine: machine, on: connection))
      }
    }
  }

  init(file: StoreFile, connection: Connection, writer: Writer?) {
    self.file = file
    self.connection = connection
    self.writer = writer
  }

  /// Reads from one state of the store, whatever is written meanwhile.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    try StoreError.naming(file.path) { try connection.queue.read(body) }
  }

  /// Writes all or nothing; on the disk when it returns.
  func write<Result>(_ body: (Database, Writer) throws -> Result) throws(StoreError) -> Result {
    try StoreError.naming(file.path) {
      guard let writer else { throw StoreError.readingOnly(file.path) }
      return try connection.queue.write { try body($0, writer) }
    }
  }
}

extension StoreFile {
  /// Opens a store that must be there.
  func provenForReading() throws -> Connection {
    guard try isStore() else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw isThere ? StoreError.foreign(path) : StoreError.missing(path)
    }
    return try openForReading()
  }
}
