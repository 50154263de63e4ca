package import Curriculum
package import Diagnostics
package import Foundation
package import Handbook

/// The content folder as it was read: every source file, and which other files there are.
package struct ContentFolder: Sendable {
  package let url: URL
  package let sources: SourceSet
  package let files: [ContentFile]
  /// Paths inside the folder of what is no source: pictures and the like.
  package let otherFiles: Set<String>
  /// The book's own look.
  package let theme: BookTheme
  /// Names that no source may have.
  package let diagnostics: [Diagnostic]

  /// What to call the folder in messages.
  private let name: String
  /// Of each of the ``sources`` the path inside the folder.
  private let insidePaths: [String]
  /// What lies in it, in the order of the paths' bytes.
  private let items: [Item]

  /// A file as it was found, before it is said what it is for.
  private struct Item: Sendable {
    let path: String
    let content: Content

    enum Content: Sendable {
      case link
      case source([UInt8])
      /// A text of the theme.
      case theme([UInt8])
      case other
    }
  }

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
    let items = try ContentFolder.paths(in: url, name: name).map { path in
      if ItemKind.isLink(atPath: url.appending(path: path).path(percentEncoded: false)) {
        return Item(path: path, content: .link)
      }
      let isTheme = ThemeFiles.texts.contains(path)
      guard isTheme || ContentFolder.isSource(path) else { return Item(path: path, content: .other) }
      let bytes = try ContentFolder.bytes(of: url.appending(path: path))
      return Item(path: path, content: isTheme ? .theme(bytes) : .source(bytes))
    }
    self.init(at: url, name: name, items: items)
  }

  private init(at url: URL, name: String, items: [Item]) {
    var sources = SourceSet()
    var insidePaths: [String] = []
    func add(_ path: String, _ bytes: [UInt8] = []) -> FileID {
      insidePaths.append(path)
      return sources.add(SourceFile(path: ShownPath.of("\(name)/\(path)"), bytes: bytes))
    }
    var files: [ContentFile] = []
    var others: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var theme = ThemeFiles()
    // Mistakes of the book as a whole need a place to point at: the first file.
    if !items.contains(where: { $0.path == "sach.yaml" }) {
      _ = add("sach.yaml")
    }
    for item in items {
      switch item.content {
      case .link:
        diagnostics.append(ContentFolder.link(add(item.path)))
      case .theme(let bytes):
        theme.add(add(item.path, bytes), bytes, at: item.path)
      case .other:
        others.insert(item.path)
        theme.add(other: item.path)
      case .source(let bytes):
        let id = add(item.path, bytes)
        if item.path.hasSuffix(".yaml") {
          files.append(ContentFile(id: id, path: item.path))
        } else {
          diagnostics.append(ContentFolder.wrongEnding(of: id))
        }
      }
    }
    self.url = url
    self.name = name
    self.items = items
    self.sources = sources
    self.insidePaths = insidePaths
    self.files = files
    otherFiles = others
    self.theme = theme.theme
    self.diagnostics = diagnostics
  }

  /// The folder as it would be were these texts saved in it: what an editor has open and has not written yet.
  ///
  /// - Parameter texts: The bytes of sources by their path inside the folder. A path that is no source, or that is a
  ///   symbolic link on the disk, is passed over.
  /// - Returns: the folder with these texts in it.
  /// - Complexity: O(files log files); no file is read.
  package func replacing(_ texts: [String: [UInt8]]) -> ContentFolder {
    var rest = texts
    var merged = items.map { item in
      guard case .source = item.content else {
        rest[item.path] = nil
        return item
      }
      return rest.removeValue(forKey: item.path).map { Item(path: item.path, content: .source($0)) } ?? item
    }
    let new = rest.filter { ContentFolder.isSource($0.key) && !ContentFolder.isHidden($0.key) }
    if !new.isEmpty {
      merged += new.map { Item(path: $0.key, content: .source($0.value)) }
      merged.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
    return ContentFolder(at: url, name: name, items: merged)
  }

  private static func isSource(_ path: String) -> Bool {
    let topFolder = path.contains("/") ? path.split(separator: "/").first.map(String.init) : nil
    let ending = path.split(separator: ".").last?.lowercased()
    return !skippedFolders.contains(topFolder ?? "") && (ending == "yaml" || ending == "yml")
  }

  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// The path inside the folder of one of the ``sources``.
  package func path(of file: FileID) -> String { insidePaths[Int(file.index)] }

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
      let full = root + "/" + path
      return !isHidden(path) && (ItemKind.isLink(atPath: full) || ItemKind(atPath: full) == .file)
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
