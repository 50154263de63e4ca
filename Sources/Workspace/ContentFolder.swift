package import Curriculum
package import Diagnostics
package import Foundation

/// The content folder as it was read: every source file, and which other files there are.
package struct ContentFolder: Sendable {
  package let url: URL
  package let sources: SourceSet
  package let files: [ContentFile]
  /// Paths inside the folder of what is no source: pictures and the like.
  package let otherFiles: Set<String>
  /// Names that no source may have.
  package let diagnostics: [Diagnostic]

  /// Folders that hold no sources.
  private static let skippedFolders: Set<String> = ["hinh", "theme"]

  /// Reads the folder: `.yaml` files in the order of their paths' bytes. Hidden files are passed over; symbolic links
  /// are refused, because what they lead to is not part of the content and must not be published with it.
  ///
  /// - Parameters:
  ///   - url: where it is.
  ///   - name: what to call it in messages: the path as it was typed.
  /// - Throws: ``WorkspaceError`` where there is no such folder, or a file cannot be read.
  package init(at url: URL, name: String) throws {
    let paths = try ContentFolder.paths(in: url, name: name)
    var sources = SourceSet()
    var files: [ContentFile] = []
    var others: Set<String> = []
    var diagnostics: [Diagnostic] = []
    // Mistakes of the book as a whole need a place to point at: the first file.
    if !paths.contains("sach.yaml") { _ = sources.add(SourceFile(path: "\(name)/sach.yaml", bytes: [])) }
    for path in paths {
      if ItemKind.isLink(atPath: url.appending(path: path).path(percentEncoded: false)) {
        diagnostics.append(ContentFolder.link(sources.add(SourceFile(path: "\(name)/\(path)", bytes: []))))
        continue
      }
      let topFolder = path.contains("/") ? path.split(separator: "/").first.map(String.init) : nil
      let ending = path.split(separator: ".").last?.lowercased()
      guard !ContentFolder.skippedFolders.contains(topFolder ?? ""), ending == "yaml" || ending == "yml" else {
        others.insert(path)
        continue
      }
      let file = try SourceFile(path: "\(name)/\(path)", bytes: ContentFolder.bytes(of: url.appending(path: path)))
      let id = sources.add(file)
      if path.hasSuffix(".yaml") {
        files.append(ContentFile(id: id, path: path))
      } else {
        diagnostics.append(ContentFolder.wrongEnding(of: id))
      }
    }
    self.url = url
    self.sources = sources
    self.files = files
    otherFiles = others
    self.diagnostics = diagnostics
  }

  package static func bytes(of url: URL) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url))
    } catch {
      throw WorkspaceError(
        LocalizedText(
          vi: "Không đọc được tệp \(url.path(percentEncoded: false))",
          en: "Cannot read \(url.path(percentEncoded: false)): \(error.localizedDescription)"
        )
      )
    }
  }

  /// Paths inside the folder, sorted by bytes: the same on every machine.
  private static func paths(in url: URL, name: String) throws -> [String] {
    let root = url.path(percentEncoded: false)
    guard ItemKind(atPath: root) == .folder else {
      throw WorkspaceError(
        LocalizedText(
          vi: "Không thấy thư mục nội dung «\(name)»",
          en: "There is no content folder “\(name)”"
        ),
        isUsage: true
      )
    }
    let subpaths: [String]
    do {
      subpaths = try FileManager.default.subpathsOfDirectory(atPath: root)
    } catch {
      throw WorkspaceError(
        LocalizedText(vi: "Không đọc được thư mục «\(name)»", en: "Cannot read the folder “\(name)”")
      )
    }
    return subpaths.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let full = root + "/" + path
      return !isHidden && (ItemKind.isLink(atPath: full) || ItemKind(atPath: full) == .file)
    }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func link(_ file: FileID) -> Diagnostic {
    Diagnostic(
      code: "C319",
      at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Trong thư mục nội dung không được có liên kết tắt (symbolic link): hãy chép tệp thật vào đây",
        en: "The content folder must not hold symbolic links: put the file itself here"
      )
    )
  }

  private static func wrongEnding(of file: FileID) -> Diagnostic {
    Diagnostic(
      code: "C315",
      severity: .warning,
      at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp nguồn phải có đuôi .yaml (chữ thường); tệp này không được đọc",
        en: "Sources end in .yaml, in lower case; this file is not read"
      )
    )
  }
}
