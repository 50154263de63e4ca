import CRenameExchange
import Diagnostics
import Disk
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
  private let target: DiskPath
  private let twin: HiddenTwin
  /// Keeps other runs from the folder that is replaced; `nil` where there is none yet, or no locks.
  private let lock: DiskLock?
  private let state: Mutex<State>

  private struct State {
    var made: [[UInt8]] = []
    var folders: Set<[UInt8]> = []
    var isOpen = true
    var notes: [LocalizedText]
  }

  /// What a person should hear of that is no failure.
  var notes: [LocalizedText] { state.withLock { $0.notes } }

  init(for target: DiskPath) throws(WorkspaceError) {
    self.target = target
    do {
      try DiskFolder.makeAll(target.parent)
      let restored = try Staging.restore(target)
      let folder = try Staging.folder(at: target)
      lock = try folder == nil ? nil : Staging.lock(target)
      state = Mutex(State(notes: restored + Leftovers.clear(besides: target)))
      twin = try HiddenTwin.makeFolder(besides: target, for: .new)
    } catch let error as DiskError { throw error.telling("ghi vào thư mục", "write into", target.parent) } catch let
      error as WorkspaceError
    { throw error } catch { throw WorkspaceError(LocalizedText(vi: "\(error)", en: "\(error)")) }
  }

  /// Writes one file. Paths are plain names, or an edition's folder and a plain name: pages lie flat.
  func write(_ bytes: [UInt8], to path: String) throws(WorkspaceError) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.first != UInt8(ascii: ".") && !$0.contains { $0 < 0x20 } })
    else {
      throw WorkspaceError(
        LocalizedText(vi: "Tên tệp «\(path)» không được phép", en: "“\(path)” is no name for an output file"))
    }
    let file = twin.path.appending(path)
    do {
      if parts.count == 2 { try makeFolder(Array(parts[0])) }
      try DiskFile.create(file, bytes)
    } catch { throw error.telling("ghi", "write", file) }
    state.withLock { $0.made.append(Array(path.utf8)) }
  }

  /// The folder itself is never made anew: where it is gone, its pages are, too.
  private func makeFolder(_ name: [UInt8]) throws(DiskError) {
    let result = state.withLock { state in
      Result { () throws(DiskError) in
        if !state.folders.contains(name) { try DiskFolder.make(twin.path.appending(name)) }
        state.folders.insert(name)
      }
    }
    try result.get()
  }

  /// Puts the build in the output folder's place, with the files there that no build made.
  func commit() throws(WorkspaceError) {
    let made = OutputManifest(state.withLock { $0.made })
    do { try DiskFile.create(twin.path.appending(OutputManifest.name), made.bytes) } catch {
      throw error.telling("ghi", "write", twin.path)
    }
    guard let old = try Staging.folder(at: target) else {
      try Staging.replacing(target) { () throws(DiskError) in try DiskFolder.rename(twin.path, to: target) }
      state.withLock { $0.isOpen = false }
      return
    }
    let lateLock = try lock == nil ? Staging.lock(target) : nil
    try ForeignFiles(of: target, besides: made).carry(to: twin.path)
    try Staging.replacing(target) { () throws(DiskError) in
      // Its owner, where the system lets us; its rights in any case.
      _ = unsafe lchown(twin.path.forSystem, old.status.st_uid, old.status.st_gid)
      try DiskError.check(unsafe chmod(twin.path.forSystem, old.permissions))
    }
    let replaced = try exchange()
    state.withLock { $0.isOpen = false }
    withExtendedLifetime(lateLock) {
      let left = OldBuild(folder: replaced, output: target, rescuesFiles: true).remove()
      if !left.isEmpty { state.withLock { $0.notes.append(Leftovers.staying(replaced, left)) } }
    }
  }

  /// Removes what was written, unless it was committed.
  func discard() {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    // What is left of it is removed by the next run.
    if wasOpen { try? DiskFolder.removeTree(twin.path) }
  }

  /// Swaps the two folders in one step where the system can, so that at every instant one whole build is there.
  ///
  /// - Returns: Where the old one is now.
  private func exchange() throws(WorkspaceError) -> DiskPath {
    // From the instant of the swap on this name stands for a folder with somebody's files in it.
    let old = HiddenTwin.newName(besides: target, for: .old)
    try Staging.replacing(target) { () throws(DiskError) in try DiskFolder.rename(twin.path, to: old) }
    if unsafe camnang_rename_exchange(old.forSystem, target.forSystem) == 0 { return old }
    let error = DiskError.last
    try Staging.replacing(target) { () throws(DiskError) in
      try DiskFolder.rename(old, to: twin.path)
      // What file systems without this call say. Everything else is a failure.
      guard [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) else { throw error }
    }
    try renameInTwoSteps(keeping: old)
    return old
  }

  /// Between the two steps there is no output: a run that is killed there leaves all of it under the hidden name, where
  /// the next run finds it (``restore(_:)``).
  private func renameInTwoSteps(keeping old: DiskPath) throws(WorkspaceError) {
    try Staging.replacing(target) { () throws(DiskError) in try DiskFolder.rename(target, to: old) }
    do { try DiskFolder.rename(twin.path, to: target) } catch {
      do { try DiskFolder.rename(old, to: target) } catch let second {
        throw WorkspaceError(
          LocalizedText(
            vi: """
              Không đặt được sách mới vào «\(target.shown)»: \(error.reason(.vietnamese)). Sách cũ và mọi tệp của bạn còn \
              nguyên trong «\(old.shown)»: hãy tự đổi tên lại, hoặc chạy lại camnang.
              """,
            en: """
              Cannot put the new book at “\(target.shown)”: \(second.reason(.english)). The old book and all your files \
              are whole in “\(old.shown)”: give it its name back, or run camnang again.
              """))
      }
      throw error.telling("thay", "replace", target)
    }
  }
}

extension Staging {
  /// What is to be replaced; `nil` where there is nothing.
  fileprivate static func folder(at target: DiskPath) throws(WorkspaceError) -> ItemStatus? {
    do throws(DiskError) {
      guard let status = try ItemStatus.read(target) else { return nil }
      guard status.kind == .folder else { throw DiskError(code: ENOTDIR) }
      guard let parent = try ItemStatus.read(target.parent, followingLinks: true),
        parent.status.st_dev == status.status.st_dev
      else { throw DiskError(code: EXDEV) }
      return status
    } catch { throw error.code == EXDEV ? FileCarrier.isMountPoint(target) : error.telling("thay", "replace", target) }
  }

  /// Brings an output back that a run was replacing when it was killed.
  fileprivate static func restore(_ target: DiskPath) throws(WorkspaceError) -> [LocalizedText] {
    do {
      guard try ItemStatus.read(target) == nil else { return [] }
      let olds = try HiddenTwin.leftovers(of: target).filter { $0.purpose == .old }
      guard let old = olds.first else { return [] }
      guard olds.count == 1 else {
        let names = olds.map(\.path.shown).joined(separator: ", ")
        throw WorkspaceError(
          LocalizedText(
            vi:
              "Những lần chạy trước bị ngắt giữa chừng và để lại \(names): hãy chọn một thư mục và đổi tên thành «\(target.shown)»",
            en: "Earlier runs were killed and left \(names): choose one and give it the name “\(target.shown)”"))
      }
      try DiskFolder.rename(old.path, to: target)
      return [
        LocalizedText(
          vi: "Lần chạy trước bị ngắt giữa chừng: đã đưa «\(target.shown)» trở lại chỗ cũ cùng mọi tệp trong đó.",
          en: "An earlier run was killed: “\(target.shown)” is back with everything in it.")
      ]
    } catch let error as DiskError { throw error.telling("khôi phục", "bring back", target) } catch let error
      as WorkspaceError
    { throw error } catch { return [] }
  }

  fileprivate static func lock(_ target: DiskPath) throws(WorkspaceError) -> DiskLock? {
    switch DiskLock.take(target) {
    case .taken(let lock): return lock
    case .impossible: return nil
    case .busy, .gone:
      throw WorkspaceError(
        LocalizedText(
          vi: "Một lần chạy camnang khác đang ghi vào «\(target.shown)»: hãy đợi nó xong rồi chạy lại",
          en: "Another run of camnang is writing to “\(target.shown)”: wait for it and run this again"))
    }
  }

  fileprivate static func replacing(_ target: DiskPath, _ step: () throws(DiskError) -> Void) throws(WorkspaceError) {
    do { try step() } catch {
      // A mount of the same disk is seen only now.
      throw [EXDEV, EBUSY].contains(error.code)
        ? FileCarrier.isMountPoint(target) : error.telling("thay", "replace", target)
    }
  }
}
