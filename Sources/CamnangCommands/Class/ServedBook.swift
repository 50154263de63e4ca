import Curriculum
import Diagnostics
import Foundation
import Handbook
import Serving
import Workspace

/// The book that phones of a class read, and the pictures of its questions: as it was when the class was opened.
struct ServedBook: Sendable {
  private let content: ContentFolder
  /// `nil` where the content has errors: the class goes on without it.
  private let book: BookOnDemand?
  private let language: Language

  /// - Throws: ``Workspace/WorkspaceError`` where the content cannot be read.
  init(_ loaded: LoadedCourse, today: Day, language: Language) throws {
    let place = loaded.book.content
    content = try ContentFolder(at: URL(filePath: place, directoryHint: .isDirectory), name: ShownPath.of(place))
    let manuscript = Manuscript(content, today: today)
    book = try manuscript.bookOnDemand(
      [.trainee], of: loaded.book.variant.map(VariantChoice.one) ?? .base, options: SiteOptions(today: today)
    ).value
    self.language = language
  }

  /// A file of the book; no file is ever opened by a name that was asked for.
  func reply(_ name: String) -> Reply {
    let none = LocalizedText(vi: "Sách không có trang này", en: "The book has no such page")
    let file = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    do {
      guard let bytes = try book?.file(at: file) else { return .text(404, none(language)) }
      return Reply(type: MediaType.of(file), bytes: bytes)
    } catch { return .text(500, error.message(language)) }
  }

  func picture(_ path: String) -> [UInt8]? { content.publishedPicture(path) }
}
