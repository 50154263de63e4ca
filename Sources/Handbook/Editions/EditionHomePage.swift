import Curriculum
import HTML

/// The first page of an edition that is made of sheets: which there are, module by module.
struct EditionHomePage {
  let page: PageContext
  private let byLesson: [Int: [EditionSheet]]
  private let byHeading: [(heading: String, sheets: [EditionSheet])]

  init(page: PageContext, sheets: [EditionSheet]) {
    self.page = page
    var byLesson: [Int: [EditionSheet]] = [:]
    var byHeading: [(heading: String, sheets: [EditionSheet])] = []
    for sheet in sheets {
      switch sheet.place {
      case .lesson(let number): byLesson[number, default: []].append(sheet)
      case .heading(let heading):
        if byHeading.last?.heading != heading { byHeading.append((heading, [])) }
        byHeading[byHeading.count - 1].sheets.append(sheet)
      }
    }
    self.byLesson = byLesson
    self.byHeading = byHeading
  }

  var content: PageContent {
    let edition = page.map.options.edition
    return PageContent(description: "\(edition.title). \(edition.purpose)", body: body(edition))
  }

  @NodeBuilder private func body(_ edition: Edition) -> [Node] {
    Hero.node(title: [.text(edition.title)], lead: [.text(edition.purpose)], over: [.text(page.map.titles.book)])
    Tag.div(.class("wrap")) { groups }
  }

  @NodeBuilder private var groups: [Node] {
    for (heading, sheets) in byHeading { group(heading, sheets.map { [$0] }) }
    for part in page.map.roadmap.parts {
      group(
        page.map.titles.modules[part.module.id.name] ?? "", part.meetings.flatMap(\.lessons).flatMap(entries))
    }
    group("Bài chưa xếp buổi", page.map.roadmap.unplaced.flatMap(entries))
  }

  /// The sheets of a lesson, those in one entry that are told apart by their labels alone.
  private func entries(ofLesson number: Int) -> [[EditionSheet]] {
    let sheets = byLesson[number] ?? []
    return sheets.contains(where: \.hasSiblings) ? [sheets] : sheets.map { [$0] }
  }

  @NodeBuilder private func group(_ title: String, _ entries: [[EditionSheet]]) -> [Node] {
    if !entries.isEmpty {
      Tag.section(.class("contents")) {
        Tag.h2 { title }
        Tag.ul(.class("lessons"), .role("list")) { for sheets in entries { Tag.li { entry(sheets) } } }
      }
    }
  }

  @NodeBuilder private func entry(_ sheets: [EditionSheet]) -> [Node] {
    if sheets[0].hasSiblings {
      Tag.p(.class("paper-links")) {
        sheets[0].title
        for sheet in sheets { page.link(to: sheet.page, sheet.label ?? sheet.title) }
      }
    } else {
      page.link(to: sheets[0].page, sheets[0].title)
    }
  }
}
