/// A page to be made: its name is settled, its content is not yet written.
package struct PagePlan: Sendable {
  /// The file's name in the output folder.
  package var path: String { name.file }
  /// What the browser shows for it; no two pages have the same.
  package let title: String
  /// The title without the book's, as a list of contents says it.
  let heading: String

  let name: PageName
  let subject: PageSubject
}

/// What a page is about. Numbers are places in the course, in the roadmap or in an index of the site map.
enum PageSubject: Sendable {
  case home
  case contents
  case about
  case module(Int)
  case session(part: Int, meeting: Int)
  case lesson(Int)
  case platforms
  case platform(Int)
  case problems(Int)
  case facts(Int)
  case terms(Int)
  case questions(Int)
  case sheets
  case sheet(Int)
  case english
  case differences
  case teaching(Int)
  case editionSheet(EditionSheet)
}

extension PageSubject {
  var isLesson: Bool { if case .lesson = self { true } else { false } }
}
