import Foundation

/// What lies at a path, symbolic links followed.
enum ItemKind {
  case folder
  case file

  /// `nil` where there is nothing.
  init?(atPath path: String) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    self = isFolder.boolValue ? .folder : .file
  }
}
