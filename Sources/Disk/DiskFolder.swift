#if canImport(Glibc)
  package import Glibc
#elseif canImport(Darwin)
  package import Darwin
#endif

/// Folders, read without a guess: what cannot be read is an error, never an empty folder.
package enum DiskFolder {
  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: DiskPath) throws(DiskError) -> [[UInt8]] {
    guard let stream = unsafe opendir(folder.forSystem) else { throw .last }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        // The end and a failure look alike but for this.
        guard errno == 0 else { throw .last }
        break
      }
      let name = unsafe DiskFolder.name(of: entry)
      if name != [UInt8(ascii: ".")] && name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // An entry is only as long as its name: the whole of `d_name` may not be there to be copied.
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return [] }
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    let count = unsafe strlen(UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self))
    return unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Makes a folder; one that is there already is an error.
  package static func make(_ path: DiskPath, permissions: mode_t = 0o777) throws(DiskError) {
    try DiskError.check(unsafe mkdir(path.forSystem, permissions))
  }

  /// Gives a thing another name. What lies at the new name is in the way, unless it is an empty folder and so is this.
  package static func rename(_ old: DiskPath, to new: DiskPath) throws(DiskError) {
    #if canImport(Darwin)
      try DiskError.check(unsafe Darwin.rename(old.forSystem, new.forSystem))
    #else
      try DiskError.check(unsafe Glibc.rename(old.forSystem, new.forSystem))
    #endif
  }

  /// Removes a thing with all that is in it; links are not followed.
  package static func removeTree(_ path: DiskPath) throws(DiskError) {
    guard let status = try ItemStatus.read(path) else { return }
    guard status.kind == .folder else { return try DiskFile.remove(path) }
    for name in try names(in: path) { try removeTree(path.appending(name)) }
    try DiskError.check(unsafe rmdir(path.forSystem))
  }

  /// Makes a folder with those that it lies in, where they are not there.
  package static func makeAll(_ path: DiskPath, permissions: mode_t = 0o777) throws(DiskError) {
    guard try ItemStatus.read(path, followingLinks: true) == nil else { return }
    if path.parent != path { try makeAll(path.parent, permissions: permissions) }
    do { try make(path, permissions: permissions) } catch {
      // Another run was faster.
      if error.code != EEXIST { throw error }
    }
  }
}
