package import Certificates
package import Curriculum
package import Diagnostics
import Disk
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
  /// The list of keys by which certificates are verified.
  package let bundle: KeyBundle?
  let bundleFile: FileID?
  /// What is wrong with files before anything in them is read: their names, their kinds, their sizes.
  package let diagnostics: [Diagnostic]
  /// What was found in pictures so far.
  let pictures: PictureShelf

  /// What to call the folder in messages.
  private let name: String
  /// Of each of the ``sources`` the path inside the folder.
  private let insidePaths: [String]
  /// What lies in it, in the order of the paths' bytes.
  private let items: [Item]
  /// Of files that were not written to just before they were read.
  private let settled: [String: ItemStatus.Stamp]

  /// A file as it was found, before it is said what it is for.
  private struct Item: Sendable, Equatable {
    let path: String
    let content: Content

    enum Content: Sendable, Equatable {
      case link
      /// A pipe, a socket, a device: whoever opens one may wait for ever.
      case noFile
      /// The path is only what a person is shown of it.
      case unreadableName
      case source([UInt8])
      case sourceTooLarge
      /// A text of the theme, or the list of keys.
      case look([UInt8])
      case other(ItemStatus.Stamp?)
    }

    /// Whether it is something that pages fetch, rather than a text that stands on them.
    var isLook: Bool {
      switch content {
      case .look, .other: true
      case .link, .noFile, .unreadableName, .source, .sourceTooLarge: false
      }
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
  ///   - earlier: the same folder as it was read before: pictures that stayed as they were are not looked at again.
  /// - Throws: ``WorkspaceError`` where there is no such folder, or a file cannot be read.
  package init(at url: URL, name: String, after earlier: ContentFolder? = nil) throws {
    guard ItemKind(atPath: url.path(percentEncoded: false)) == .folder else {
      throw WorkspaceError(
        LocalizedText(vi: "Không thấy thư mục nội dung «\(name)»", en: "There is no content folder “\(name)”"),
        isUsage: true)
    }
    let now = Int(Date().timeIntervalSince1970)
    let entries = try ContentListing(of: DiskPath(url)).entries
    let known = earlier?.settledItems ?? [:]
    let items = try entries.map { entry in
      if let known = known[entry.path], known.stamp == entry.stamp { return known.item }
      return Item(path: entry.path, content: try ContentFolder.content(of: entry))
    }
    let settled = entries.compactMap { entry in
      entry.stamp.flatMap { $0.isSettled(at: now) ? (entry.path, $0) : nil }
    }
    let stamps = items.compactMap { item in
      if case .other(let stamp?) = item.content { (item.path, stamp) } else { nil }
    }
    let shelf = PictureShelf(
      DiskPath(url), stamps: Dictionary(stamps, uniquingKeysWith: { first, _ in first }), after: earlier?.pictures)
    self.init(
      at: url, name: name, items: items, settled: Dictionary(settled, uniquingKeysWith: { first, _ in first }), shelf)
  }

  /// What need not be read again while it has the stamp that it had.
  private var settledItems: [String: (item: Item, stamp: ItemStatus.Stamp)] {
    Dictionary(
      items.compactMap { item in settled[item.path].map { (item.path, (item, $0)) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether nothing in the folder was written to between one reading and the other.
  package func isSame(as other: ContentFolder) -> Bool { items == other.items }

  /// What is published of a picture that lies in the folder and is sound; `nil` for any other path.
  package func publishedPicture(_ path: String) -> [UInt8]? {
    guard otherFiles.contains(path), pictures.facts(of: path) != nil else { return nil }
    return try? pictures.published(path)
  }

  /// Whether the pictures and the theme are the same, whatever the sources say.
  package func looksSame(as other: ContentFolder) -> Bool { items.filter(\.isLook) == other.items.filter(\.isLook) }

  private static func content(of entry: ContentListing.Entry) throws(WorkspaceError) -> Item.Content {
    switch entry.kind {
    case .unreadableName: return .unreadableName
    case .link: return .link
    case .noFile: return .noFile
    case .file: break
    }
    let isLook = ThemeFiles.texts.contains(entry.path) || entry.path == BundleFile.path
    guard isLook || isSource(entry.path) else { return .other(entry.stamp) }
    do throws(DiskFile.Refusal) {
      let bytes = try DiskFile.read(entry.place, atMost: CourseReader.largestFile)
      return isLook ? .look(bytes) : .source(bytes)
    } catch {
      switch error {
      case .tooLarge: return .sourceTooLarge
      case .notAFile: return .noFile
      case .disk(let error): throw error.telling("đọc", "read", entry.place)
      }
    }
  }

  private init(
    at url: URL, name: String, items: [Item], settled: [String: ItemStatus.Stamp], _ pictures: PictureShelf
  ) {
    var sources = SourceSet()
    var insidePaths: [String] = []
    func add(_ path: String, _ bytes: [UInt8] = []) -> FileID {
      insidePaths.append(path)
      return sources.add(SourceFile(path: ShownPath.of("\(name)/\(path)"), bytes: bytes))
    }
    var files: [ContentFile] = []
    var others: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var (theme, list) = (ThemeFiles(), BundleFile())
    // Mistakes of the book as a whole need a place to point at: the first file.
    if !items.contains(where: { $0.path == "sach.yaml" }) { _ = add("sach.yaml") }
    for item in items {
      switch item.content {
      case .link: diagnostics.append(FileChecks.link(add(item.path)))
      case .noFile: diagnostics.append(ContentFolder.noFile(add(item.path)))
      case .unreadableName: diagnostics.append(ContentFolder.unreadableName(add(item.path)))
      case .sourceTooLarge: diagnostics += CourseReader.tooLarge(add(item.path))
      case .look(let bytes):
        let id = add(item.path, bytes)
        if item.path == BundleFile.path { list.read(bytes, as: id) } else { theme.add(id, bytes, at: item.path) }
      case .other:
        others.insert(item.path)
        theme.add(other: item.path)
        if FileChecks.isPassedOverByMistake(item.path) {
          diagnostics.append(FileChecks.passedOver(add(item.path), item.path))
        }
        if theme.logo == item.path {
          let finding = pictures.finding(of: item.path)
          func mistakes(_ file: FileID) -> [Diagnostic] { ContentFolder.mistakes(in: finding, item.path, at: file) }
          if !mistakes(FileID(index: 0)).isEmpty { diagnostics += mistakes(add(item.path)) }
        }
      case .source(let bytes):
        let id = add(item.path, bytes)
        if item.path.hasSuffix(".yaml") {
          files.append(ContentFile(id: id, path: item.path))
        } else {
          diagnostics.append(FileChecks.wrongEnding(of: id))
        }
      }
    }
    self.url = url
    self.name = name
    self.items = items
    self.settled = settled
    self.sources = sources
    self.insidePaths = insidePaths
    self.files = files
    otherFiles = others
    self.theme = theme.theme
    bundle = list.bundle
    bundleFile = list.file
    self.pictures = pictures
    self.diagnostics = diagnostics + list.diagnostics
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
    // What stands in for a file has no stamp.
    return ContentFolder(
      at: url, name: name, items: merged, settled: settled.filter { texts[$0.key] == nil }, pictures)
  }

  /// Whether a path inside the folder is one of a source.
  static func isSource(_ path: String) -> Bool {
    let topFolder = path.contains("/") ? path.split(separator: "/").first.map(String.init) : nil
    let ending = path.split(separator: ".").last?.lowercased()
    return !skippedFolders.contains(topFolder ?? "") && (ending == "yaml" || ending == "yml")
  }

  static func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

  /// The path inside the folder of one of the ``sources``.
  package func path(of file: FileID) -> String { insidePaths[Int(file.index)] }

  /// Whether a pipe or a device is at a path: something that is read to its end, once.
  package static func isStream(_ url: URL) -> Bool { ItemKind(atPath: url.path(percentEncoded: false)) == .other }

  /// Reads a source that was named by itself.
  ///
  /// - Returns: its bytes; `nil` where it is larger than any source.
  /// - Throws: ``WorkspaceError`` where it is no file or cannot be read.
  package static func bytes(ofSource url: URL) throws(WorkspaceError) -> [UInt8]? {
    let path = DiskPath(url)
    do throws(DiskFile.Refusal) {
      return try DiskFile.read(path, atMost: CourseReader.largestFile, followingLinks: true)
    } catch {
      switch error {
      case .tooLarge: return nil
      case .disk(let error): throw error.telling("đọc", "read", path)
      case .notAFile:
        throw WorkspaceError(
          LocalizedText(vi: "«\(path.shown)» không phải một tệp", en: "“\(path.shown)” is no file"), isUsage: true)
      }
    }
  }

  private static func noFile(_ file: FileID) -> Diagnostic {
    Diagnostic(
      code: "H509", at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Trong thư mục nội dung chỉ được có tệp và thư mục thường: đây là ống dẫn hoặc thiết bị, hãy xóa nó đi",
        en: "The content folder holds plain files and folders only: this is a pipe or a device, remove it"))
  }

  private static func unreadableName(_ file: FileID) -> Diagnostic {
    Diagnostic(
      code: "H509", at: Location(file: file, range: ByteRange(0, 0)),
      LocalizedText(
        vi: """
          Tên tệp hay thư mục phải viết bằng UTF-8: tên này không đọc được (thường do giải nén tệp zip làm trên Windows), \
          hãy đổi tên
          """,
        en: "A name must be written in UTF-8: this one cannot be read (zips made on Windows hold such names), rename it"
      ))
  }
}
