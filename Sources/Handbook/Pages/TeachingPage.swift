import Curriculum
import HTML

/// How to teach a lesson: a page of its own in the trainer's edition, to lay beside the lesson.
struct TeachingPage {
  let page: PageContext
  let number: Int

  static func name(of lesson: Lesson) -> PageName? { PageName.make("day", id: lesson.id.name) }

  private var lesson: Lesson { page.map.lesson(number) }

  var content: PageContent {
    PageContent(
      description: "Kế hoạch dạy: \(page.map.title(ofLesson: number))",
      crumbs: page.crumbs(toLesson: number) + [page.lessonLink(number)], body: body)
  }

  @NodeBuilder private var body: [Node] {
    let text = page.text(of: number)
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { "Kế hoạch dạy, \(lesson.minutes) phút" }
      Tag.h1 { text(lesson.title) }
    }
    if let notes = lesson.trainer { TrainerViews(page: page, lesson: lesson, notes: notes, text: text).section }
    AskSlip.section(of: page.map.uses.factsOfLesson[number].compactMap(page.course.fact), page)
    Tag.p(.class("start back")) { page.lessonLink(number) }
  }
}
