import Diagnostics
import Disk
package import Foundation

/// Files that are made where nothing is yet: all of them, or none.
package struct NewFiles: Sendable {
  /// By their paths inside the folder.
  private let files: [(path: String, bytes: [UInt8])]
  private let folder: DiskPath

  /// - Parameters:
  ///   - files: By their paths inside the folder, with `/` between parts.
  ///   - folder: It is made where it is not there.
  package init(_ files: [(path: String, bytes: [UInt8])], in folder: URL) {
    self.files = files
    self.folder = DiskPath(folder)
  }

  /// What lies where a file would be made, or stands in the way of its folder: paths inside the folder.
  ///
  /// - Throws: ``WorkspaceError`` where it cannot be looked at.
  package func obstacles() throws(WorkspaceError) -> [String] {
    var found: [String] = []
    for file in files {
      let parts = file.path.split(separator: "/")
      for count in parts.indices.map({ $0 + 1 }) {
        let path = parts.prefix(count).joined(separator: "/")
        guard let kind = try kind(of: path) else { break }
        // A link leads to a place that is not this folder's.
        if count == parts.count || kind != .folder {
          found.append(path)
          break
        }
      }
    }
    return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func kind(of path: String) throws(WorkspaceError) -> ItemStatus.Kind? {
    let place = folder.appending(path)
    do throws(DiskError) { return try ItemStatus.read(place)?.kind } catch {
      throw error.telling("xem", "look at", place)
    }
  }

  /// Makes the files. Where one cannot be made, those that were are taken away again.
  ///
  /// - Throws: ``WorkspaceError``, also where something is in the way.
  package func write() throws(WorkspaceError) {
    let obstacles = try obstacles()
    guard obstacles.isEmpty else { throw areInTheWay(obstacles) }
    var made: [DiskPath] = []
    for file in files {
      let path = folder.appending(file.path)
      do throws(WorkspaceError) {
        do throws(DiskError) { try DiskFolder.makeAll(path.parent) } catch { throw error.telling("ghi", "write", path) }
        try FileReplacement.create(path, file.bytes)
      } catch {
        for path in made { try? DiskFile.remove(path) }
        throw error
      }
      made.append(path)
    }
  }

  /// Takes the files away again.
  package func remove() { for file in files { try? DiskFile.remove(folder.appending(file.path)) } }

  private func areInTheWay(_ paths: [String]) -> WorkspaceError {
    let names = paths.map { ShownPath.of(folder.appending($0).shown) }.joined(separator: ", ")
    return WorkspaceError(
      LocalizedText(
        vi: "Không ghi gì cả, vì đã có \(names): hãy chọn thư mục khác hoặc tên khác",
        en: "Nothing was written, because there is \(names) already: choose another folder or name"),
      isUsage: true)
  }
}
