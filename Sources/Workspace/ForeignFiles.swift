import Diagnostics
import Disk

/// What lies in an output folder that no build made.
struct ForeignFiles {
  private let folder: DiskPath
  private let made: OutputManifest
  /// Paths inside the folder: files, and folders with all that is in them.
  private let paths: [[UInt8]]

  /// - Parameters:
  ///   - folder: The output.
  ///   - made: What the new build puts there.
  /// - Throws: ``WorkspaceError`` where the folder cannot be read, or something would be overwritten.
  init(of folder: DiskPath, besides made: OutputManifest) throws(WorkspaceError) {
    self.folder = folder
    self.made = made
    let earlier = try OutputManifest(of: folder)
    do {
      var paths: [[UInt8]] = []
      for name in try DiskFolder.names(in: folder) where name != Array(OutputManifest.name.utf8) {
        let status = try ItemStatus.read(folder.appending(name))
        if status?.kind == .folder, earlier.folders.contains(name) || made.folders.contains(name) {
          // The folder of an edition is looked into: it may hold both.
          for inner in try DiskFolder.names(in: folder.appending(name)) {
            let path = name + [UInt8(ascii: "/")] + inner
            if try !ForeignFiles.isMade(path, in: folder, earlier) { paths.append(path) }
          }
        } else if try !ForeignFiles.isMade(name, in: folder, earlier) {
          paths.append(name)
        }
      }
      self.paths = paths
    } catch { throw error.telling("đọc", "read", folder) }
    for path in paths where made.paths.contains(path) || made.folders.contains(path) {
      throw ForeignFiles.isInTheWay(folder.appending(path))
    }
  }

  /// Builds make files. What else bears the name of one took its place later.
  private static func isMade(_ path: [UInt8], in folder: DiskPath, _ manifest: OutputManifest) throws(DiskError) -> Bool
  {
    guard manifest.paths.contains(path) else { return false }
    return try ItemStatus.read(folder.appending(path))?.kind ?? .file == .file
  }

  /// Gives them a place in the new build, too.
  func carry(to new: DiskPath) throws(WorkspaceError) {
    for path in paths {
      if let slash = path.firstIndex(of: UInt8(ascii: "/")) {
        let parent = new.appending(Array(path[..<slash]))
        do { if try ItemStatus.read(parent) == nil { try DiskFolder.make(parent) } } catch {
          throw error.telling("tạo", "create", parent)
        }
      }
      try FileCarrier.carry(folder.appending(path), to: new.appending(path))
    }
  }

  private static func isInTheWay(_ path: DiskPath) -> WorkspaceError {
    WorkspaceError(
      LocalizedText(
        vi:
          "«\(path.shown)» không do camnang tạo ra nên không bị ghi đè: hãy dời nó đi, hoặc chọn thư mục khác bằng --output",
        en:
          "“\(path.shown)” was not made by camnang and is not overwritten: move it, or choose another folder with --output"
      ))
  }
}
