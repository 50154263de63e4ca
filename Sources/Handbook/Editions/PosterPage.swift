import Curriculum
import HTML
import Scenes

/// A poster: one critical warning of a lesson, in letters that are read across a room (docs/decisions/0038).
struct PosterPage {
  let page: PageContext
  /// The lesson's.
  let number: Int
  let warning: Warning

  /// The warnings of a lesson that go on walls: those that have words for it, or, where none has, every critical one.
  ///
  /// Of a lesson for its teams alone only those with words: what a team must not do is on no wall.
  static func warnings(of lesson: Lesson) -> [Warning] {
    let critical = lesson.criticalWarnings
    let written = critical.filter { $0.poster != nil }
    return written.isEmpty && lesson.isForHomes ? critical : written
  }

  static func name(of warning: Warning, in lesson: Lesson) -> PageName? {
    PageName.make("ap-phich", id: lesson.id.name, suffix: warning.id.name)
  }

  static func message(of warning: Warning) -> InlineText { warning.poster?.message ?? warning.title }

  /// The picture of a warning is its drawing, unless a scene was chosen.
  static func picture(of warning: Warning) -> Picture? { warning.poster?.scene == nil ? warning.picture : nil }

  var content: PageContent {
    PageContent(
      description: "Áp phích: \(plain)", crumbs: [page.link(to: .home, Edition.poster.title)], isSheet: true,
      body: [poster])
  }

  private var plain: String { page.map.titles.plain(PosterPage.message(of: warning), of: number) }

  private var poster: Node {
    let text = page.text(of: number).withoutDoubt
    return WallView(
      page: page, text: text, message: PosterPage.message(of: warning),
      drawing: warning.poster?.scene.flatMap { SceneViews.image($0, onPaper: true) } ?? text.figure(
        PosterPage.picture(of: warning))
        ?? PaperSign.danger,
      content: lines(text), contacts: BlankLines.contacts(page), code: QRDrawing.ofPage(page)
    ).node
  }

  private func lines(_ text: TextSetter) -> [Node] {
    guard let poster = warning.poster else {
      return [Tag.p { page.map.titles.plain(warning.text, of: number).firstSentence }]
    }
    return poster.lines.map { WallView.line($0, text) }
  }
}

/// A poster that was written as a sheet.
struct PosterSheetPage {
  let page: PageContext
  let sheet: Sheet

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(sheet.summary), crumbs: [page.link(to: .home, Edition.poster.title)],
      isSheet: true, body: [SheetView(page: page, sheet: sheet, text: page.text()).node])
  }
}
