import Curriculum
import HTML

/// Lists of lessons.
enum LessonList {
  /// Titles alone.
  static func plain(_ numbers: [Int], _ page: PageContext) -> Node {
    Tag.ol(.class("lessons"), .role("list")) { for number in numbers { Tag.li { page.lessonLink(number) } } }
  }

  /// A session's title and when it is, and the titles of its lessons.
  @NodeBuilder static func meeting(_ meeting: Roadmap.Meeting, _ heading: Tag, _ page: PageContext) -> [Node] {
    let text = page.text()
    heading(.class("meeting-title")) {
      text(meeting.session.title)
      if let period = meeting.session.period { Tag.span(.class("period")) { text(period) } }
    }
    plain(meeting.lessons, page)
  }

  /// Titles with summaries.
  static func detailed(_ numbers: [Int], _ page: PageContext) -> Node {
    Tag.ol(.class("lessons detailed"), .role("list")) {
      for number in numbers {
        let lesson = page.map.lesson(number)
        Tag.li {
          page.lessonLink(number)
          Tag.p { page.text(of: number)(lesson.summary) }
        }
      }
    }
  }

  /// At most `limit` of what may be thousands, and how many more there are.
  @NodeBuilder static func bounded(_ numbers: [Int], limit: Int, _ page: PageContext) -> [Node] {
    plain(Array(numbers.prefix(limit)), page)
    if numbers.count > limit {
      Tag.p {
        "và \(numbers.count - limit) bài khác trong "
        page.link(to: SiteSection.contents.page, "mục lục")
        "."
      }
    }
  }
}
