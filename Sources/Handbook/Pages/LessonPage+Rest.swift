import Curriculum
import HTML

// What stands after the steps of a lesson.
extension LessonPage {
  @NodeBuilder var cautions: [Node] {
    WarningViews.strip(
      lesson.warnings.filter { $0.severity == .caution }, named: "Chú ý thêm", id: "chu-y", page, text)
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
    return Fold.node(id: anchor, class: "problem", heading: .h3, title: text(problem.symptom)) {
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

  // MARK: What one studies

  /// The words before the steps of a lesson, where it has some.
  var introduction: [Node]? { lesson.introduction.map { text($0, headingLevel: 3) } }

  @NodeBuilder var studies: [Node] {
    let folds = self.folds
    if !folds.isEmpty {
      Tag.section(.class("studies"), .aria("labelledby", "hoc-ky")) {
        Tag.h2(.id("hoc-ky")) { "Học kỹ hơn" }
        folds
      }
    }
  }

  @NodeBuilder private var folds: [Node] {
    if !lesson.steps.isEmpty, let introduction {
      Fold.node(id: "gioi-thieu", title: ["Bài này nói về gì"]) { introduction }
    }
    if !lesson.objectives.isEmpty {
      Fold.node(id: "muc-tieu", title: ["Học xong, bạn làm được"], note: "\(lesson.objectives.count) điều") {
        Tag.ul {
          for objective in lesson.objectives {
            Tag.li(.id(Anchor.objective(objective.id.name))) { text(objective.learner) }
          }
        }
      }
    }
    if let source = lesson.officialSource {
      Fold.node(id: "nguon-chinh-thuc", title: ["Nguồn chính thức"]) { text(source, headingLevel: 4) }
    }
    if let leaflet = lesson.leaflet, !leaflet.messages.isEmpty {
      Fold.node(id: "dan-ba-con", title: ["Dặn bà con"], note: "\(leaflet.messages.count) câu") {
        LeafletMessages.words(leaflet, text)
      }
    }
    QuestionViews(page: page, lesson: lesson, text: text).fold
    if !facts.isEmpty {
      let doubtful = facts.count(where: page.map.needsReview)
      Fold.node(
        id: "du-kien", class: "facts-used", title: ["Dữ kiện đã dùng"],
        note: doubtful > 0 ? "\(facts.count) · hỏi lại \(doubtful)" : "\(facts.count)"
      ) { FactViews.list(facts, page) }
    }
    Fold.node(id: "ve-bai-nay", title: ["Về bài này"]) { about }
  }

  private var about: Node {
    let platforms = lesson.platforms.compactMap { page.course.platform($0.name) }
    return Tag.dl(.class("about")) {
      Tag.dt { "Loại bài" }
      Tag.dd { lesson.kind.wording }
      if !lesson.audience.isEmpty {
        Tag.dt { "Dành cho" }
        Tag.dd { lesson.audience.map(\.wording).joined(separator: ", ") }
      }
      if !platforms.isEmpty {
        Tag.dt { "Nền tảng" }
        Tag.dd { platforms.map { PlatformListPage.link(to: $0, page) }.separated() }
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
