package import Diagnostics
import LessonSyntax
import VietnameseText

/// What one file says: its objects, the ids it defines and uses, its mistakes. Made without a look at any other file.
package struct DecodedFile: Sendable {
  let id: FileID
  let path: String
  /// To be read again with a variant's changes.
  let source: SourceFile
  let kind: ContentKind?
  let content: Content?
  let definitions: [DecodingContext.Definition]
  let uses: [DecodingContext.Use]
  /// What is wrong in the file by itself.
  package let diagnostics: [Diagnostic]

  /// The same where the file is a variant, whose mistakes are none of the book's; else nothing.
  package var diagnosticsOfVariant: [Diagnostic] { kind == .variant ? diagnostics : [] }

  enum Content: Sendable {
    case book(Book)
    case module(Module)
    case lesson(Lesson)
    case platform(Platform)
    case facts(FactTopic)
    case sources([Source])
    case terms([Term])
    case sheet(Sheet)
    case variant(Variant)
  }

  /// - Parameters:
  ///   - file: which file.
  ///   - source: its bytes.
  ///   - overlay: what a variant reads in the place of its nodes.
  ///   - limit: How many mistakes are told of its syntax, and how many of what it says.
  init(_ file: ContentFile, source: SourceFile, overlay: TreeOverlay? = nil, limit: Int = Limits.diagnosticsPerFile) {
    id = file.id
    path = file.path
    self.source = source
    kind = ContentKind(path: file.path)
    let parsed = LessonParser.parse(source, id: file.id, limit: limit)
    let name = file.path.split(separator: "/").last ?? ""
    let context = DecodingContext(
      tree: parsed.tree, fileStem: String(name.split(separator: ".").first ?? ""), overlay: overlay, limit: limit)
    var found = parsed.diagnostics
    switch (kind, parsed.tree.root) {
    case (nil, _):
      content = nil
      found.append(DecodedFile.unknownPlace(file))
    case (_, nil):
      content = nil
      if !found.hasErrors { found.append(DecodedFile.empty(file)) }
    case (let kind?, let root?): content = kind.rootType.read(root, context)
    }
    found = context.placingColons(found) + context.diagnostics
    if context.omitted > 0 { found.append(DecodedFile.omitted(context.omitted, in: file)) }
    if kind == .lesson, source.bytes.count > DecodedFile.longLesson { found.append(DecodedFile.tooLong(file)) }
    diagnostics = found
    definitions = context.definitions
    uses = context.uses
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

  private static func unknownPlace(_ file: ContentFile) -> Diagnostic {
    let folders = ContentKind.allCases.compactMap(\.folder)
    let near = NearMiss.suggestions(for: file.path.split(separator: "/").first.map(String.init) ?? "", among: folders)
    return Diagnostic(
      code: "C315", severity: .warning, at: Location(file: file.id, range: ByteRange(0, 0)),
      LocalizedText(
        vi: "Tệp này không nằm trong thư mục nào của sách nên không được dùng",
        en: "This file is in none of the book's folders, so it is not used"), label: Suggestion.label(near),
      notes: [
        Diagnostic.Note(
          LocalizedText(
            vi: "Các thư mục: \(folders.joined(separator: ", ")); sách là \(ContentKind.bookFile)",
            en: "The folders: \(folders.joined(separator: ", ")); the book is \(ContentKind.bookFile)"))
      ])
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
