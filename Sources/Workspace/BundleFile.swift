import Certificates
import Curriculum
import Diagnostics

/// The list of keys that a book brings along: a file that the program wrote and a province signed. The book's site has the
/// page that verifies certificates by it.
package struct BundleFile {
  /// Inside the content folder.
  package static let path = "chung-chi.json"

  private(set) var file: FileID?
  private(set) var bundle: KeyBundle?
  /// Why it cannot be used.
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(_ bytes: [UInt8], as file: FileID) {
    self.file = file
    do throws(StrictMistake) { bundle = try KeyBundle(file: bytes) } catch {
      let start = min(error.offset, bytes.count)
      let mistake = Diagnostic(
        code: "H516", at: Location(file: file, range: ByteRange(start, start)), error.message,
        notes: [
          Diagnostic.Note(
            LocalizedText(
              vi: "Tệp này do máy viết và tỉnh ký: đừng sửa bằng tay, hãy lấy lại bản gốc từ tỉnh",
              en: "A program wrote this file and the province signed it: get the original, do not change it by hand"))
        ])
      diagnostics = [mistake]
    }
  }
}

extension ContentFolder {
  /// That the list of keys is old, where it is.
  func warningOfOldBundle(on today: Day) -> [Diagnostic] {
    guard let bundle, let bundleFile, bundle.isOld(on: today) else { return [] }
    return [
      Diagnostic(
        code: "H517", severity: .warning, at: Location(file: bundleFile, range: ByteRange(0, 0)),
        LocalizedText(
          vi: """
            Danh sách khóa phải mới không quá \(KeyBundle.freshDays) ngày: bản này ký ngày \(bundle.day.vietnamese), hãy lấy \
            bản mới từ tỉnh
            """,
          en: """
            The list of keys must not be older than \(KeyBundle.freshDays) days: this one was signed on \(bundle.day.iso), \
            get a new one from the province
            """))
    ]
  }
}
