#if canImport(Glibc)
  package import Glibc
#elseif canImport(Darwin)
  package import Darwin
#endif

/// What lies at a path, as the system tells it.
package struct ItemStatus {
  package enum Kind {
    case folder
    case file
    case link
    /// A pipe with a name, or one that a shell hands over as `/dev/fd/63`: opening one may wait for ever.
    case pipe
    /// A terminal, a socket, a device.
    case other
  }

  package let status: stat

  package init(_ status: stat) { self.status = status }

  /// - Returns: `nil` where there is nothing. That is not what a disk that fails says: it throws.
  package static func read(_ path: DiskPath, followingLinks: Bool = false) throws(DiskError) -> ItemStatus? {
    var status = stat()
    let result = followingLinks ? unsafe stat(path.forSystem, &status) : unsafe lstat(path.forSystem, &status)
    guard result != 0 else { return ItemStatus(status) }
    let error = DiskError.last
    if error.code == ENOENT || error.code == ENOTDIR { return nil }
    throw error
  }

  package var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    case S_IFLNK: .link
    case S_IFIFO: .pipe
    default: .other
    }
  }

  package var size: Int { Int(status.st_size) }
  package var permissions: mode_t { status.st_mode & 0o7777 }

  /// Which thing it is, whatever it is called.
  package struct Identity: Equatable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  package var identity: Identity { Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)) }

  /// Whether two paths are names of one thing.
  package func isSame(as other: ItemStatus) -> Bool { identity == other.identity }

  /// When it was last read and last changed.
  package var times: [timespec] {
    #if canImport(Darwin)
      [status.st_atimespec, status.st_mtimespec]
    #else
      [status.st_atim, status.st_mtim]
    #endif
  }

  /// By what a file that was written to is told from the one that was there, without reading it.
  package struct Stamp: Equatable, Sendable {
    private let identity: Identity
    private let size: Int
    /// When its bytes were changed last, and when anything about it was: no program sets that back.
    private let seconds: [Int]
    private let nanoseconds: [Int]

    fileprivate init(_ status: ItemStatus) {
      identity = status.identity
      size = status.size
      let times = status.times.dropFirst() + [status.timeOfChange]
      seconds = times.map { Int($0.tv_sec) }
      nanoseconds = times.map { Int($0.tv_nsec) }
    }

    /// Whether another change would give another stamp: what was changed just now may be changed once more within the
    /// same tick of the system's clock.
    ///
    /// - Parameter now: Seconds since 1970.
    /// - Returns: Whether its last change is long enough ago, for any file system.
    package func isSettled(at now: Int) -> Bool { seconds.allSatisfy { $0 < now - 3 } }
  }

  package var stamp: Stamp { Stamp(self) }

  private var timeOfChange: timespec {
    #if canImport(Darwin)
      status.st_ctimespec
    #else
      status.st_ctim
    #endif
  }
}
