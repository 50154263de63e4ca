import Diagnostics
import Foundation

#if canImport(Glibc)
  package import Glibc
#elseif canImport(Darwin)
  package import Darwin
#endif

/// The hidden folder or file beside an output under which its new version is made before it takes the place.
///
/// Its name is random, because numbers of processes come again in every container, and it is locked while the program
/// that made it lives (the system takes the lock away with the program): what bears such a name and is not locked was left
/// by a run that was killed.
package final class HiddenTwin: Sendable {
  package let path: DiskPath
  private let lock: DiskLock?

  /// What the name ends with tells what may be done with one that was left behind.
  package enum Purpose: String {
    /// Only what a run made itself is in it: it can be removed.
    case new = "-new"
    /// It may hold the only copy of somebody's file.
    case old = "-old"
    /// What other programs read and wrote.
    case scratch = "-in"
  }

  private init(_ path: DiskPath, _ lock: DiskLock?) {
    self.path = path
    self.lock = lock
  }

  /// Makes an empty folder.
  package static func makeFolder(besides target: DiskPath, for purpose: Purpose, permissions: mode_t = 0o777)
    throws(DiskError)
    -> HiddenTwin
  {
    for _ in 0..<100 {
      let path = newName(besides: target, for: purpose)
      do { try DiskFolder.make(path, permissions: permissions) } catch {
        if error.code == EEXIST { continue }
        throw error
      }
      switch DiskLock.take(path) {
      case .taken(let lock): return HiddenTwin(path, lock)
      // Between the two calls another run took it for something left behind, and is removing it.
      case .busy, .gone: continue
      case .impossible: return HiddenTwin(path, nil)
      }
    }
    throw DiskError(code: EEXIST)
  }

  /// A name that nothing has.
  package static func newName(besides target: DiskPath, for purpose: Purpose) -> DiskPath {
    let digits = Digits.padded(UInt64.random(in: .min ... .max), to: 16, radix: 16)
    return target.parent.appending(prefix(of: target) + Array((digits + purpose.rawValue).utf8))
  }

  /// What runs that were killed left beside an output, each locked while it is looked at.
  package static func leftovers(of target: DiskPath) throws(DiskError) -> [Leftover] {
    let prefix = prefix(of: target)
    var found: [Leftover] = []
    for name in try DiskFolder.names(in: target.parent) where name.starts(with: prefix) {
      let purpose: Purpose?
      switch owner(of: name.dropFirst(prefix.count)) {
      case .thisVersion(let known): purpose = known
      case .earlierVersion: purpose = nil
      case .somebody: continue
      }
      let path = target.parent.appending(name)
      guard case .taken(let lock) = DiskLock.take(path) else { continue }
      found.append(Leftover(path: path, purpose: purpose, lock: lock))
    }
    return found
  }

  /// Whose a name is, by what stands behind the prefix.
  private enum Owner {
    case thisVersion(Purpose)
    case earlierVersion
    /// It only looks like ours.
    case somebody
  }

  private static func owner(of rest: ArraySlice<UInt8>) -> Owner {
    let digits = rest.prefix { $0.isLowercaseHexadecimal }
    let ending = String(decoding: rest.dropFirst(digits.count), as: UTF8.self)
    if digits.count == 16, let purpose = Purpose(rawValue: ending) { return .thisVersion(purpose) }
    // The number of a process, alone or with an ending.
    let isNumber = (1...10).contains(digits.count) && digits.allSatisfy { $0 < UInt8(ascii: "a") }
    guard isNumber else { return .somebody }
    switch ending {
    case "", "-new": return .earlierVersion
    case "-old": return .thisVersion(.old)
    default: return .somebody
    }
  }

  package struct Leftover {
    package let path: DiskPath
    /// `nil` for one that an earlier version of this program left, whose names told less.
    package let purpose: Purpose?
    fileprivate let lock: DiskLock
  }

  /// Names end at 255 bytes in most file systems: of a long one the beginning has to do.
  private static func prefix(of target: DiskPath) -> [UInt8] {
    let name = target.name
    let beginning = name.count <= 200 ? name : Array(String(decoding: name.prefix(200), as: UTF8.self).utf8)
    return Array(".".utf8) + beginning + Array(".camnang-".utf8)
  }
}

/// Says, as long as it lives, that this program is at work on a file or folder.
package final class DiskLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { _ = close(descriptor) }

  package enum Outcome {
    case taken(DiskLock)
    /// Another program has it.
    case busy
    /// Nothing is there any more.
    case gone
    /// This file system knows no locks, or it may not be opened.
    case impossible(DiskError)
  }

  package static func take(_ path: DiskPath) -> Outcome {
    let descriptor = unsafe open(path.forSystem, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return errno == ENOENT ? .gone : .impossible(.last) }
    let lock = DiskLock(descriptor)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return errno == EWOULDBLOCK ? .busy : .impossible(.last) }
    var opened = stat()
    guard unsafe fstat(descriptor, &opened) == 0 else { return .impossible(.last) }
    do {
      // Another thing may bear the name by now.
      guard let named = try ItemStatus.read(path), named.isSame(as: ItemStatus(opened)) else { return .gone }
      return .taken(lock)
    } catch { return .impossible(error) }
  }
}

extension UInt8 {
  fileprivate var isLowercaseHexadecimal: Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= self || UInt8(ascii: "a")...UInt8(ascii: "f") ~= self
  }
}
