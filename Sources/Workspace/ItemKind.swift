import Foundation

/// What lies at a path.
enum ItemKind {
  case folder
  case file

  /// Whether the path itself is a symbolic link.
  static func isLink(atPath path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeSymbolicLink
  }

  /// Symbolic links followed; `nil` where there is nothing.
  init?(atPath path: String) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    self = isFolder.boolValue ? .folder : .file
  }
}
