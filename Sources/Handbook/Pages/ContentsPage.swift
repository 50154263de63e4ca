import Curriculum
import HTML

/// The one page with the full contents.
struct ContentsPage {
  let page: PageContext

  var content: PageContent {
    PageContent(
      description: "Mục lục đầy đủ: mọi học phần, buổi học, bài học và trang tra cứu.",
      crumbs: [page.link(to: .home, "Trang chủ")], body: body)
  }

  @NodeBuilder private var body: [Node] {
    let map = page.map
    Tag.header(.class("page-head")) { Tag.h1 { SiteSection.contents.title } }
    for part in map.roadmap.parts {
      Tag.section(.class("contents")) {
        Tag.h2 { page.moduleLink(part) }
        for meeting in part.meetings where !meeting.lessons.isEmpty { LessonList.meeting(meeting, .h3, page) }
      }
    }
    if !map.roadmap.unplaced.isEmpty {
      Tag.section(.class("contents")) {
        Tag.h2 { "Bài chưa xếp buổi" }
        LessonList.plain(map.roadmap.unplaced, page)
      }
    }
    platforms
    Tag.section(.class("contents")) {
      Tag.h2 { "Tra cứu" }
      Tag.ul {
        for section in SiteSection.present(in: map) where section.page != page.name {
          Tag.li { page.link(to: section.page, section.title) }
        }
      }
    }
  }

  private var platforms: Node? {
    let platforms = page.course.platforms
    guard !platforms.isEmpty else { return nil }
    return Tag.section(.class("contents")) {
      Tag.h2 { page.link(to: SiteSection.platforms.page, SiteSection.platforms.title) }
      Tag.ul { for platform in platforms { Tag.li { PlatformListPage.link(to: platform, page) } } }
    }
  }
}
