import Foundation

/// What lies at a path that was typed.
enum ItemKind {
  case folder
  case file
  /// A pipe, a socket, a device.
  case other

  /// Whether the path itself is a symbolic link.
  static func isLink(atPath path: String) -> Bool {
    (try? ItemStatus.read(DiskPath(bytes: Array(path.utf8))))??.kind == .link
  }

  /// Symbolic links followed; `nil` where there is nothing that can be looked at.
  init?(atPath path: String) {
    switch (try? ItemStatus.read(DiskPath(bytes: Array(path.utf8)), followingLinks: true))??.kind {
    case .folder: self = .folder
    case .file: self = .file
    case .link, .other: self = .other
    case nil: return nil
    }
  }
}
