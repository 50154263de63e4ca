package import Diagnostics
package import Handbook

/// «Sổ tay viết bài»: the reference of the lesson language as pages, made of the schema and of the pages of the error
/// codes. Whoever shows it, a folder or a server, gets the same files.
package struct Guide: Sendable {
  private let language: Language

  /// - Parameter language: Its own; the other one stands beside it.
  package init(language: Language) { self.language = language }

  /// The page by which a folder is known as one that holds this guide.
  package static let mark = StartPage.fileName

  /// Its files: pages that lie flat, and what they fetch.
  package var files: [OutputFile] {
    let page = GuideContext(language: language)
    return [
      IndexPage(page: page).file, StartPage(page: page).file, KeyListPage(page: page).file, CodesPage(page: page).file,
    ]
      + page.map.kinds.map { KindPage(page: page, kind: $0).file } + DrawingsPage(page: page).files
      + PlainPage.assets
  }
}
