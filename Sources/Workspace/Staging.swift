import CRenameExchange
import Diagnostics
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A build in the making: a hidden folder beside the output folder, which takes its place at the end.
///
/// Files may be written from several threads at once.
final class Staging: Sendable {
  private let target: URL
  private let folder: URL
  private let state = Mutex(State())

  private struct State {
    var made: [String] = []
    var isOpen = true
  }

  init(for target: URL) throws {
    self.target = target
    let parent = target.deletingLastPathComponent()
    folder = parent.appending(path: HiddenTwin.name(of: target), directoryHint: .isDirectory)
    HiddenTwin.removeLeftovers(of: target)
    try Staging.attempt("tạo thư mục", "create", folder) {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      // Never into a folder that is there already: what lay in it would be published.
      try FileManager.default.createDirectory(
        at: folder,
        withIntermediateDirectories: false,
        attributes: Staging.permissions(of: target)
      )
    }
  }

  /// Writes one file. Paths are plain names, or an edition's folder and a plain name: pages lie flat.
  func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains { $0 < 0x20 } })
    else {
      throw WorkspaceError(
        LocalizedText(vi: "Tên tệp «\(path)» không được phép", en: "“\(path)” is no name for an output file")
      )
    }
    let file = folder.appending(path: path)
    try Staging.attempt("ghi", "write", file) {
      if parts.count == 2 {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      }
      try Staging.create(file, bytes)
    }
    state.withLock { $0.made.append(path) }
  }

  /// Foundation's own `Data.write` waits for the disk after every file, which costs more than making the page.
  private static func create(_ url: URL, _ bytes: [UInt8]) throws {
    guard FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: nil) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let handle = try FileHandle(forWritingTo: url)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  /// Puts the build in the output folder's place, with the files there that no build made.
  func commit() throws {
    let made = state.withLock { $0.made }
    let manifest = made.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n") + "\n"
    try Staging.attempt("ghi", "write", folder) {
      try Data(manifest.utf8).write(to: folder.appending(path: OutputFolder.manifestName))
    }
    guard FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
      try Staging.attempt("tạo", "create", target) { try FileManager.default.moveItem(at: folder, to: target) }
      state.withLock { $0.isOpen = false }
      return
    }
    try keepForeignFiles(besides: Set(made))
    try exchange()
    // The old build now lies in the staging folder.
    try? FileManager.default.removeItem(at: folder)
    state.withLock { $0.isOpen = false }
  }

  /// Removes what was written, unless it was committed.
  func discard() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    guard wasOpen else { return }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Copies what no build made from the old folder into the new one.
  private func keepForeignFiles(besides new: Set<String>) throws {
    let earlier = Set(
      ((try? String(contentsOf: target.appending(path: OutputFolder.manifestName), encoding: .utf8)) ?? "")
        .split(separator: "\n").map(String.init)
    )
    let folders = Set((earlier.union(new)).compactMap { path in path.firstIndex(of: "/").map { String(path[..<$0]) } })
    let names = Staging.names(in: target).flatMap { name in
      // The folder of an edition is looked into: it may hold both.
      folders.contains(name) && ItemKind(atPath: target.appending(path: name).path(percentEncoded: false)) == .folder
        ? Staging.names(in: target.appending(path: name)).map { "\(name)/\($0)" } : [name]
    }
    for name in names where name != OutputFolder.manifestName && !earlier.contains(name) {
      guard !new.contains(name), !new.contains(where: { $0.hasPrefix(name + "/") }) else {
        throw WorkspaceError(
          LocalizedText(
            vi:
              "«\(target.appending(path: name).path(percentEncoded: false))» không do camnang tạo ra nên không bị ghi đè: hãy dời nó đi, hoặc chọn thư mục khác bằng --output",
            en:
              "“\(target.appending(path: name).path(percentEncoded: false))” was not made by camnang and is not overwritten: move it, or choose another folder with --output"
          )
        )
      }
      try Staging.attempt("giữ lại", "keep", target.appending(path: name)) {
        let copy = folder.appending(path: name)
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: target.appending(path: name), to: copy)
      }
    }
  }

  private static func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
  }

  /// Swaps the two folders in one step where the system can, so that at every instant one whole build is there.
  private func exchange() throws {
    if swapAtomically() { return }
    let old = target.deletingLastPathComponent().appending(path: folder.lastPathComponent + "-old")
    try Staging.attempt("thay", "replace", target) {
      try FileManager.default.moveItem(at: target, to: old)
      do {
        try FileManager.default.moveItem(at: folder, to: target)
      } catch {
        try FileManager.default.moveItem(at: old, to: target)
        throw error
      }
      try? FileManager.default.removeItem(at: old)
    }
  }

  /// Those of the folder that is replaced.
  private static func permissions(of target: URL) -> [FileAttributeKey: Any]? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: target.path(percentEncoded: false))
    return attributes?[.posixPermissions].map { [.posixPermissions: $0] }
  }

  private func swapAtomically() -> Bool {
    unsafe camnang_rename_exchange(folder.path(percentEncoded: false), target.path(percentEncoded: false)) == 0
  }

  private static func attempt(_ vietnamese: String, _ english: String, _ url: URL, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as WorkspaceError {
      throw error
    } catch {
      let path = url.path(percentEncoded: false)
      throw WorkspaceError(
        LocalizedText(
          vi: "Không \(vietnamese) được «\(path)». Kiểm tra dung lượng đĩa và quyền ghi.",
          en: "Cannot \(english) “\(path)”: \(error.localizedDescription)"
        )
      )
    }
  }
}
