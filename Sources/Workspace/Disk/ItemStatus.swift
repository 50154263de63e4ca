#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What lies at a path, as the system tells it.
struct ItemStatus {
  enum Kind {
    case folder
    case file
    case link
    /// A pipe, a socket, a device: opening one may wait for ever.
    case other
  }

  let status: stat

  init(_ status: stat) { self.status = status }

  /// - Returns: `nil` where there is nothing. That is not what a disk that fails says: it throws.
  static func read(_ path: DiskPath, followingLinks: Bool = false) throws(DiskError) -> ItemStatus? {
    var status = stat()
    let result = followingLinks ? unsafe stat(path.forSystem, &status) : unsafe lstat(path.forSystem, &status)
    guard result != 0 else { return ItemStatus(status) }
    let error = DiskError.last
    if error.code == ENOENT || error.code == ENOTDIR { return nil }
    throw error
  }

  var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    case S_IFLNK: .link
    default: .other
    }
  }

  var size: Int { Int(status.st_size) }
  var permissions: mode_t { status.st_mode & 0o7777 }

  /// Whether two paths are names of one thing.
  func isSame(as other: ItemStatus) -> Bool {
    status.st_dev == other.status.st_dev && status.st_ino == other.status.st_ino
  }

  /// When it was last read and last changed.
  var times: [timespec] {
    #if canImport(Darwin)
      [status.st_atimespec, status.st_mtimespec]
    #else
      [status.st_atim, status.st_mtim]
    #endif
  }
}
