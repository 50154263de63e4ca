import Diagnostics
import Disk
package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a new version of a source in the place of the old one: whole or not at all.
package enum FileReplacement {
  /// Writes the new version beside the file, waits until the disk has it, and renames it over the file, which keeps its
  /// permissions and, where the system lets us, its owner.
  ///
  /// Between the last look at the file and the renaming another program could still write to it; that moment is as short
  /// as the system allows.
  ///
  /// - Parameters:
  ///   - url: the file, no symbolic link.
  ///   - name: what to call it in messages.
  ///   - old: what the new version was made from. A file that holds something else by now is left alone.
  ///   - new: the bytes of the new version.
  /// - Throws: ``WorkspaceError``; then the file is as it was.
  package static func replace(_ url: URL, named name: String, expecting old: [UInt8], with new: [UInt8])
    throws(WorkspaceError)
  {
    let path = DiskPath(url)
    do {
      guard let original = try ItemStatus.read(path) else { throw DiskError(code: ENOENT) }
      guard original.kind != .link else { throw isLink(name) }
      _ = Leftovers.clear(besides: path)
      let twin = HiddenTwin.newName(besides: path, for: .new)
      let lock = try write(new, to: twin, permissions: 0o600)
      do {
        // Only root may give files away; for everybody else the file is their own in any case.
        _ = unsafe lchown(twin.forSystem, original.status.st_uid, original.status.st_gid)
        try DiskError.check(unsafe chmod(twin.forSystem, original.permissions))
        // One byte more than expected is as good as a thousand.
        guard try DiskFile.read(path, atMost: old.count) == old else { throw wasChanged(name) }
        try DiskFolder.rename(twin, to: path)
        withExtendedLifetime(lock) {}
      } catch {
        try? DiskFile.remove(twin)
        throw error
      }
    } catch let error as WorkspaceError { throw error } catch DiskFile.Refusal.tooLarge, DiskFile.Refusal.notAFile {
      throw wasChanged(name)
    } catch { throw cannotWrite(name, error) }
    waitForFolder(of: path)
  }

  /// Writes a file that this program makes: a new one, or in the place of one that it made.
  ///
  /// - Parameters:
  ///   - bytes: what it holds.
  ///   - url: where; folders on the way are made.
  ///   - isOwn: Whether this program made what is there.
  /// - Throws: ``WorkspaceError``, also where something else is there, which stays.
  package static func write(_ bytes: [UInt8], at url: URL, over isOwn: ([UInt8]) -> Bool) throws(WorkspaceError) {
    let path = DiskPath(url)
    let old: [UInt8]?
    do {
      try DiskFolder.makeAll(path.parent)
      old = try ItemStatus.read(path) == nil ? nil : DiskFile.read(path, atMost: 1 << 26)
    } catch DiskFile.Refusal.disk(let error) { throw error.telling("ghi", "write", path) } catch let error as DiskError
    { throw error.telling("ghi", "write", path) } catch { throw isForeign(path) }
    guard let old else { return try create(path, bytes) }
    guard isOwn(old) else { throw isForeign(path) }
    if old != bytes { try replace(url, named: path.shown, expecting: old, with: bytes) }
  }

  private static func isForeign(_ path: DiskPath) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(path.shown)» không do camnang tạo ra nên không bị ghi đè: hãy dời nó đi, hoặc chọn chỗ khác",
        en: "“\(path.shown)” was not made by camnang and is not overwritten: move it, or choose another place"),
      isUsage: true)
  }

  /// Puts a new file where nothing is: whole, or not at all.
  ///
  /// - Throws: ``WorkspaceError`` where something is there by now, which stays.
  static func create(_ path: DiskPath, _ new: [UInt8]) throws(WorkspaceError) {
    let twin = HiddenTwin.newName(besides: path, for: .new)
    do throws(DiskError) {
      let lock = try write(new, to: twin, permissions: 0o666)
      do throws(DiskError) {
        try DiskFile.place(twin, at: path)
        withExtendedLifetime(lock) {}
      } catch {
        try? DiskFile.remove(twin)
        throw error
      }
    } catch { throw error.telling("ghi", "write", path) }
    waitForFolder(of: path)
  }

  /// - Returns: What tells other runs that the new file is not one that was left behind.
  private static func write(_ bytes: [UInt8], to twin: DiskPath, permissions: mode_t) throws(DiskError) -> DiskLock? {
    do { try DiskFile.create(twin, bytes, permissions: permissions, isDurable: true) } catch {
      try? DiskFile.remove(twin)
      throw error
    }
    if case .taken(let lock) = DiskLock.take(twin) { return lock }
    return nil
  }

  /// Makes the renaming last through a loss of power, where the file system can promise that.
  private static func waitForFolder(of path: DiskPath) {
    let descriptor = unsafe open(path.parent.forSystem, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  private static func isLink(_ name: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(name)» là liên kết tắt (symbolic link) nên không bị ghi đè",
        en: "“\(name)” is a symbolic link, which is not written over"))
  }

  private static func wasChanged(_ name: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(name)» vừa được một chương trình khác ghi nên camnang để nguyên tệp ấy: hãy chạy lại",
        en: "“\(name)” was written by another program just now and is left alone: run this again"))
  }

  private static func cannotWrite(_ name: String, _ error: any Error) -> WorkspaceError {
    let disk: DiskError =
      switch error {
      case let error as DiskError: error
      case DiskFile.Refusal.disk(let error): error
      default: DiskError(code: EIO)
      }
    return WorkspaceError(
      LocalizedText(
        vi: "Không ghi được «\(name)», tệp vẫn như cũ: \(disk.reason(.vietnamese))",
        en: "Cannot write “\(name)”, which is as it was: \(disk.reason(.english))"))
  }
}
