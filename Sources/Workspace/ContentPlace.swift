import Curriculum
import Diagnostics
package import Foundation

/// Where the content is that somebody learns from: the folder of that name here; where there is none, the book that the
/// current folder lies in, as git looks for its own.
package enum ContentPlace {
  /// - Parameters:
  ///   - given: as it was typed, or the name that is usual.
  ///   - current: the folder that paths are from.
  /// - Returns: a path from that folder.
  /// - Throws: ``WorkspaceError`` where there is no such folder.
  package static func found(
    _ given: String,
    from current: URL = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
  ) throws -> String {
    let place = given.hasPrefix("/") ? URL(filePath: given) : current.appending(path: given)
    if ItemKind(atPath: place.path(percentEncoded: false)) == .folder { return given }
    if given == usual, let around = around(current) { return around }
    throw WorkspaceError(
      LocalizedText(
        vi: "Không thấy thư mục nội dung «\(given)»: hãy đứng trong thư mục của sách, hoặc thêm --content và đường dẫn",
        en: "There is no content folder “\(given)”: go to the book's folder, or add --content and its path"),
      isUsage: true)
  }

  /// What the folder of a book is called where nobody calls it otherwise.
  package static let usual = "content"

  private static func around(_ current: URL) -> String? {
    var folder = current.standardizedFileURL
    var path = "."
    while true {
      if isContent(folder) { return path }
      if path != ".", isContent(folder.appending(path: usual)) { return "\(path)/\(usual)" }
      let parent = folder.deletingLastPathComponent()
      guard parent.path(percentEncoded: false) != folder.path(percentEncoded: false) else { return nil }
      folder = parent
      path = path == "." ? ".." : "\(path)/.."
    }
  }

  /// Whether a folder holds a book.
  package static func isContent(_ folder: URL) -> Bool {
    ItemKind(atPath: folder.appending(path: ContentKind.bookFile).path(percentEncoded: false)) == .file
  }
}
