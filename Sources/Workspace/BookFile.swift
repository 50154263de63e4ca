import Diagnostics
import Disk
package import Foundation

/// A single file that a build replaces: whole, or not at all; and only where it is byte for byte what a build made.
package struct BookFile: Sendable {
  package let url: URL
  private let path: DiskPath

  /// A book is printed from a page of some 100 MB at most, and so is what is compared.
  private static let limit = 1 << 30

  /// - Throws: ``WorkspaceError`` where something is in its place that no build made, or it would lie in the content
  ///   folder.
  package init(at url: URL, besides content: URL) throws {
    let url = url.standardizedFileURL
    let path = DiskPath(url)
    // What holds for the folder of a site holds for a folder that gets a file.
    let inside = url.deletingLastPathComponent().resolvingSymlinksInPath().path(percentEncoded: false)
    let source = content.standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    if (inside.hasSuffix("/") ? inside : inside + "/").hasPrefix(source.hasSuffix("/") ? source : source + "/") {
      throw WorkspaceError(
        LocalizedText(
          vi: "Tệp ra «\(path.shown)» không được nằm trong thư mục nội dung",
          en: "The output file “\(path.shown)” must not lie in the content folder"), isUsage: true)
    }
    self.url = url
    self.path = path
    _ = try present()
  }

  /// The book that is there; `nil` where nothing is.
  private func present() throws(WorkspaceError) -> [UInt8]? {
    let status: ItemStatus?
    do { status = try ItemStatus.read(path) } catch { throw error.telling("đọc", "read", path) }
    switch status?.kind {
    case nil: return nil
    case .folder:
      throw WorkspaceError(
        LocalizedText(
          vi: "«\(path.shown)» là một thư mục, không phải tệp", en: "“\(path.shown)” is a folder, not a file"),
        isUsage: true)
    case .link:
      throw WorkspaceError(
        LocalizedText(
          vi:
            "«\(path.shown)» là liên kết tắt (symbolic link) nên không bị ghi đè: hãy chỉ đến tệp thật, hoặc tên khác",
          en: "“\(path.shown)” is a symbolic link, which is not written over: name the file itself, or another"),
        isUsage: true)
    case .pipe, .other: throw isNoBook
    case .file: break
    }
    do {
      let bytes = try DiskFile.read(path, atMost: BookFile.limit)
      guard try BookRecord(besides: path).knows(bytes, as: path.name) else { throw isNoBook }
      return bytes
    } catch let error as WorkspaceError { throw error } catch DiskFile.Refusal.disk(let error) {
      throw error.telling("đọc", "read", path)
    } catch { throw isNoBook }
  }

  private var isNoBook: WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: """
          «\(path.shown)» không phải cuốn sách do camnang làm ra ở đó, hoặc đã bị sửa từ khi làm ra, nên không bị ghi đè: \
          hãy dời nó đi, hoặc chọn tên khác bằng --output
          """,
        en: """
          “\(path.shown)” is no book that camnang made there, or was changed since, and is not overwritten: \
          move it, or choose another name with --output
          """), isUsage: true)
  }

  func write(_ bytes: [UInt8]) throws(WorkspaceError) {
    do { try DiskFolder.makeAll(path.parent) } catch { throw error.telling("tạo", "create", path.parent) }
    _ = Leftovers.clear(besides: path)
    let old = try present()
    // The list first: a run that is killed after the book was put in place must know it again.
    try BookRecord(besides: path).adding(bytes, as: path.name, besides: old).write()
    if let old {
      try FileReplacement.replace(url, named: path.shown, expecting: old, with: bytes)
    } else {
      try FileReplacement.create(path, bytes)
    }
  }
}

/// The list, in a folder, of books that were made there one by one: a name and what the bytes come to. A file that the
/// list does not know is not camnang's.
private struct BookRecord {
  private struct Entry: Hashable {
    let name: [UInt8]
    let size: Int
    let fingerprint: String

    init(_ bytes: [UInt8], as name: [UInt8]) {
      var fingerprint = Fingerprint()
      fingerprint.add(bytes)
      self.name = name
      size = bytes.count
      self.fingerprint = fingerprint.hexadecimal
    }

    init?(line: some Collection<UInt8>) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, let size = Int(String(decoding: parts[1], as: UTF8.self)) else { return nil }
      fingerprint = String(decoding: parts[0], as: UTF8.self)
      self.size = size
      name = Array(parts[2])
    }
  }

  private let file: DiskPath
  private var entries: [Entry]
  /// As it is on the disk; `nil` where there is none.
  private let old: [UInt8]?

  init(besides book: DiskPath) throws(WorkspaceError) {
    file = book.parent.appending(".camnang-books")
    do { old = try ItemStatus.read(file) == nil ? nil : DiskFile.read(file, atMost: 1 << 24) } catch let error
      as DiskError
    { throw error.telling("đọc", "read", file) } catch DiskFile.Refusal.disk(let error) {
      throw error.telling("đọc", "read", file)
    } catch { throw BookRecord.foreign(file) }
    let lines = (old ?? []).split(separator: UInt8(ascii: "\n"))
    entries = lines.compactMap { Entry(line: $0) }
    // A list of somebody's own that bears this name would be written over.
    guard entries.count == lines.count else { throw BookRecord.foreign(file) }
  }

  private static func foreign(_ file: DiskPath) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi: "«\(file.shown)» không phải tệp do camnang ghi: hãy dời nó đi",
        en: "“\(file.shown)” is not what camnang writes there: move it"))
  }

  func knows(_ bytes: [UInt8], as name: [UInt8]) -> Bool { entries.contains(Entry(bytes, as: name)) }

  /// With the new book in it, and of earlier ones of this name only the one that is still there.
  func adding(_ bytes: [UInt8], as name: [UInt8], besides old: [UInt8]?) -> BookRecord {
    var copy = self
    copy.entries.removeAll { $0.name == name }
    copy.entries += Set([old, bytes].compactMap(\.self).map { Entry($0, as: name) }).sorted {
      $0.fingerprint < $1.fingerprint
    }
    return copy
  }

  func write() throws(WorkspaceError) {
    let lines = entries.flatMap { entry in
      Array("\(entry.fingerprint) \(entry.size) ".utf8) + entry.name + [UInt8(ascii: "\n")]
    }
    guard lines != old else { return }
    if let old {
      try FileReplacement.replace(file.url, named: file.shown, expecting: old, with: lines)
    } else {
      try FileReplacement.create(file, lines)
    }
  }
}

/// A hidden folder beside the output, for what other programs read and write. Nothing of it stays.
package struct ScratchFolder: Sendable {
  private let twin: HiddenTwin

  var url: URL { twin.path.url }

  init(besides target: URL) throws(WorkspaceError) {
    let target = DiskPath(target)
    do {
      try DiskFolder.makeAll(target.parent)
      for leftover in try HiddenTwin.leftovers(of: target) where leftover.purpose == .scratch {
        try DiskFolder.removeTree(leftover.path)
      }
      twin = try HiddenTwin.makeFolder(besides: target, for: .scratch, permissions: 0o700)
    } catch { throw error.telling("ghi vào thư mục", "write into", target.parent) }
  }

  package func file(_ name: String) -> URL { url.appending(path: name) }

  package func read(_ file: URL, atMost limit: Int) throws -> [UInt8] {
    try DiskFile.read(DiskPath(file), atMost: limit)
  }

  package func write(_ bytes: [UInt8], to file: URL) throws(WorkspaceError) {
    let path = DiskPath(file)
    do {
      if try ItemStatus.read(path) != nil { try DiskFile.remove(path) }
      try DiskFile.create(path, bytes)
    } catch { throw error.telling("ghi", "write", path) }
  }

  /// A file, or a folder with all that is in it.
  package func remove(_ file: URL) throws(WorkspaceError) {
    let path = DiskPath(file)
    do { try DiskFolder.removeTree(path) } catch { throw error.telling("xóa", "remove", path) }
  }

  func remove() { try? DiskFolder.removeTree(twin.path) }
}
