import Diagnostics
package import Foundation

/// A single file that a build replaces: whole, or not at all.
package struct BookFile: Sendable {
  package let url: URL

  /// - Throws: ``WorkspaceError`` where a folder or a link is in its place, or it would lie in the content folder.
  package init(at url: URL, besides content: URL) throws {
    let url = url.standardizedFileURL
    let path = url.path(percentEncoded: false)
    // What holds for the folder of a site holds for a folder that gets a file.
    let inside = url.deletingLastPathComponent().resolvingSymlinksInPath().path(percentEncoded: false)
    let source = content.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    if (inside + "/").hasPrefix(source.hasSuffix("/") ? source : source + "/") {
      throw WorkspaceError(
        LocalizedText(
          vi: "Tệp ra «\(path)» không được nằm trong thư mục nội dung",
          en: "The output file “\(path)” must not lie in the content folder"
        ),
        isUsage: true
      )
    }
    if ItemKind(atPath: path) == .folder {
      throw WorkspaceError(
        LocalizedText(vi: "«\(path)» là một thư mục, không phải tệp", en: "“\(path)” is a folder, not a file"),
        isUsage: true
      )
    }
    self.url = url
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      let path = url.path(percentEncoded: false)
      throw WorkspaceError(
        LocalizedText(
          vi: "Không ghi được «\(path)». Kiểm tra dung lượng đĩa và quyền ghi.",
          en: "Cannot write “\(path)”: \(error.localizedDescription)"
        )
      )
    }
  }
}

/// A hidden folder beside the output, for what other programs read and write. Nothing of it stays.
struct ScratchFolder: Sendable {
  let url: URL

  init(besides target: URL) throws {
    HiddenTwin.removeLeftovers(of: target)
    let parent = target.deletingLastPathComponent()
    url = parent.appending(path: HiddenTwin.name(of: target) + "-in", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      let path = url.path(percentEncoded: false)
      throw WorkspaceError(
        LocalizedText(
          vi: "Không tạo được thư mục «\(path)»",
          en: "Cannot create “\(path)”: \(error.localizedDescription)"
        )
      )
    }
  }

  func file(_ name: String) -> URL { url.appending(path: name) }

  func write(_ bytes: [UInt8], to file: URL) throws {
    do {
      try Data(bytes).write(to: file)
    } catch {
      let path = file.path(percentEncoded: false)
      throw WorkspaceError(
        LocalizedText(
          vi: "Không ghi được «\(path)». Kiểm tra dung lượng đĩa và quyền ghi.",
          en: "Cannot write “\(path)”: \(error.localizedDescription)"
        )
      )
    }
  }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
