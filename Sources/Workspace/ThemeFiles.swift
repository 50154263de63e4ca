import Curriculum
import Diagnostics
import Handbook

/// The files of `theme/` in a content folder, as they are found.
struct ThemeFiles {
  private static let template = "theme/page.mustache"
  private static let styles = "theme/book.css"
  private static let footer = "theme/footer.md"

  /// Paths inside the content folder that are read as texts.
  static let texts: Set<String> = [template, styles, footer]

  private var found: [String: (file: FileID, bytes: [UInt8])] = [:]
  private(set) var logo: String?

  mutating func add(_ file: FileID, _ bytes: [UInt8], at path: String) { found[path] = (file, bytes) }

  /// A file that is no text: the first logo in the order of paths is taken.
  mutating func add(other path: String) {
    let logos = ["svg", "png", "webp", "jpg", "jpeg", "gif"].map { "theme/logo.\($0)" }
    if logo == nil, logos.contains(path) { logo = path }
  }

  var theme: BookTheme {
    BookTheme(
      template: found[ThemeFiles.template].map { BookTheme.Template(file: $0.file, text: ThemeFiles.text($0.bytes)) },
      styles: found[ThemeFiles.styles].map { ThemeFiles.text($0.bytes) },
      footer: found[ThemeFiles.footer].map { BlockText(ThemeFiles.mapped($0.file, $0.bytes)) }, logo: logo)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// The whole file as a text: each byte came from where it stands.
  private static func mapped(_ file: FileID, _ bytes: [UInt8]) -> MappedText {
    let text = text(bytes)
    let count = UInt32(text.utf8.count)
    let run = MappedText.Run(decodedStart: 0, decodedCount: count, sourceStart: 0, sourceCount: UInt32(bytes.count))
    return MappedText(text: text, file: file, range: ByteRange(0, bytes.count), runs: [run])
  }
}
