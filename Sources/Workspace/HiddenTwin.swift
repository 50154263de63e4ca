import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The hidden name beside a file or folder under which its new version is written before it takes the place.
enum HiddenTwin {
  static func name(of target: URL) -> String { prefix(of: target) + String(getpid()) }

  /// Removes what was left by runs that were killed: their process is gone.
  static func removeLeftovers(of target: URL) {
    let parent = target.deletingLastPathComponent()
    let prefix = prefix(of: target)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path(percentEncoded: false))) ?? []
    for name in names where name.hasPrefix(prefix) {
      // In a container numbers come again: what bears this process's own number is an earlier one's.
      guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }),
        process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      else { continue }
      try? FileManager.default.removeItem(at: parent.appending(path: name))
    }
  }

  private static func prefix(of target: URL) -> String { ".\(target.lastPathComponent).camnang-" }
}
