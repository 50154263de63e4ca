import Curriculum
import HTML

/// How to teach a lesson: a page of its own in the trainer's edition, to lay beside the lesson.
struct TeachingPage {
  let page: PageContext
  let number: Int

  static func name(of lesson: Lesson) -> PageName? { PageName.make("day", id: lesson.id.name) }

  private var lesson: Lesson { page.map.lesson(number) }

  var content: PageContent {
    var crumbs = [page.link(to: .home, "Trang chủ")]
    if let place = page.map.roadmap.place(of: number) {
      crumbs.append(page.moduleLink(page.map.roadmap.parts[place.part]))
    }
    crumbs.append(page.lessonLink(number))
    return PageContent(
      description: "Kế hoạch dạy: \(page.map.title(ofLesson: number))",
      crumbs: crumbs,
      body: body
    )
  }

  @NodeBuilder private var body: [Node] {
    let text = page.text(of: number)
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { "Kế hoạch dạy, \(lesson.minutes) phút" }
      Tag.h1 { text.quoting(lesson.title) }
    }
    if let notes = lesson.trainer { TrainerViews(page: page, lesson: lesson, notes: notes, text: text).section }
    Tag.p(.class("start back")) { page.lessonLink(number) }
  }
}
