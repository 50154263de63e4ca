import Curriculum
import HTML

// What stands after the steps of a lesson.
extension LessonPage {
  @NodeBuilder var cautions: [Node] {
    let cautions = lesson.warnings.filter { $0.severity == .caution }
    if !cautions.isEmpty {
      Tag.section(.class("warnings"), .aria("labelledby", "chu-y")) {
        Tag.h2(.id("chu-y")) { "Chú ý thêm" }
        for warning in cautions { WarningViews.box(warning, page, text) }
      }
    }
  }

  @NodeBuilder var problems: [Node] {
    if !lesson.problems.isEmpty {
      Tag.section(.class("problems"), .aria("labelledby", "su-co")) {
        Tag.h2(.id("su-co")) { "Khi gặp sự cố" }
        for problem in lesson.problems { self.problem(problem) }
      }
    }
  }

  private func problem(_ problem: Problem) -> Node {
    let anchor = Anchor.problem(problem.id.name)
    return Tag.article(.class("problem"), .id(anchor)) {
      Tag.h3 {
        text(problem.symptom)
        page.permalink(anchor, to: "sự cố này")
      }
      if let cause = problem.cause {
        Tag.p(.class("cause")) {
          Tag.strong { "Vì sao: " }
          text(cause)
        }
      }
      text(problem.remedy, headingLevel: 4)
      text.figure(problem.picture)
    }
  }

  @NodeBuilder var keyPoints: [Node] {
    if !lesson.keyPoints.isEmpty {
      Tag.section(.class("key-points"), .aria("labelledby", "can-nho")) {
        Tag.h2(.id("can-nho")) { "Cần nhớ" }
        Tag.ul { for point in lesson.keyPoints { Tag.li { text(point) } } }
      }
    }
  }

  @NodeBuilder var factSection: [Node] {
    if !facts.isEmpty {
      Tag.section(.class("facts-used"), .aria("labelledby", "du-kien")) {
        Tag.h2(.id("du-kien")) { "Dữ kiện đã dùng" }
        FactViews.list(facts, page)
      }
    }
  }

  @NodeBuilder var neighbours: [Node] {
    let previous = page.map.roadmap.lesson(before: number)
    let next = page.map.roadmap.lesson(after: number)
    if previous != nil || next != nil {
      Tag.nav(.class("pager"), .aria("label", "Bài trước và bài sau")) {
        previous.map { neighbour($0, "Bài trước", class: "previous") }
        next.map { neighbour($0, "Bài sau", class: "next") }
      }
    }
  }

  private func neighbour(_ number: Int, _ label: String, class className: String) -> Node {
    page.link(to: page.map.addresses.lesson(page.map.lesson(number).id.name), class: className) {
      Tag.span(.class("direction")) { label }
      page.map.title(ofLesson: number)
    }
  }
}
