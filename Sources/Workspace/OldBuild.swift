import Diagnostics
import Disk

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that was an output and is one no longer. Of what is in it only that is removed of which it is known that
/// nobody misses it: what its own list says a build made, and what the output has, too.
struct OldBuild {
  let folder: DiskPath
  let output: DiskPath
  /// Whether what the output lacks is put there, where nothing is in the way: a file that was saved into the old folder
  /// while the new one was made.
  let rescuesFiles: Bool

  /// - Returns: Paths inside the folder of what stays, for a person; the folder is gone where there is none.
  func remove() -> [String] {
    var left: [[UInt8]] = []
    do {
      let manifest = try OutputManifest(of: folder)
      remove([], manifest, &left)
      guard left.isEmpty else { return left.map(DiskPath.shown) }
      let list = folder.appending(OutputManifest.name)
      if try ItemStatus.read(list) != nil { try DiskFile.remove(list) }
      try DiskError.check(unsafe rmdir(folder.forSystem))
      return []
    } catch { return left.isEmpty ? ["…"] : left.map(DiskPath.shown) }
  }

  /// Removes what is in a folder inside; what cannot be, or must not, is added to `left`.
  private func remove(_ inside: [UInt8], _ manifest: OutputManifest, _ left: inout [[UInt8]]) {
    let path = inside.isEmpty ? folder : folder.appending(inside)
    guard let names = try? DiskFolder.names(in: path) else {
      left.append(inside)
      return
    }
    for name in names where !inside.isEmpty || name != Array(OutputManifest.name.utf8) {
      let item = inside.isEmpty ? name : inside + [UInt8(ascii: "/")] + name
      do {
        guard let status = try ItemStatus.read(folder.appending(item)) else { continue }
        if status.kind == .folder {
          let before = left.count
          remove(item, manifest, &left)
          if left.count == before { try removeEmptied(item, manifest, &left) }
        } else {
          let isMade = status.kind == .file && manifest.paths.contains(item)
          guard try isMade || isKept(item) else {
            left.append(item)
            continue
          }
          try DiskFile.remove(folder.appending(item))
        }
      } catch { left.append(item) }
    }
  }

  private func removeEmptied(_ inside: [UInt8], _ manifest: OutputManifest, _ left: inout [[UInt8]]) throws {
    if try !manifest.folders.contains(inside) && ItemStatus.read(output.appending(inside)) == nil {
      // Somebody's empty folder.
      guard rescuesFiles else { return left.append(inside) }
      try FileCarrier.carry(folder.appending(inside), to: output.appending(inside))
    }
    try DiskError.check(unsafe rmdir(folder.appending(inside).forSystem))
  }

  private func isKept(_ inside: [UInt8]) throws -> Bool {
    let (one, other) = (folder.appending(inside), output.appending(inside))
    if try FileCarrier.isSame(one, other) { return true }
    guard rescuesFiles else { return false }
    let parents = inside.indices.filter { inside[$0] == UInt8(ascii: "/") }.map { Array(inside[..<$0]) }
    for parent in parents where try ItemStatus.read(output.appending(parent)) == nil {
      try DiskFolder.make(output.appending(parent))
    }
    try FileCarrier.carry(one, to: other)
    return true
  }
}

/// What runs that were killed left beside an output.
enum Leftovers {
  /// Removes what nobody misses.
  ///
  /// - Parameter target: The output, a folder or a file.
  /// - Returns: What stays, to be told.
  static func clear(besides target: DiskPath) -> [LocalizedText] {
    // Where the folder cannot be listed, nothing is removed, and nothing is in the way either.
    guard let found = try? HiddenTwin.leftovers(of: target) else { return [] }
    return found.compactMap { leftover in
      switch leftover.purpose {
      case .new, .scratch:
        try? DiskFolder.removeTree(leftover.path)
        return nil
      case .old, nil:
        guard (try? ItemStatus.read(leftover.path))??.kind == .folder else { return nil }
        let left = OldBuild(folder: leftover.path, output: target, rescuesFiles: false).remove()
        return left.isEmpty ? nil : staying(leftover.path, left)
      }
    }
  }

  static func staying(_ folder: DiskPath, _ names: [String]) -> LocalizedText {
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return LocalizedText(
      vi:
        "Thư mục ẩn «\(folder.shown)» còn những tệp không có ở nơi khác (\(list)): hãy xem, cất đi rồi xóa thư mục ấy.",
      en: "The hidden folder “\(folder.shown)” holds files that are nowhere else (\(list)): look, keep them, delete it."
    )
  }
}
