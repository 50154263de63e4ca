import Disk
package import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells that something in a folder may have changed: from the system where it says so, else by looking again and again.
package final class FolderWatch {
  private let folder: DiskPath
  #if !canImport(Darwin)
    private var inotify: Inotify?
  #endif
  private var lastSeen: [Seen] = []

  /// How often to look where the system says nothing, in milliseconds.
  private static let interval: Int32 = 400

  private struct Seen: Equatable {
    let path: DiskPath
    let stamp: ItemStatus.Stamp
  }

  /// - Parameters:
  ///   - url: The folder; it may be gone now and then.
  ///   - isLooking: Whether to look again and again in any case.
  package init(_ url: URL, isLooking: Bool = false) {
    // `.` has no name by which it comes back.
    folder = DiskPath(url.absoluteURL.standardizedFileURL)
    #if !canImport(Darwin)
      inotify = isLooking || SilentFileSystems.hold(folder) ? nil : Inotify(folder)
    #endif
    if descriptor == nil { lastSeen = seen() }
  }

  /// Can be read when something happened; `nil` where only looking helps.
  package var descriptor: Int32? {
    #if canImport(Darwin)
      nil
    #else
      inotify?.descriptor
    #endif
  }

  /// How long to wait until looking again, in milliseconds; `nil` where the system tells.
  package var pause: Int32? { descriptor == nil ? FolderWatch.interval : nil }

  /// Takes what has happened since the last call.
  ///
  /// - Returns: Whether something may have changed.
  package func take() -> Bool {
    #if !canImport(Darwin)
      if let inotify {
        let happened = inotify.take()
        // Where there are more folders than the system watches, looking is what is left.
        if inotify.isBlind {
          self.inotify = nil
          lastSeen = seen()
          return true
        }
        return happened
      }
    #endif
    let now = seen()
    defer { lastSeen = now }
    return now != lastSeen
  }

  private func seen() -> [Seen] {
    var all: [Seen] = []
    FolderWatch.walk(folder) { path, status in all.append(Seen(path: path, stamp: status.stamp)) }
    return all
  }

  /// Every folder and file that a content folder may be made of; what cannot be read is passed over.
  static func walk(_ folder: DiskPath, _ visit: (DiskPath, ItemStatus) -> Void) {
    for name in ((try? DiskFolder.names(in: folder)) ?? []).sorted(by: { $0.lexicographicallyPrecedes($1) })
    where name.first != UInt8(ascii: ".") {
      let path = folder.appending(name)
      guard let status = try? ItemStatus.read(path) else { continue }
      visit(path, status)
      if status.kind == .folder { walk(path, visit) }
    }
  }
}

#if !canImport(Darwin)
  /// inotify(7) over a folder and all that are in it, and over the one that it lies in: it may be moved away and come back.
  private final class Inotify {
    let descriptor: Int32
    /// Whether there is something that it could not be told to watch.
    private(set) var isBlind = false
    private let folder: DiskPath
    private var above: Int32 = -1

    private static let above = UInt32(IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    private static let inside = above | UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE_SELF | IN_MOVE_SELF)

    init?(_ folder: DiskPath) {
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
      self.folder = folder
      watchAll()
      // What is done in this process alone is undone by whoever made it.
      guard !isBlind else { return nil }
    }

    deinit { if descriptor >= 0 { _ = close(descriptor) } }

    /// Asking for a folder that is watched already changes nothing.
    private func watchAll() {
      above = folder.parent == folder ? -1 : watch(folder.parent, Inotify.above)
      _ = watch(folder, Inotify.inside)
      FolderWatch.walk(folder) { path, status in
        if status.kind == .folder { _ = watch(path, Inotify.inside) }
      }
    }

    private func watch(_ path: DiskPath, _ events: UInt32) -> Int32 {
      let number = unsafe inotify_add_watch(descriptor, path.forSystem, events)
      // A folder that is gone meanwhile is no trouble.
      if number < 0, errno == ENOSPC || errno == ENOMEM { isBlind = true }
      return number
    }

    func take() -> Bool {
      var happened = false
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        happened = concerns(buffer[..<count]) || happened
      }
      // New folders, and those that came back under their name.
      if happened { watchAll() }
      return happened
    }

    /// Whether any of these events is about the folder: beside it things happen that are none of ours.
    private func concerns(_ events: ArraySlice<UInt8>) -> Bool {
      var rest = events
      let header = MemoryLayout<inotify_event>.size
      while rest.count >= header {
        let event = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
        let name = rest.dropFirst(header).prefix(Int(event.len)).prefix { $0 != 0 }
        rest = rest.dropFirst(header + Int(event.len))
        guard event.wd == above, above >= 0, event.mask & UInt32(IN_Q_OVERFLOW) == 0 else {
          // Hidden files are no part of the content: editors keep theirs there.
          if name.first != UInt8(ascii: ".") { return true }
          continue
        }
        if Array(name) == folder.name { return true }
      }
      return false
    }
  }

  /// File systems that do not tell of what another machine, or Windows beside WSL, writes to them.
  private enum SilentFileSystems {
    private static let kinds: Set<Substring> = [
      "9p", "drvfs", "nfs", "nfs4", "cifs", "smb3", "vboxsf", "virtiofs", "fuse", "fuseblk", "fuse.sshfs", "prl_fs",
    ]

    static func hold(_ folder: DiskPath) -> Bool {
      guard let mounts = try? DiskFile.read(DiskPath("/proc/mounts"), atMost: 1 << 20, followingLinks: true) else {
        return false
      }
      let path = folder.url.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
      var found: (place: Substring, kind: Substring) = ("", "")
      for line in String(decoding: mounts, as: UTF8.self).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2, words[1] == "/" || (path + "/").hasPrefix(words[1] + "/") else { continue }
        if words[1].utf8.count >= found.place.utf8.count { found = (words[1], words[2]) }
      }
      return kinds.contains(found.kind)
    }
  }
#endif
