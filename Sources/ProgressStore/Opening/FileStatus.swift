#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What stands at a path, by stat(2): links are followed and nothing is opened, so that no pipe can make us wait.
struct FileStatus: Equatable {
  enum Kind: Equatable {
    case file
    case folder
    /// A pipe with a name, or one that a shell hands over as `/dev/fd/63`.
    case pipe
    /// A terminal, a device, a socket.
    case other
  }

  /// Which file it is, whatever it is called.
  struct Identity: Equatable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  let kind: Kind
  let identity: Identity
  let size: Int
  let permissions: UInt32
  let owner: UInt32

  /// `nil` where nothing is.
  init?(of path: String) throws(SystemError) {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemError(number: errno)
    }
    kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .pipe
      default: .other
      }
    identity = Identity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino))
    size = Int(found.st_size)
    permissions = UInt32(found.st_mode) & 0o7777
    owner = found.st_uid
  }

  /// Bytes; 0 where there is no file, or none that can be looked at.
  static func size(of path: String) -> Int { ((try? FileStatus(of: path)) ?? nil)?.size ?? 0 }
}

/// What the system said (`errno`).
struct SystemError: Error { let number: Int32 }

/// Files that nobody but their owner reads: they name people.
enum PrivateFile {
  /// Makes an empty file that was not there, for its owner alone.
  static func make(at path: String) throws(SystemError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(0o600))
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    close(descriptor)
  }

  /// Makes a folder and those above it that are missing, for their owner alone. What is there already stays as it is.
  static func makeFolder(at path: String) throws(SystemError) {
    if try FileStatus(of: path) != nil { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(at: String(path[..<slash])) }
    guard unsafe mkdir(path, mode_t(0o700)) == 0 || errno == EEXIST else { throw SystemError(number: errno) }
  }

  /// Takes away what others may do with a file or folder of our own. Where the disk has no permissions, nothing happens.
  static func restrict(_ path: String, to permissions: UInt32) {
    guard let status = (try? FileStatus(of: path)) ?? nil, status.owner == geteuid(),
      status.permissions & ~permissions & 0o077 != 0
    else { return }
    _ = unsafe chmod(path, mode_t(status.permissions & permissions))
  }

  /// Gives a file a name that nothing has yet.
  /// - Returns: `false` where something has it.
  static func place(_ draft: String, at path: String) throws(SystemError) -> Bool {
    if unsafe link(draft, path) == 0 { return true }
    switch errno {
    case EEXIST: return false
    // Disks without hard links, such as sticks.
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK:
      if try FileStatus(of: path) != nil { return false }
      guard unsafe rename(draft, path) == 0 else { throw SystemError(number: errno) }
      return true
    default: throw SystemError(number: errno)
    }
  }
}
