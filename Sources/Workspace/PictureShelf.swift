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

  func finding(of path: String) -> Finding {
    if let known = findings.withLock({ $0[path] }) { return known }
    let finding: Finding
    do throws(DiskFile.Refusal) {
      let bytes = try DiskFile.read(folder.appending(path), atMost: PictureShelf.largest)
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

  /// What is published of a picture: without what a camera wrote beside it.
  func published(_ path: String) throws(WorkspaceError) -> [UInt8] {
    let place = folder.appending(path)
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

extension ContentFolder {
  /// What is wrong with the pictures of steps that are there: one that is no picture of its name's kind, one that tells
  /// where it was taken.
  func mistakesInPictures(of course: Course) -> [Diagnostic] {
    course.lessons.flatMap(\.steps).compactMap(\.picture?.file).filter { otherFiles.contains($0.name) }.compactMap {
      ContentFolder.mistake(in: pictures.finding(of: $0.name), $0.name, at: $0.location)
    }
  }

  /// What is wrong with a picture that is a file of its own account: the logo.
  static func mistakes(in finding: PictureShelf.Finding, _ name: String, at file: FileID) -> [Diagnostic] {
    [mistake(in: finding, name, at: Location(file: file, range: ByteRange(0, 0)))].compactMap(\.self)
  }

  static func isWrong(_ finding: PictureShelf.Finding) -> Bool { finding != .verdict(.sound(hasPlace: false)) }

  private static func mistake(in finding: PictureShelf.Finding, _ name: String, at location: Location) -> Diagnostic? {
    switch finding {
    case .verdict(.sound(hasPlace: false)): nil
    case .verdict(.sound(hasPlace: true)): Diagnostic(code: "H508", severity: .warning, at: location, Told.place(name))
    case .verdict(let verdict): Diagnostic(code: "H507", at: location, Told.kind(name, verdict))
    case .unreadable(let reason): Diagnostic(code: "H507", at: location, Told.unreadable(name, reason))
    case .tooLarge: Diagnostic(code: "S214", at: location, Told.size(name))
    }
  }
}

/// What is said of a picture.
private enum Told {
  static func place(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: """
        «\(name)» ghi cả nơi chụp: bản trong sách đã bỏ điều ấy, nhưng tệp gốc vẫn còn; hãy bỏ vị trí khỏi ảnh rồi chép lại
        """,
      en: """
        “\(name)” tells where it was taken: the copy in the book does not, but the file itself does; take the place out
        """)
  }

  static func size(_ name: String) -> LocalizedText {
    let limit = PictureShelf.largest >> 20
    return LocalizedText(
      vi: "Tệp hình không được lớn quá \(limit) MiB: hãy thu nhỏ «\(name)», trang sách chỉ cần vài trăm KB",
      en: "A picture must not be larger than \(limit) MiB: make “\(name)” smaller, some hundred KB will do")
  }

  static func unreadable(_ name: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "Không đọc được tệp hình «\(name)»: \(reason(.vietnamese))",
      en: "The picture “\(name)” cannot be read: \(reason(.english))")
  }

  static func kind(_ name: String, _ verdict: PictureFile.Verdict) -> LocalizedText {
    switch verdict {
    case .empty:
      return LocalizedText(
        vi: "Tệp hình «\(name)» trống rỗng: hãy chép lại hình", en: "The picture “\(name)” is empty: copy it again")
    case .truncated:
      return LocalizedText(
        vi: "Tệp hình «\(name)» bị cụt hoặc hỏng: hãy chép lại hình",
        en: "The picture “\(name)” is cut off or damaged: copy it again")
    case .ofAnotherKind(let kind):
      guard let ending = kind.ending else { return cannotBeShown(name, kind) }
      let stem = name.split(separator: ".").dropLast().joined(separator: ".")
      return LocalizedText(
        vi: "Đuôi tên phải đúng loại hình: «\(name)» là hình \(kind.rawValue), hãy đổi tên thành «\(stem).\(ending)»",
        en: "A name must end as its kind does: “\(name)” is a \(kind.rawValue), rename it to “\(stem).\(ending)”")
    case .noPicture, .sound:
      return LocalizedText(
        vi: "«\(name)» không phải tệp hình: hãy chép đúng hình vào (png, jpg, webp, gif)",
        en: "“\(name)” is no picture: put the picture there (png, jpg, webp, gif)")
    }
  }

  private static func cannotBeShown(_ name: String, _ kind: PictureKind) -> LocalizedText {
    LocalizedText(
      vi: """
        Trình duyệt không hiện được hình \(kind.rawValue): hãy lưu «\(name)» thành jpg hoặc png rồi chép lại (ảnh iPhone thì \
        gửi qua Zalo hay chụp màn hình là thành jpg)
        """, en: "Browsers show no \(kind.rawValue) there: save “\(name)” as jpg or png and copy it again")
  }
}
