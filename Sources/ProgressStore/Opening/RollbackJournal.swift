import Foundation

/// The file that SQLite keeps beside a store for the time of a transaction: the pages as they were before. Where the power
/// went meanwhile, SQLite writes them back, into whatever store it lies beside.
///
/// Source: «Database File Format», section 3, sqlite.org/fileformat.html.
struct RollbackJournal {
  let path: String

  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]

  /// How often the store had been changed when the transaction began, by the journal's copy of the first page; `nil` where
  /// the transaction had not come to that page.
  func changeCounter() throws -> UInt32? {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    let size = try handle.seekToEnd()
    var start: UInt64 = 0
    // Segments: a head, then records.
    while let head = try bytes(28, at: start, of: handle), head.starts(with: RollbackJournal.magic) {
      let sector = UInt64(RollbackJournal.integer(at: 20, of: head))
      let page = UInt64(RollbackJournal.integer(at: 24, of: head))
      guard (32...1 << 16).contains(sector), (512...1 << 16).contains(page) else { return nil }
      // All that there are, where the program was ended before it had counted them.
      let count = min(UInt64(RollbackJournal.integer(at: 8, of: head)), size / (page + 8))
      start += sector
      for _ in 0..<count {
        guard let number = try bytes(4, at: start, of: handle) else { return nil }
        if RollbackJournal.integer(at: 0, of: number) == 1 {
          return try bytes(4, at: start + 4 + 24, of: handle).map { RollbackJournal.integer(at: 0, of: $0) }
        }
        start += page + 8
      }
      start = (start + sector - 1) / sector * sector
    }
    return nil
  }

  /// How often a store was changed, by its own first page.
  static func changeCounter(ofStoreAt path: String) throws -> UInt32? {
    let handle = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? handle.close() }
    return try RollbackJournal(path: path).bytes(4, at: 24, of: handle).map { integer(at: 0, of: $0) }
  }

  private func bytes(_ count: Int, at offset: UInt64, of handle: FileHandle) throws -> [UInt8]? {
    try handle.seek(toOffset: offset)
    guard let data = try handle.read(upToCount: count), data.count == count else { return nil }
    return Array(data)
  }

  private static func integer(at offset: Int, of bytes: [UInt8]) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
