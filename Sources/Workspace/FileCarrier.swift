import Diagnostics
import Disk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gives somebody's files a second place without taking the first away: nothing is lost wherever it is interrupted.
///
/// A file gets a second name (a hard link), so it stays the same file, with its times, its owner and its other names. Where
/// the file system has no such thing, it is copied with all that can be copied. What can be neither is an error.
enum FileCarrier {
  /// - Parameters:
  ///   - source: What is carried; a folder with all that is in it.
  ///   - destination: Where nothing is yet.
  /// - Throws: ``WorkspaceError`` where something cannot be kept as it is.
  static func carry(_ source: DiskPath, to destination: DiskPath) throws(WorkspaceError) {
    do {
      guard let status = try ItemStatus.read(source) else { throw DiskError(code: ENOENT) }
      guard status.kind == .folder else { return try carry(file: source, status, to: destination) }
      guard let parent = try ItemStatus.read(source.parent), parent.status.st_dev == status.status.st_dev else {
        throw DiskError(code: EXDEV)
      }
      try DiskFolder.make(destination, permissions: 0o700)
      for name in try DiskFolder.names(in: source) {
        try carry(source.appending(name), to: destination.appending(name))
      }
      try settle(destination, like: status)
    } catch let error as DiskError {
      throw error.code == EXDEV ? isMountPoint(source) : error.telling("giữ nguyên", "keep", source)
    } catch let error as WorkspaceError { throw error } catch {
      throw WorkspaceError(LocalizedText(vi: "\(error)", en: "\(error)"))
    }
  }

  private static func carry(file source: DiskPath, _ status: ItemStatus, to destination: DiskPath) throws {
    // Unlike `link`, this gives a link a second name everywhere, rather than what it leads to.
    if unsafe linkat(AT_FDCWD, source.forSystem, AT_FDCWD, destination.forSystem, 0) == 0 { return }
    let error = DiskError.last
    // What file systems without hard links say, and Linux of files that are another's.
    guard [EPERM, EACCES, EOPNOTSUPP, ENOTSUP, ENOSYS, EMLINK].contains(error.code) else { throw error }
    switch status.kind {
    case .file: try copy(source, to: destination)
    case .link: try copyLink(source, to: destination)
    default: throw error
    }
    try settle(destination, like: status)
  }

  private static func copy(_ source: DiskPath, to destination: DiskPath) throws(DiskError) {
    let from = try DiskError.check(unsafe open(source.forSystem, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW))
    defer { _ = close(from) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let to = try DiskError.check(unsafe open(destination.forSystem, flags, 0o600))
    do {
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = unsafe read(from, &piece, piece.count)
        if count < 0 && errno == EINTR { continue }
        try DiskError.check(Int32(count))
        guard count > 0 else { break }
        try DiskFile.write(Array(piece[..<count]), to: to)
      }
    } catch {
      _ = close(to)
      throw error
    }
    try DiskError.check(close(to))
  }

  private static func copyLink(_ source: DiskPath, to destination: DiskPath) throws(DiskError) {
    guard let target = try linkTarget(source) else { throw DiskError(code: EINVAL) }
    try DiskError.check(unsafe symlink(DiskPath(bytes: target).forSystem, destination.forSystem))
  }

  private static func linkTarget(_ path: DiskPath) throws(DiskError) -> [UInt8]? {
    var target = [CChar](repeating: 0, count: 1 << 16)
    let count = try DiskError.check(Int32(unsafe readlink(path.forSystem, &target, target.count)))
    return Int(count) < target.count ? target[..<Int(count)].map { UInt8(bitPattern: $0) } : nil
  }

  /// Gives a copy the owner, the rights and the times of what it was copied from.
  private static func settle(_ copy: DiskPath, like original: ItemStatus) throws(DiskError) {
    let (user, group) = (original.status.st_uid, original.status.st_gid)
    if unsafe lchown(copy.forSystem, user, group) != 0 {
      // Only root gives files away. What is the user's own stays so; another's must not become the user's.
      guard let made = try ItemStatus.read(copy), made.status.st_uid == user else { throw DiskError(code: EPERM) }
    }
    // A link has no rights of its own.
    if original.kind != .link { try DiskError.check(unsafe chmod(copy.forSystem, original.permissions)) }
    try DiskError.check(unsafe utimensat(AT_FDCWD, copy.forSystem, original.times, AT_SYMLINK_NOFOLLOW))
  }

  /// Whether two paths are the same file, or one is a whole copy of the other.
  static func isSame(_ one: DiskPath, _ other: DiskPath) throws(DiskError) -> Bool {
    guard let first = try ItemStatus.read(one), let second = try ItemStatus.read(other) else { return false }
    if first.isSame(as: second) { return true }
    guard first.kind == second.kind else { return false }
    switch first.kind {
    case .link: return try linkTarget(one) == linkTarget(other)
    case .file: return first.size == second.size && hasSameBytes(one, other, count: first.size)
    case .folder, .pipe, .other: return false
    }
  }

  /// Files of any size, a piece at a time. What cannot be read is not the same.
  private static func hasSameBytes(_ one: DiskPath, _ other: DiskPath, count: Int) -> Bool {
    let paths = [one, other].map { unsafe open($0.forSystem, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW) }
    defer { for descriptor in paths where descriptor >= 0 { _ = close(descriptor) } }
    guard paths.allSatisfy({ $0 >= 0 }) else { return false }
    var pieces = [[UInt8](repeating: 0, count: 1 << 16), [UInt8](repeating: 0, count: 1 << 16)]
    var place = 0
    while place < count {
      let wanted = min(1 << 16, count - place)
      for number in 0...1 {
        guard unsafe pread(paths[number], &pieces[number], wanted, off_t(place)) == wanted else { return false }
      }
      guard pieces[0] == pieces[1] else { return false }
      place += wanted
    }
    return true
  }

  static func isMountPoint(_ path: DiskPath) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: """
          «\(path.shown)» là chỗ gắn (mount) của một đĩa khác nên không thay được trọn vẹn: \
          hãy dùng --output với một thư mục nằm bên trong nó, hoặc ở nơi khác
          """,
        en: """
          “\(path.shown)” is where another disk is mounted, which cannot be replaced whole: \
          use --output with a folder inside it, or one elsewhere
          """))
  }
}
