import Curriculum
import HTML

/// A module: what it is about and its sessions with their lessons.
struct ModulePage {
  let page: PageContext
  let part: Roadmap.Part

  /// A module with more lessons than this counts them and leads to a page for each session.
  static let listedLessons = 60

  static func hasSessionPages(_ part: Roadmap.Part) -> Bool { part.lessonCount > listedLessons }

  private var text: TextSetter { page.text() }

  var content: PageContent {
    let module = part.module
    let title = page.map.titles.modules[module.id.name] ?? module.id.name
    return PageContent(
      description: module.summary.map { page.map.titles.plain($0) } ?? "Học phần \(title)",
      crumbs: [page.link(to: .home, "Trang chủ")], body: body)
  }

  @NodeBuilder private var body: [Node] {
    let module = part.module
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) {
        "Học phần"
        if let label = module.label { Tag.span(.class("label")) { text(label) } }
      }
      Tag.h1 { text(module.title) }
      if let summary = module.summary { Tag.p(.class("lead")) { text(summary) } }
    }
    if let introduction = module.introduction {
      Tag.div(.class("introduction")) { text(introduction, headingLevel: 2) }
    }
    text.figure(module.picture)
    if page.map.options.edition == .trainer { Timetable(page: page, part: part).node }
    for meeting in part.meetings { section(meeting) }
  }

  private func section(_ meeting: Roadmap.Meeting) -> Node {
    let session = meeting.session
    let anchor = Anchor.session(session.id.name)
    return Tag.section(.class("meeting anchored"), .id(anchor)) {
      Tag.h2 { text(session.title) }
      page.permalink(anchor, to: "buổi học này")
      if let period = session.period { Tag.p(.class("period")) { text(period) } }
      if let task = session.task { Tag.p(.class("task")) { text(task) } }
      if ModulePage.hasSessionPages(part) {
        Tag.p {
          page.link(to: Addresses.session(session.id.name, of: part.module.id.name), "Xem \(meeting.lessons.count) bài")
        }
      } else {
        LessonList.detailed(meeting.lessons, page)
      }
    }
  }
}

/// A session of a module that has too many lessons for one page.
struct SessionPage {
  let page: PageContext
  let part: Roadmap.Part
  let number: Int

  private var meeting: Roadmap.Meeting { part.meetings[number] }
  private var text: TextSetter { page.text() }

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(meeting.session.title),
      crumbs: [page.link(to: .home, "Trang chủ"), page.moduleLink(part)], body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.header(.class("page-head")) {
      if let period = meeting.session.period { Tag.p(.class("over-title")) { text(period) } }
      Tag.h1 { text(meeting.session.title) }
      if let task = meeting.session.task { Tag.p(.class("lead")) { text(task) } }
    }
    // The summaries of very many lessons would make a heavy page.
    if meeting.lessons.count > HomePage.listedLessons {
      LessonList.plain(meeting.lessons, page)
    } else {
      LessonList.detailed(meeting.lessons, page)
    }
    Tag.nav(.class("pager"), .aria("label", "Buổi trước và buổi sau")) {
      neighbour(number - 1, "Buổi trước", class: "previous")
      neighbour(number + 1, "Buổi sau", class: "next")
    }
  }

  private func neighbour(_ number: Int, _ label: String, class className: String) -> Node? {
    guard part.meetings.indices.contains(number) else { return nil }
    let session = part.meetings[number].session
    let name = Addresses.session(session.id.name, of: part.module.id.name)
    return page.link(to: name.map { Address($0) }, class: className) {
      Tag.span(.class("direction")) { label }
      page.map.titles.plain(session.title)
    }
  }
}
