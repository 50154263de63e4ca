import Foundation

#if canImport(Glibc)
  package import Glibc
#elseif canImport(Darwin)
  package import Darwin
#endif

/// Files, read within bounds and written whole.
package enum DiskFile {
  /// Why a file was not read.
  package enum Refusal: Error {
    case disk(DiskError)
    /// A folder, a pipe, a socket, a device.
    case notAFile
    case tooLarge(Int)
  }

  /// Reads a file of at most `limit` bytes. A larger one is refused by its size, before a byte of it is read; nothing that
  /// is no file is waited for.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - limit: How many bytes it may have.
  ///   - followingLinks: Whether a link stands for what it leads to.
  /// - Returns: its bytes.
  /// - Throws: ``Refusal``.
  package static func read(_ path: DiskPath, atMost limit: Int, followingLinks: Bool = false) throws(Refusal) -> [UInt8]
  {
    // Without O_NONBLOCK a pipe would be waited for here, before it is known to be one.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path.forSystem, flags)
    guard descriptor >= 0 else {
      let error = DiskError.last
      // A socket cannot be opened at all; neither can a link with O_NOFOLLOW.
      throw [ENXIO, ELOOP, ENODEV].contains(error.code) ? .notAFile : .disk(error)
    }
    defer { _ = close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .disk(.last) }
    let item = ItemStatus(status)
    guard item.kind == .file else { throw .notAFile }
    guard item.size <= limit else { throw .tooLarge(item.size) }
    return try contents(of: descriptor, expecting: item.size, atMost: limit)
  }

  /// A file can grow while it is read: the limit holds for what is read, too.
  private static func contents(of descriptor: Int32, expecting size: Int, atMost limit: Int) throws(Refusal) -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var count = 0
    while true {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: max(1 << 16, count / 2)) }
      let room = bytes.count - count
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), room)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .disk(.last)
      }
      guard got > 0 else { break }
      count += got
      if count > limit { throw .tooLarge(count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Makes a new file with these bytes; one that is there already is an error.
  ///
  /// - Parameters:
  ///   - path: where.
  ///   - bytes: what it holds.
  ///   - permissions: as `open` takes them.
  ///   - isDurable: Whether to wait until the disk has it. For thousands of pages that costs more than making them.
  /// - Throws: ``DiskError``; a part of the file may be there then.
  package static func create(_ path: DiskPath, _ bytes: [UInt8], permissions: mode_t = 0o666, isDurable: Bool = false)
    throws(DiskError)
  {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try DiskError.check(unsafe open(path.forSystem, flags, permissions))
    do {
      try write(bytes, to: descriptor)
      if isDurable { try DiskError.check(fsync(descriptor)) }
    } catch {
      _ = close(descriptor)
      throw error
    }
    // Some disks tell only now that they are full.
    try DiskError.check(close(descriptor))
  }

  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Foundation.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += written
    }
  }

  /// Gives a file a name that nothing has yet, in the place of its own. A second name is only given where nothing has it;
  /// file systems without that rename, after a look.
  package static func place(_ draft: DiskPath, at path: DiskPath) throws(DiskError) {
    if unsafe link(draft.forSystem, path.forSystem) == 0 { return try remove(draft) }
    guard errno != EEXIST, try ItemStatus.read(path) == nil else { throw DiskError(code: EEXIST) }
    try DiskFolder.rename(draft, to: path)
  }

  /// Puts a file in the place of what is there: whole or not at all, and on the disk when this returns. It is written under
  /// a hidden name beside its place first; a program that is killed meanwhile leaves that behind
  /// (``HiddenTwin/leftovers(of:)``).
  package static func replace(_ path: DiskPath, with bytes: [UInt8], permissions: mode_t) throws(DiskError) {
    let draft = HiddenTwin.newName(besides: path, for: .new)
    do throws(DiskError) {
      try create(draft, bytes, permissions: permissions, isDurable: true)
      try DiskFolder.rename(draft, to: path)
    } catch {
      try? remove(draft)
      throw error
    }
  }

  /// Takes a name away from a file; the file goes with its last name.
  package static func remove(_ path: DiskPath) throws(DiskError) { try DiskError.check(unsafe unlink(path.forSystem)) }
}
