import Disk
import Foundation

/// What lies at a path that was typed.
enum ItemKind {
  case folder
  case file
  /// A pipe, a socket, a device.
  case other

  /// Whether the path itself is a symbolic link.
  static func isLink(atPath path: String) -> Bool {
    (try? ItemStatus.read(DiskPath(path)))??.kind == .link
  }

  /// Symbolic links followed; `nil` where there is nothing that can be looked at.
  init?(atPath path: String) {
    switch (try? ItemStatus.read(DiskPath(path), followingLinks: true))??.kind {
    case .folder: self = .folder
    case .file: self = .file
    case .link, .pipe, .other: self = .other
    case nil: return nil
    }
  }
}
