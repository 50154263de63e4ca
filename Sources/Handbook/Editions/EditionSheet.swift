/// A sheet of paper of an edition that is made of them: a page of its site.
struct EditionSheet: Sendable {
  /// Where the edition's first page lists it.
  enum Place: Sendable {
    /// With its lesson, in the lesson's module.
    case lesson(Int)
    /// Before the modules, under this heading.
    case heading(String)
  }

  let page: PageName?
  let place: Place
  /// The lesson's, or its own.
  let title: String
  /// What it is: «Tờ rơi», «Đề A».
  let label: String?
  /// Whether its lesson has others, so that its title alone does not tell it from them.
  var hasSiblings = false
  /// Whether a book keeps it apart from the others, at its end: who prints papers and hands them out must not hand out keys
  /// between them.
  var isKey = false
  let content: @Sendable (PageContext) -> PageContent
}
