package import Diagnostics
import LessonSyntax

/// What one file says: its objects, the ids it defines and uses, its mistakes. Made without a look at any other file.
package struct DecodedFile: Sendable {
  package let file: ContentFile
  package let kind: ContentKind?
  /// To be read again with a variant's changes.
  let parsed: ParsedFile
  /// Whether a variant's changes are in it.
  package let isPatched: Bool
  package let content: FileContent?
  let definitions: [DecodingContext.Definition]
  let uses: [DecodingContext.Use]
  /// Kinds of objects of which some were written and could not be read, each with the scope that they are in.
  let unread: [(kind: IDKind, scope: String)]
  /// What is wrong in the file by itself.
  package let diagnostics: [Diagnostic]
  /// What its lesson should have and its schema cannot say.
  let shortcomings: [Diagnostic]
  /// What it says that the rules of a book are about.
  let words: FileWords

  /// The same where the file is a variant, whose mistakes are none of the book's; else nothing.
  package var diagnosticsOfVariant: [Diagnostic] { kind == .variant ? diagnostics : [] }

  /// What it was decoded from.
  package var bytes: [UInt8] { parsed.tree.bytes }

  var id: FileID { file.id }
  var path: String { file.path }

  /// - Parameters:
  ///   - file: which file.
  ///   - source: its bytes.
  ///   - limit: How many mistakes are told of its syntax, and how many of what it says.
  init(_ file: ContentFile, source: SourceFile, limit: Int = Limits.diagnosticsPerFile) {
    self.init(file, LessonParser.parse(source, id: file.id, limit: limit), overlay: nil, limit: limit)
  }

  /// The file as a variant reads it.
  func patched(with overlay: TreeOverlay) -> DecodedFile {
    DecodedFile(file, parsed, overlay: overlay, limit: Limits.diagnosticsPerFile)
  }

  private init(_ file: ContentFile, _ parsed: ParsedFile, overlay: TreeOverlay?, limit: Int) {
    self.file = file
    self.parsed = parsed
    isPatched = overlay != nil
    kind = ContentKind(path: file.path)
    let name = file.path.split(separator: "/").last ?? ""
    let context = DecodingContext(
      tree: parsed.tree, fileStem: String(name.split(separator: ".").first ?? ""), overlay: overlay, limit: limit)
    var found = parsed.diagnostics
    switch (kind, parsed.tree.root) {
    case (nil, _):
      content = nil
      found.append(FileChecks.unknownPlace(file))
    case (_, nil):
      content = nil
      if !found.hasErrors { found.append(DecodedFile.empty(file)) }
    case (let kind?, let root?): content = kind.rootType.read(root, context)
    }
    found = context.placingColons(found) + context.diagnostics
    if context.omitted > 0 { found.append(DecodedFile.omitted(context.omitted, in: file)) }
    if kind == .lesson, parsed.tree.bytes.count > DecodedFile.longLesson { found.append(DecodedFile.tooLong(file)) }
    diagnostics = found
    unread = context.unread
    let uses = context.uses
    shortcomings =
      if case .lesson(let lesson)? = content {
        LessonChecks.check(lesson, unread: unread) + LessonChecks.uncovered(lesson, QuestionCoverage(uses))
      } else { [] }
    words = FileWords(content, parsed.tree)
    definitions = context.definitions
    self.uses = uses
  }

  /// Bytes beyond which a lesson is too long to be one: ten times the longest that people have written.
  static let longLesson = 256 << 10

  private static func tooLong(_ file: ContentFile) -> Diagnostic {
    Diagnostic(
      code: "C323", severity: .warning, at: Location(file: file.id, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Bài học này quá dài (hơn \(longLesson >> 10) KB chữ): hãy tách thành nhiều bài",
        en: "This lesson is too long (more than \(longLesson >> 10) KB of text): make several lessons of it"))
  }

  private static func omitted(_ count: Int, in file: ContentFile) -> Diagnostic {
    Diagnostic(
      code: "S213", at: Location(file: file.id, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp này còn \(count) lỗi nữa chưa liệt kê: hãy sửa các lỗi đã nêu rồi chạy lại",
        en: "This file has \(count) more mistakes that are not listed: mend these and run again"))
  }

  private static func empty(_ file: ContentFile) -> Diagnostic {
    Diagnostic(
      code: "C316", at: Location(file: file.id, range: ByteRange(0, 0)),
      LocalizedText(vi: "Tệp này chưa có nội dung", en: "This file has no content"))
  }
}
