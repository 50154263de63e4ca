import Disk
import Foundation

/// What the first hundred bytes of a file say, read without SQLite: a file that is no store is not touched by it.
///
/// Source: «Database File Format», section 1.3, sqlite.org/fileformat.html.
enum FileHeader {
  case missing
  case folder
  /// Nothing in it.
  case empty
  case foreign
  case store(version: Int32, journal: Journal)

  /// How a transaction is made whole or undone. Raw values are those of the file's bytes 18 and 19.
  enum Journal: UInt8 {
    /// By a file beside the store that holds what was there before; it is gone between two transactions.
    case rollback = 1
    /// By a log beside the store that holds what is new: how programs before this one wrote.
    case log = 2
  }

  init(of url: URL) throws {
    switch try ItemStatus.behindLinks(DiskPath(url))?.kind {
    case nil: self = .missing
    case .folder: self = .folder
    case .file:
      let handle = try FileHandle(forReadingFrom: url)
      defer { try? handle.close() }
      self.init(bytes: Array(try handle.read(upToCount: 100) ?? Data()))
    // A pipe or a device could make us wait for ever.
    case .pipe, .link, .other: self = .foreign
    }
  }

  init(bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)),
      FileHeader.integer(at: 68, of: bytes) == Schema.applicationID,
      // SQLite takes a store for one that may only be read where the two differ.
      bytes[18] == bytes[19], let journal = Journal(rawValue: bytes[18])
    {
      self = .store(version: FileHeader.integer(at: 60, of: bytes), journal: journal)
    } else {
      self = .foreign
    }
  }

  private static func integer(at offset: Int, of bytes: [UInt8]) -> Int32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
  }
}
