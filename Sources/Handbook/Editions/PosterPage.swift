import Curriculum
import HTML

/// A poster: the critical warnings of a lesson in letters that are read across a room.
struct PosterPage {
  let page: PageContext
  let number: Int

  private var lesson: Lesson { page.map.lesson(number) }

  static func name(of lesson: Lesson) -> PageName? { PageName.make("ap-phich", id: lesson.id.name) }

  var content: PageContent {
    PageContent(
      description: "Áp phích: \(page.map.title(ofLesson: number))",
      crumbs: [page.link(to: .home, Edition.poster.title)], body: [poster])
  }

  /// Classes by which a poster stays on one sheet: what says more says it in smaller letters.
  private static func density(ofWarnings count: Int) -> String {
    switch count {
    case ...2: "wall"
    case 3...4: "wall many"
    default: "wall many most"
    }
  }

  private var poster: Node {
    let text = page.text(of: number)
    let warnings = lesson.criticalWarnings
    let code = QRDrawing.ofPage(page)
    return Tag.article(.class(PosterPage.density(ofWarnings: warnings.count))) {
      Tag.h1 { text(lesson.title) }
      for warning in warnings {
        Tag.section(.class("wall-warning")) {
          // The red of warnings on paper.
          Pictogram.stop.node(in: "#a3141a")
          Tag.h2 { text(warning.title) }
          Tag.div {
            text(warning.text, headingLevel: 3)
            text.figure(warning.picture)
          }
        }
      }
      Tag.div(.class(code == nil ? "wall-foot" : "wall-foot beside")) {
        LeafletMessages.list(LeafletMessages.onPaper(lesson), text)
        code
      }
    }
  }
}

/// A poster that was written as a sheet.
struct PosterSheetPage {
  let page: PageContext
  let sheet: Sheet

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(sheet.summary), crumbs: [page.link(to: .home, Edition.poster.title)],
      body: [SheetView(page: page, sheet: sheet, text: page.text()).node])
  }
}
