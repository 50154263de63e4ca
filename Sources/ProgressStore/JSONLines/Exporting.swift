import Diagnostics
import Disk
package import Foundation
import GRDB
import Quiz

extension ProgressStore {
  /// Writes all events as JSON Lines into a file, which is there whole or not at all. The same events give the same
  /// bytes: they are sorted by device, counter and checksum. An older export is replaced, and an empty file; whatever
  /// else has this name stays as it is.
  /// - Returns: How many events were written.
  /// - Throws: `disk`, also where something else has this name; `unusable` where the store is not whole.
  @discardableResult package func export(to url: URL) throws(StoreError) -> Int {
    let path = url.path(percentEncoded: false)
    let place = DiskPath(url)
    let draft = HiddenTwin.newName(besides: place, for: .new)
    return try StoreError.naming(path) {
      try ProgressStore.refuseToReplaceOtherFiles(at: url)
      do {
        try PrivateFile.make(at: draft)
        let handle = try FileHandle(forWritingTo: draft.url)
        defer { try? handle.close() }
        let count = try export { bytes in try handle.write(contentsOf: bytes) }
        try handle.synchronize()
        // Writing takes a while, in which a store may have begun there.
        try ProgressStore.refuseToReplaceOtherFiles(at: url)
        guard try isAllOfOlderExport(at: url, in: draft.url) else { throw StoreError.otherExport(path) }
        try DiskFolder.rename(draft, to: place)
        return count
      } catch {
        try? DiskFile.remove(draft)
        throw error
      }
    }
  }

  /// Hands all events as JSON Lines to a receiver, in pieces of about 64 KiB. See ``export(to:)``.
  @discardableResult package func export(_ receive: ([UInt8]) throws -> Void) throws(StoreError) -> Int {
    try read { database in
      let count = try EventTable.count(in: database)
      let gone = try GoneTable.all(in: database).ranges
      var written: Int64 = 0
      var piece = ExchangeHeader(events: count, gone: Int64(gone.count)).bytes
      try EventTable.forEachByID(in: database) { sealed, id in
        guard let sealed else { throw StoreError.changedEvent(file.path, id) }
        piece += EventLine.bytes(of: sealed)
        written += 1
        if piece.count >= 1 << 16 {
          try receive(piece)
          piece.removeAll(keepingCapacity: true)
        }
      }
      guard written == count else { throw StoreError.damaged(file.path) }
      for range in gone { piece += GoneLine.bytes(of: range) }
      try receive(piece)
      return Int(written)
    }
  }

  /// A slip of the keyboard must not cost a store: the one that is read here, or another laptop's.
  private static func refuseToReplaceOtherFiles(at url: URL) throws {
    let path = url.path(percentEncoded: false)
    // Renaming would put a file in the place of the link.
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil else {
      throw StoreError.noOlderExport(path)
    }
    let isReplaceable =
      switch try FileHeader(of: url) {
      case .missing: true
      // A store that has only begun may have its events in the log beside it.
      case .empty: ItemStatus.size(of: path + "-wal") == 0
      case .folder, .store: false
      case .foreign: try ExchangeHeader.isAtStart(of: url)
      }
    guard isReplaceable else { throw StoreError.noOlderExport(path) }
  }

  /// Whether every event of what an export replaces is in the new one, too, or forgotten: another laptop's export would be
  /// lost, and what somebody wrote into one. Events stand in one order in all exports, so that one pass is enough.
  private func isAllOfOlderExport(at url: URL, in draft: URL) throws -> Bool {
    guard case .foreign = try FileHeader(of: url) else { return true }
    var older = LineReader(ByteStream(ByteStream.Opened(handle: try FileHandle(forReadingFrom: url))))
    var newer = LineReader(ByteStream(ByteStream.Opened(handle: try FileHandle(forReadingFrom: draft))))
    defer {
      older.close()
      newer.close()
    }
    // The headers tell how many events follow.
    _ = try older.line()
    _ = try newer.line()
    let gone = try read(GoneTable.all)
    var next = try newer.line().map(Array.init)
    while let line = try older.line().map(Array.init) {
      if let range = try? GoneLine.range(of: line[...]), gone.contains(range) { continue }
      if let id = try? EventLine.event(of: line[...]).event.id {
        if gone.contains(id) { continue }
        // What stands before it in the new export is new.
        while let there = next, let other = try? EventLine.event(of: there[...]).event.id, other < id {
          next = try newer.line().map(Array.init)
        }
      }
      while let there = next, there != line, isSameEvent(there, line) { next = try newer.line().map(Array.init) }
      guard next == line else { return false }
      next = try newer.line().map(Array.init)
    }
    return true
  }

  /// Whether two lines are contents of one event, of which there may be several.
  private func isSameEvent(_ line: [UInt8], _ other: [UInt8]) -> Bool {
    guard let id = try? EventLine.event(of: line[...]).event.id else { return false }
    return id == (try? EventLine.event(of: other[...]).event.id)
  }
}

extension StoreError {
  static func otherExport(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi:
          "«\(path)» có những dòng mà sổ này không có, như khi nó được xuất từ máy khác; nó vẫn được giữ nguyên. Hãy chọn tên khác",
        en:
          "“\(path)” holds lines that this store does not have, as an export of another laptop does: it stays as it is. Choose another name"
      ))
  }

  static func noOlderExport(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi:
          "Đã có «\(path)», và đó không phải là tệp do camnang xuất ra nên không bị ghi đè; nó vẫn được giữ nguyên. Hãy chọn tên khác",
        en:
          "“\(path)” is there already and is something else than an export of camnang: it stays as it is. Choose another name"
      ))
  }
}
