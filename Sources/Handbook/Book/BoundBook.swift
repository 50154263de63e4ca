import Curriculum
import HTML

/// An edition of the handbook as a book: the pages of its site in reading order, behind a cover and a list of contents.
///
/// A pure function of the site, as its pages are. It holds all of them at once.
package struct BoundBook: Sendable {
  let map: SiteMap
  let outline: BookOutline
  let chapters: [Chapter]

  /// A page of the site as a part of the book, not yet moved into it.
  struct Chapter: Sendable {
    let page: PageName
    let title: String
    /// 1 for what stands by itself in the list of contents, more for what belongs to an entry.
    let depth: Int
    let subject: PageSubject
    let body: [Node]
  }

  /// Makes the pages of the book.
  package init(_ site: Site) {
    map = site.map
    outline = BookOutline(of: site)
    chapters = outline.pages.map { plan, title, depth in
      // Nothing written before: what is moved into another file must be nodes.
      let page = PageContext(map: site.map, name: plan.name, shared: .none)
      return Chapter(
        page: plan.name, title: title, depth: depth, subject: plan.subject,
        body: PageContent.make(plan.subject, page).body)
    }
  }

  /// The name of its file without the ending: «cam-nang-hoc-vien».
  package static func fileStem(of edition: Edition) -> String { "cam-nang-\(edition.folder)" }

  /// «Sách học viên», of a province «Sách học viên · bản Lạng Sơn»
  var editionTitle: String { map.localTitle(map.options.edition.title) }

  /// «Cẩm nang … · Sách học viên»
  var title: String { "\(map.titles.book) · \(editionTitle)" }

  var organization: String? { map.course.book.organization.map { map.titles.plain($0) } }

  var summary: String { map.titles.plain(map.course.book.summary) }

  /// The book's own words at its beginning, in an edition that is read from there.
  var introduction: [Node] {
    guard map.options.edition.isWhole else { return [] }
    let book = map.course.book
    let text = PageContext(map: map, name: .home, shared: .none).text()
    return (book.introduction.map { text($0, headingLevel: 2) } ?? []) + [text.figure(book.picture)].compactMap(\.self)
  }

  /// What stands before the first chapter: the book's own words, or, where there is no chapter, that there is none. No
  /// list of contents is then empty, which EPUB forbids, and nobody takes a blank book for a broken one.
  var opening: (title: String, text: [Node])? {
    if !introduction.isEmpty { return (BookFront.introductionTitle, introduction) }
    guard chapters.isEmpty else { return nil }
    let words =
      "Bản «\(map.options.edition.title)» của sách này chưa có trang nào: chưa bài học nào có nội dung cho bản ấy."
    return ("Chưa có nội dung", [Tag.p { words }])
  }

  /// What a chapter is to a style sheet.
  static func kind(of subject: PageSubject) -> String {
    switch subject {
    case .module: "module"
    case .lesson: "lesson"
    case .session: "session"
    case .platform: "platform"
    case .platforms, .problems, .facts, .terms, .questions, .sheets, .english, .differences: "reference"
    default: "sheets"
    }
  }
}
