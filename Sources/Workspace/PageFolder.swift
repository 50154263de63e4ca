package import Diagnostics
import Disk
package import Foundation
package import Handbook

/// A folder for pages that belong to no book. It is written as a build is: whole or not at all, and what somebody else put
/// there stays.
package struct PageFolder: Sendable {
  private let url: URL
  private let mark: String

  /// - Parameters:
  ///   - url: Where it is, or will be.
  ///   - mark: The name of the page by which it is known: no folder with other things in it is written to.
  package init(at url: URL, mark: String) {
    self.url = url
    self.mark = mark
  }

  /// Puts these files in the place of those that were written before.
  ///
  /// - Returns: what a person should hear of that is no failure.
  /// - Throws: ``WorkspaceError`` where the folder holds anything else, or the disk does not let it.
  package func write(_ files: [OutputFile]) throws -> [LocalizedText] {
    let path = OutputFolder.canonicalPath(url)
    try check(path)
    let staging = try Staging(for: DiskPath(path))
    defer { staging.discard() }
    // What another run wrote until the folder was locked.
    try check(path)
    for file in files { try staging.write(file.bytes, to: file.path) }
    try staging.commit()
    return staging.notes
  }

  /// A book's folder is not taken either, though a build made it: who named it by mistake would lose the book.
  private func check(_ path: String) throws(WorkspaceError) {
    guard try OutputFolder.isThere(path) else { return }
    let folder = DiskPath(path)
    do { if try DiskFolder.names(in: folder).isEmpty { return } } catch { throw error.telling("đọc", "read", folder) }
    let made = try OutputManifest(of: folder)
    guard made.paths.contains(Array(mark.utf8)) else {
      throw WorkspaceError(
        LocalizedText(
          vi: "«\(folder.shown)» đã có thứ khác ở trong, không ghi gì cả: hãy nêu một thư mục mới",
          en: "“\(folder.shown)” has other things in it, nothing was written: name a new folder"), isUsage: true)
    }
  }
}
