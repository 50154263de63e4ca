import Curriculum
import HTML

/// What the book is, the roadmap, and how fresh its facts are.
struct HomePage {
  let page: PageContext

  /// The roadmap lists lessons while there are at most this many; then it counts them.
  static let listedLessons = 60

  /// Platforms that are named here, at most.
  static let listedPlatforms = 24

  var content: PageContent { PageContent(description: page.map.titles.plain(page.course.book.summary), body: body) }

  @NodeBuilder private var body: [Node] {
    let book = page.course.book
    let text = page.text()
    Tag.header(.class("page-head cover")) {
      if let organization = book.organization { Tag.p(.class("over-title")) { text(organization) } }
      Tag.h1 { text(book.title) }
      Tag.p(.class("lead")) { text(book.summary) }
      start
      if let day = page.map.latestCheck {
        Tag.p(.class("freshness")) {
          "Dữ kiện kiểm tra gần nhất: "
          Tag.time(.datetime(day.iso)) { day.vietnamese }
        }
      }
    }
    if let introduction = book.introduction { Tag.div(.class("introduction")) { text(introduction, headingLevel: 2) } }
    text.figure(book.picture)
    platforms
    roadmap
    reference
  }

  /// The platforms by name: many readers come for one of them.
  @NodeBuilder private var platforms: [Node] {
    let platforms = page.course.platforms
    if !platforms.isEmpty {
      Tag.section(.class("in-page"), .aria("labelledby", "tim-ung-dung")) {
        Tag.h2(.id("tim-ung-dung")) { "Bạn đang tìm" }
        Tag.ul(.role("list")) {
          for platform in platforms.prefix(HomePage.listedPlatforms) {
            Tag.li { PlatformListPage.link(to: platform, page) }
          }
          if platforms.count > HomePage.listedPlatforms {
            Tag.li { page.link(to: SiteSection.platforms.page, "Xem tất cả") }
          }
        }
      }
    }
  }

  private var start: Node? {
    guard let first = page.map.roadmap.sequence.first else { return nil }
    let lesson = page.map.lesson(first)
    return Tag.p(.class("start")) {
      page.link(to: page.map.addresses.lesson(lesson.id.name), class: "main-action") {
        "Bắt đầu: \(page.map.title(ofLesson: first))"
      }
      page.link(to: Address(page.name, "lo-trinh")) { "Xem lộ trình" }
    }
  }

  @NodeBuilder private var roadmap: [Node] {
    let parts = page.map.roadmap.parts
    if !parts.isEmpty {
      Tag.section(.class("roadmap"), .aria("labelledby", "lo-trinh")) {
        Tag.h2(.id("lo-trinh")) { "Lộ trình học" }
        Tag.ol(.class("modules"), .role("list")) { for part in parts { Tag.li { self.part(part) } } }
      }
    }
  }

  @NodeBuilder private func part(_ part: Roadmap.Part) -> [Node] {
    let text = page.text()
    let module = part.module
    Tag.article(.class("module-card")) {
      if let label = module.label { Tag.p(.class("label")) { text(label) } }
      Tag.h3 { page.moduleLink(part) }
      if let summary = module.summary { Tag.p { text(summary) } }
      if page.map.roadmap.sequence.count <= HomePage.listedLessons {
        for meeting in part.meetings where !meeting.lessons.isEmpty { LessonList.meeting(meeting, .h4, page) }
      } else {
        Tag.p(.class("count")) { "\(part.meetings.count) buổi · \(part.lessonCount) bài" }
      }
    }
  }

  private var reference: Node {
    Tag.section(.aria("labelledby", "tra-cuu")) {
      Tag.h2(.id("tra-cuu")) { "Tra cứu" }
      Tag.ul(.class("tiles"), .role("list")) {
        for section in SiteSection.present(in: page.map) {
          Tag.li { page.link(to: section.page.map { Address($0) }, class: "tile") { tile(section) } }
        }
      }
      if VariantPage.local(in: page.map) != nil { Tag.p { page.link(to: VariantPage.name, VariantPage.title) } }
      if EnglishPage.exists(in: page.course) {
        Tag.p(.lang("en"), .class("fine")) { page.link(to: EnglishPage.name, "This handbook in English") }
      }
    }
  }

  @NodeBuilder private func tile(_ section: SiteSection) -> [Node] {
    Tag.strong { section.title }
    Tag.span { section.purpose }
  }
}
