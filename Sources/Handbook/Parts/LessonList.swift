import Curriculum
import HTML

/// Lists of lessons, each with its number in the roadmap.
enum LessonList {
  /// Titles alone: for lists that may be long. Lessons that follow one another bear their numbers.
  static func plain(_ numbers: [Int], _ page: PageContext) -> Node {
    let first = numbers.first.flatMap(page.map.roadmap.number)
    return Tag.ol(.class("lessons"), first.map { .start($0) }) {
      for number in numbers { Tag.li { page.lessonLink(number) } }
    }
  }

  /// Titles in lines to tap on, with their numbers and how much there is to do. The reader's script ticks off what was
  /// done: it goes by `data-lesson` and `data-steps`.
  static func rows(_ numbers: [Int], _ page: PageContext) -> Node {
    Tag.ol(.class("rows"), .role("list")) { for number in numbers { row(number, page) } }
  }

  private static func row(_ number: Int, _ page: PageContext) -> Node {
    let lesson = page.map.lesson(number)
    return Tag.li(
      .class("row"), .data("lesson", StepViews.key(of: lesson)), .data("steps", String(lesson.steps.count))
    ) {
      page.link(to: page.map.addresses.lesson(lesson.id.name)) {
        disc(number, page)
        Tag.span(.class("name")) { page.map.title(ofLesson: number) }
        Tag.span(.class("more")) {
          page.map.options.edition == .trainer && lesson.minutes > 0
            ? "\(lesson.minutes) phút" : "\(lesson.steps.count) bước"
        }
      }
    }
  }

  /// A lesson's number in a ring.
  static func disc(_ number: Int, _ page: PageContext) -> Node? {
    page.map.roadmap.number(of: number).map { place in Tag.span(.class("disc")) { "\(place)" } }
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
    let first = numbers.first.flatMap(page.map.roadmap.number)
    return Tag.ol(.class("lessons detailed"), first.map { .start($0) }) {
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
    Tag.ul(.class("lessons"), .role("list")) {
      for number in numbers.prefix(limit) { Tag.li { page.lessonLink(number) } }
    }
    if numbers.count > limit {
      Tag.p {
        "và \(numbers.count - limit) bài khác trong "
        page.link(to: SiteSection.contents.page, "mục lục")
        "."
      }
    }
  }
}
