import Diagnostics
package import Foundation
import GRDB
import Quiz

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ProgressStore {
  /// Writes all events as JSON Lines into a file, which is there whole or not at all. The same events give the same
  /// bytes: they are sorted by device, counter and checksum.
  /// - Returns: How many events were written.
  /// - Throws: `disk`; `unusable` where an event is not as it was written.
  @discardableResult
  package func export(to url: URL) throws(StoreError) -> Int {
    let path = url.path(percentEncoded: false)
    let draft = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
    return try StoreError.naming(path) {
      do {
        try Data().write(to: draft)
        let handle = try FileHandle(forWritingTo: draft)
        defer { try? handle.close() }
        let count = try export { bytes in try handle.write(contentsOf: bytes) }
        try handle.synchronize()
        try ProgressStore.move(draft, to: url)
        return count
      } catch {
        try? FileManager.default.removeItem(at: draft)
        throw error
      }
    }
  }

  /// Hands all events as JSON Lines to a receiver, in pieces of about 64 KiB. See ``export(to:)``.
  @discardableResult
  package func export(_ receive: ([UInt8]) throws -> Void) throws(StoreError) -> Int {
    try read { database in
      let count = try EventTable.count(in: database)
      var piece = ExchangeHeader(events: count).bytes
      try EventTable.forEachByID(in: database) { sealed, id in
        guard let sealed else { throw StoreError.changedEvent(file.path, id) }
        piece += EventLine.bytes(of: sealed)
        if piece.count >= 1 << 16 {
          try receive(piece)
          piece.removeAll(keepingCapacity: true)
        }
      }
      try receive(piece)
      return Int(count)
    }
  }

  /// Puts a file in the place of another, or where none is, in one step. `FileManager.replaceItemAt` on Linux loses the
  /// old file where it fails.
  private static func move(_ draft: URL, to url: URL) throws {
    let from = draft.path(percentEncoded: false)
    guard unsafe rename(from, url.path(percentEncoded: false)) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }
}
