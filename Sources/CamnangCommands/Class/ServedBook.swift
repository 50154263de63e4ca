import Curriculum
import Diagnostics
import Handbook
import Serving
import Synchronization
import Workspace

/// The book that phones of a class read, and the pictures of its questions: as it was when the class was opened. It is
/// made when somebody first asks for a page: a class begins without it.
final class ServedBook: Sendable {
  private let content: ContentFolder
  private let variant: VariantChoice
  private let today: Day
  private let language: Language
  private let state = Mutex(State.unmade)

  private enum State: Sendable {
    case unmade
    /// Without a book where the content has errors: the class goes on without it.
    case made(BookOnDemand?)
  }

  init(_ loaded: LoadedCourse, today: Day, language: Language) {
    content = loaded.content
    variant = loaded.variant
    self.today = today
    self.language = language
  }

  private func book() throws -> BookOnDemand? {
    try state.withLock { state in
      if case .made(let book) = state { return book }
      let book = try Manuscript(content, today: today).bookOnDemand(
        [.trainee], of: variant, options: SiteOptions(today: today)
      ).value
      state = .made(book)
      return book
    }
  }

  /// A file of the book; no file is ever opened by a name that was asked for.
  func reply(_ name: String) -> Reply {
    let none = LocalizedText(vi: "Sách không có trang này", en: "The book has no such page")
    let file = BookOnDemand.fileName(of: name)
    do {
      guard let bytes = try book()?.file(at: file) else { return .text(404, none(language)) }
      return Reply(type: MediaType.of(file), bytes: bytes)
    } catch { return .text(500, (error as? WorkspaceError)?.message(language) ?? "\(error)") }
  }

  func picture(_ path: String) -> [UInt8]? { content.publishedPicture(path) }
}
