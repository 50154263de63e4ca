import Diagnostics
import Disk
package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines that were typed and are no events yet, in a file beside a store (`so.sqlite`, `so-keying.txt`): each is on the disk
/// before anything is said of it. It has neither names nor codes.
///
/// One program has it at a time. What was cut off in the last line by a loss of power was never confirmed, and goes.
package final class KeyingDraft {
  /// What it held when it was opened.
  package let lines: [String]
  private let path: DiskPath
  private let descriptor: Int32

  private static let ending = "keying.txt"
  /// Bytes; a class has some 100 lines of 60.
  private static let longest = 1 << 22

  package static func url(besides store: URL) -> URL { ProgressStore.companion(of: store, named: ending) }

  /// Opens the draft beside a store, or begins one.
  /// - Throws: `disk`, also where another program has it open.
  package init(besides store: URL) throws(StoreError) {
    let path = DiskPath(KeyingDraft.url(besides: store))
    self.path = path
    (lines, descriptor) = try StoreError.naming(path.shown) {
      let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
      let descriptor = try DiskError.check(unsafe open(path.forSystem, flags, 0o600))
      do {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw StoreError.draftInUse(path.shown) }
        let bytes = try DiskFile.read(path, atMost: KeyingDraft.longest)
        let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        if end < bytes.count { try DiskError.check(ftruncate(descriptor, off_t(end))) }
        // A file that was made just now is found again after a loss of power only where its folder is on the disk, too.
        if end == 0 { try KeyingDraft.sync(path.parent) }
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        return (text.split(separator: "\n").map(String.init), descriptor)
      } catch {
        _ = close(descriptor)
        throw error
      }
    }
  }

  private static func sync(_ folder: DiskPath) throws(DiskError) {
    let descriptor = try DiskError.check(unsafe open(folder.forSystem, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    defer { _ = close(descriptor) }
    // Some file systems of sticks know no such thing.
    _ = fsync(descriptor)
  }

  deinit { _ = close(descriptor) }

  /// Whether a draft lies beside a store that holds something.
  package static func exists(besides store: URL) -> Bool {
    let status = try? ItemStatus.read(DiskPath(url(besides: store)))
    return (status?.size ?? 0) > 0
  }

  /// Adds lines; they are on the disk when this returns.
  package func add(_ lines: String...) throws(StoreError) { try add(lines) }

  /// Begins anew, with these lines.
  package func begin(_ lines: [String]) throws(StoreError) {
    _ = try StoreError.naming(path.shown) { try DiskError.check(ftruncate(descriptor, 0)) }
    try add(lines)
  }

  private func add(_ lines: [String]) throws(StoreError) {
    try StoreError.naming(path.shown) {
      try DiskFile.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: descriptor)
      try DiskError.check(fsync(descriptor))
    }
  }

  /// What was typed is in the store, or given up.
  package func remove() throws(StoreError) {
    try StoreError.naming(path.shown) { try DiskFile.remove(path) }
  }
}

extension StoreError {
  static func draftInUse(_ path: String) -> StoreError {
    StoreError(
      .disk,
      LocalizedText(
        vi: "Bản nháp «\(path)» đang được một cửa sổ khác dùng. Hãy nhập bài ở cửa sổ ấy, hoặc đóng nó rồi làm lại",
        en: "Another window has the draft “\(path)” open. Go on there, or close it and try again"))
  }
}
