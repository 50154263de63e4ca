import Diagnostics
import Disk
package import Foundation

/// The folder that a build replaces: whole, or not at all.
///
/// A build writes into a new folder beside it and swaps the two at the end. A list of what was made
/// (`.camnang-manifest`) tells the next build which files are its own; whatever else lies there stays.
package struct OutputFolder: Sendable {
  package let url: URL

  /// - Throws: ``WorkspaceError`` where replacing the folder would cost someone data: it is the content folder, lies
  ///   inside it or around it, or is no folder.
  package init(at url: URL, besides content: URL) throws {
    let output = OutputFolder.canonicalPath(url)
    let source = OutputFolder.canonicalPath(content)
    guard output != source, !output.hasPrefix(source + "/"), !source.hasPrefix(output + "/"), output != "/" else {
      throw WorkspaceError(
        LocalizedText(
          vi: "Thư mục ra «\(output)» không được trùng, nằm trong hay bao quanh thư mục nội dung",
          en: "The output folder “\(output)” must not be, hold, or lie in the content folder"), isUsage: true)
    }
    _ = try OutputFolder.isThere(output)
    self.url = URL(filePath: output, directoryHint: .isDirectory)
  }

  /// A new, empty folder beside this one to write the build into.
  func stage() throws -> Staging { try Staging(for: DiskPath(url)) }

  /// Whether there is a folder at a path whose links were followed.
  ///
  /// - Throws: ``WorkspaceError`` where something else is there.
  static func isThere(_ path: String) throws(WorkspaceError) -> Bool {
    let status: ItemStatus?
    do { status = try ItemStatus.read(DiskPath(path)) } catch { throw error.telling("đọc", "read", named: path) }
    if let status, status.kind != .folder {
      throw WorkspaceError(
        LocalizedText(vi: "«\(path)» không phải thư mục", en: "“\(path)” is no folder"), isUsage: true)
    }
    return status != nil
  }

  /// With symbolic links followed as far as the path exists, so that two spellings of one folder are seen as one.
  static func canonicalPath(_ url: URL) -> String {
    var existing = url.standardizedFileURL
    var rest: [String] = []
    while !FileManager.default.fileExists(atPath: existing.path(percentEncoded: false)),
      existing.pathComponents.count > 1
    {
      rest.append(existing.lastPathComponent)
      existing.deleteLastPathComponent()
    }
    var resolved = existing.resolvingSymlinksInPath()
    for part in rest.reversed() { resolved.append(path: part) }
    let path = resolved.path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
