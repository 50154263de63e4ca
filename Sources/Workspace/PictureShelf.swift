import Curriculum
import Diagnostics
import Disk
import Handbook
import Synchronization

/// The pictures of a content folder, each looked at when it is first asked for, and once: an editor asks with every key.
final class PictureShelf: Sendable {
  /// What is known of a picture.
  enum Finding: Sendable, Equatable {
    case verdict(PictureFile.Verdict)
    case tooLarge
    case unreadable(LocalizedText)
  }

  /// Bytes of a picture. Whoever opens a page pays for it, and a build holds those of a book all at once.
  static let largest = 32 << 20

  private let folder: DiskPath
  /// By which a picture that was written to is told; of one that is not among them nothing is kept.
  private let stamps: [String: ItemStatus.Stamp]
  private let findings: Mutex<[String: Finding]>

  /// - Parameters:
  ///   - folder: The content folder.
  ///   - stamps: Of its pictures as they are now.
  ///   - earlier: What was found before: it is still so of pictures with the same stamp.
  init(_ folder: DiskPath, stamps: [String: ItemStatus.Stamp], after earlier: PictureShelf?) {
    self.folder = folder
    self.stamps = stamps
    let known = earlier?.findings.withLock { $0 } ?? [:]
    findings = Mutex(known.filter { path, _ in stamps[path].map { $0 == earlier?.stamps[path] } ?? false })
  }

  /// Where a file is. Some disks decompose letters with marks, and equal names then differ in their bytes.
  private func place(of path: String) -> DiskPath {
    folder.appending(stamps.index(forKey: path).map { stamps[$0].key } ?? path)
  }

  func finding(of path: String) -> Finding {
    if let known = findings.withLock({ $0[path] }) { return known }
    let finding: Finding
    do throws(DiskFile.Refusal) {
      let bytes = try DiskFile.read(place(of: path), atMost: PictureShelf.largest)
      finding = .verdict(PictureFile.judge(bytes, named: path))
    } catch {
      finding =
        switch error {
        case .tooLarge: .tooLarge
        case .notAFile: .verdict(.noPicture)
        case .disk(let error): .unreadable(error.reason)
        }
    }
    findings.withLock { $0[path] = finding }
    return finding
  }

  /// What is known of a picture that is sound.
  func facts(of path: String) -> PictureFacts? {
    if case .verdict(.sound(let facts)) = finding(of: path) { facts } else { nil }
  }

  /// How large the pictures are shown.
  var sizes: PictureSizes { { self.facts(of: $0)?.size } }

  /// What is published of a picture: without what a camera wrote beside it.
  func published(_ path: String) throws(WorkspaceError) -> [UInt8] {
    let place = place(of: path)
    do throws(DiskFile.Refusal) {
      return PictureFile.published(try DiskFile.read(place, atMost: PictureShelf.largest))
    } catch .disk(let error) { throw error.telling("đọc", "read", place) } catch {
      throw WorkspaceError(
        LocalizedText(
          vi: "«\(place.shown)» đã thay đổi từ khi được kiểm tra: hãy chạy lại",
          en: "“\(place.shown)” has changed since it was checked: run this again"))
    }
  }
}
