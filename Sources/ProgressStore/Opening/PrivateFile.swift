import Disk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that nobody but their owner reads: they name people.
enum PrivateFile {
  /// Makes an empty file that was not there, for its owner alone.
  static func make(at path: DiskPath) throws(DiskError) { try DiskFile.create(path, [], permissions: 0o600) }

  /// Makes a folder and those above it that are missing, for their owner alone. What is there already stays as it is.
  static func makeFolder(at path: DiskPath) throws(DiskError) { try DiskFolder.makeAll(path, permissions: 0o700) }

  /// Takes away what others may do with a file or folder of our own. Where the disk has no permissions, nothing happens.
  static func restrict(_ path: DiskPath, to permissions: mode_t) {
    guard let status = (try? ItemStatus.read(path, followingLinks: true)) ?? nil, status.status.st_uid == geteuid(),
      status.permissions & ~permissions & 0o077 != 0
    else { return }
    _ = unsafe chmod(path.forSystem, status.permissions & permissions)
  }
}

extension ItemStatus {
  /// What stands at a path in the end: a store may be reached by a link. Nothing is opened, so that no pipe can make us
  /// wait.
  static func behindLinks(_ path: DiskPath) throws(DiskError) -> ItemStatus? {
    try read(path, followingLinks: true)
  }

  /// Bytes; 0 where there is no file, or none that can be looked at.
  static func size(of path: String) -> Int { ((try? behindLinks(DiskPath(path))) ?? nil)?.size ?? 0 }
}
