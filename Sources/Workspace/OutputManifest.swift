import Diagnostics
import Disk

/// The list, in an output folder, of what a build made there. Whatever else lies there is somebody's own.
struct OutputManifest {
  static let name = ".camnang-manifest"

  /// Paths inside the folder: a name, or an edition's folder and a name.
  let paths: Set<[UInt8]>
  /// The folders of editions.
  let folders: Set<[UInt8]>

  init(_ paths: some Sequence<[UInt8]>) {
    self.paths = Set(paths)
    folders = Set(self.paths.compactMap { path in path.firstIndex(of: UInt8(ascii: "/")).map { Array(path[..<$0]) } })
  }

  /// Reads the list of a folder; where there is none, nothing in it was made by a build.
  ///
  /// - Throws: ``WorkspaceError`` where there is one that cannot be read: then nobody knows whose the files are.
  init(of folder: DiskPath) throws(WorkspaceError) {
    let file = folder.appending(OutputManifest.name)
    do {
      guard try ItemStatus.read(file) != nil else {
        self.init([])
        return
      }
    } catch { throw error.telling("đọc", "read", file) }
    do {
      // A million pages with long names.
      let bytes = try DiskFile.read(file, atMost: 256 << 20)
      self.init(bytes.split(separator: UInt8(ascii: "\n")).map(Array.init))
    } catch .disk(let error) { throw error.telling("đọc", "read", file) } catch {
      throw WorkspaceError(
        LocalizedText(
          vi: "«\(file.shown)» không phải tệp liệt kê do camnang ghi nên không biết tệp nào là của ai: hãy dời nó đi",
          en: "“\(file.shown)” is not the list that camnang writes, so nobody knows whose the files are: move it"))
    }
  }

  var bytes: [UInt8] {
    paths.sorted { $0.lexicographicallyPrecedes($1) }.reduce(into: []) { $0 += $1 + [UInt8(ascii: "\n")] }
  }
}
