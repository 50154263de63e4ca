import Curriculum
import HTML

/// The first page of an edition that is made of sheets: which there are, module by module.
struct EditionHomePage {
  let page: PageContext

  private var edition: Edition { page.map.options.edition }

  var content: PageContent { PageContent(description: "\(edition.title). \(edition.purpose)", body: body) }

  @NodeBuilder private var body: [Node] {
    Tag.header(.class("page-head cover")) {
      Tag.p(.class("over-title")) { page.map.titles.book }
      Tag.h1 { edition.title }
      Tag.p(.class("lead")) { edition.purpose }
    }
    if edition == .poster { sheets }
    for part in page.map.roadmap.parts {
      group(page.map.titles.modules[part.module.id.name] ?? "", part.meetings.flatMap(\.lessons))
    }
    group("Bài chưa xếp buổi", page.map.roadmap.unplaced)
  }

  private var listed: Set<Int> {
    switch edition {
    case .citizen: Set(page.map.leafletLessons)
    case .poster: Set(page.map.posterLessons)
    default: Set(page.map.paperLessons)
    }
  }

  @NodeBuilder private func group(_ title: String, _ lessons: [Int]) -> [Node] {
    let numbers = lessons.filter(listed.contains)
    if !numbers.isEmpty {
      Tag.section(.class("contents")) {
        Tag.h2 { title }
        Tag.ul(.class("lessons"), .role("list")) { for number in numbers { Tag.li { entry(number) } } }
      }
    }
  }

  @NodeBuilder private func entry(_ number: Int) -> [Node] {
    let lesson = page.map.lesson(number)
    let title = page.map.title(ofLesson: number)
    switch edition {
    case .citizen: page.link(to: LeafletPage.name(of: lesson), title)
    case .poster: page.link(to: PosterPage.name(of: lesson), title)
    default:
      Tag.p(.class("paper-links")) {
        title
        for form in PaperForm.allCases { page.link(to: PaperPage.name(of: lesson, form), "Đề \(form.letter)") }
        page.link(to: KeyPage.name(of: lesson), "Đáp án")
      }
    }
  }

  @NodeBuilder private var sheets: [Node] {
    let sheets = page.map.posterSheets.map { page.course.sheets[$0] }
    if !sheets.isEmpty {
      Tag.section(.class("contents")) {
        Tag.h2 { "Áp phích soạn riêng" }
        Tag.ul(.class("lessons"), .role("list")) {
          for sheet in sheets {
            Tag.li { page.link(to: PageName.make("phieu", id: sheet.id.name), page.map.titles.plain(sheet.title)) }
          }
        }
      }
    }
  }
}
