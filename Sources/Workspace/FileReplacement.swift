import Diagnostics
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
  package static func replace(
    _ url: URL,
    named name: String,
    expecting old: [UInt8],
    with new: [UInt8]
  ) throws(WorkspaceError) {
    guard !ItemKind.isLink(atPath: url.path(percentEncoded: false)) else { throw isLink(name) }
    HiddenTwin.removeLeftovers(of: url)
    let twin = url.deletingLastPathComponent().appending(path: HiddenTwin.name(of: url), directoryHint: .notDirectory)
    do {
      try write(new, to: twin, like: url)
      guard try ContentFolder.bytes(of: url) == old else { throw wasChanged(name) }
      try check(unsafe rename(twin.path(percentEncoded: false), url.path(percentEncoded: false)))
    } catch {
      try? FileManager.default.removeItem(at: twin)
      throw error as? WorkspaceError ?? cannotWrite(name, error)
    }
    waitForFolder(of: url)
  }

  private static func write(_ bytes: [UInt8], to twin: URL, like original: URL) throws {
    var status = stat()
    try check(unsafe stat(original.path(percentEncoded: false), &status))
    let descriptor = unsafe open(
      twin.path(percentEncoded: false),
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      0o600
    )
    try check(descriptor)
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    // Only root may give files away; for everybody else the file is their own in any case.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    try check(fchmod(descriptor, status.st_mode & 0o7777))
    try handle.write(contentsOf: bytes)
    try check(fsync(descriptor))
    try handle.close()
  }

  /// Makes the renaming last through a loss of power, where the file system can promise that.
  private static func waitForFolder(of url: URL) {
    let descriptor = unsafe open(url.deletingLastPathComponent().path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  private static func check(_ result: Int32) throws {
    if result < 0 { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  private static func isLink(_ name: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(name)» là liên kết tắt (symbolic link) nên không bị ghi đè",
        en: "“\(name)” is a symbolic link, which is not written over"
      )
    )
  }

  private static func wasChanged(_ name: String) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(name)» vừa được một chương trình khác ghi nên camnang để nguyên tệp ấy: hãy chạy lại",
        en: "“\(name)” was written by another program just now and is left alone: run this again"
      )
    )
  }

  private static func cannotWrite(_ name: String, _ error: any Error) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "Không ghi được «\(name)», tệp vẫn như cũ. Kiểm tra dung lượng đĩa và quyền ghi.",
        en: "Cannot write “\(name)”, which is as it was: \(error.localizedDescription)"
      )
    )
  }
}
