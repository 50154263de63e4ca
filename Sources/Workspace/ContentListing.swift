import Diagnostics
import Disk

/// What lies in a content folder, hidden files and folders aside, in the order of the paths' bytes: the same on every
/// machine. Nothing is passed over because it is strange.
struct ContentListing {
  struct Entry {
    /// Inside the folder, with `/` between parts.
    let path: String
    let place: DiskPath
    let kind: Kind
    /// `nil` for what is no file.
    var stamp: ItemStatus.Stamp?
  }

  enum Kind {
    case file
    case link
    case noFile
    /// A file or a folder whose name is no text; what is in such a folder is not looked at.
    case unreadableName
  }

  private(set) var entries: [Entry] = []

  /// - Throws: ``WorkspaceError`` where any folder in it cannot be read.
  init(of folder: DiskPath) throws(WorkspaceError) {
    try add(folder, inside: [])
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func add(_ folder: DiskPath, inside: [UInt8]) throws(WorkspaceError) {
    var folders: [(place: DiskPath, path: [UInt8])] = []
    do throws(DiskError) {
      for name in try DiskFolder.names(in: folder) where name.first != UInt8(ascii: ".") {
        let place = folder.appending(name)
        let path = inside.isEmpty ? name : inside + [UInt8(ascii: "/")] + name
        // What is gone by now was not there.
        guard let status = try ItemStatus.read(place) else { continue }
        guard String(validating: name, as: UTF8.self) != nil else {
          entries.append(Entry(path: DiskPath.shown(path), place: place, kind: .unreadableName))
          continue
        }
        let text = DiskPath.shown(path)
        switch status.kind {
        case .file:
          entries.append(Entry(path: text, place: place, kind: .file, stamp: status.stamp))
        case .link: entries.append(Entry(path: text, place: place, kind: .link))
        case .pipe, .other: entries.append(Entry(path: text, place: place, kind: .noFile))
        case .folder: folders.append((place, path))
        }
      }
    } catch { throw error.telling("đọc thư mục", "read the folder", folder) }
    for next in folders { try add(next.place, inside: next.path) }
  }
}
