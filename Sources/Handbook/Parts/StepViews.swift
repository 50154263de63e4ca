import Curriculum
import HTML

/// The numbered steps: what to do, what one should see, what to do otherwise.
struct StepViews {
  let page: PageContext
  let text: TextSetter
  let lesson: Lesson

  @NodeBuilder var section: [Node] {
    if !lesson.steps.isEmpty {
      Tag.section(.class("steps"), .aria("labelledby", "cac-buoc"), .data("lesson", StepViews.key(of: lesson))) {
        Tag.div(.class("steps-top")) { Tag.h2(.id("cac-buoc")) { "Các bước" } }
        if !lesson.shownScenes.isEmpty {
          Tag.p(.class("fine caption")) { "Hình vẽ minh họa, màn hình máy bác có thể khác." }
        }
        let groups = StepGroup.all(of: lesson)
        let heading: Tag = groups.contains { $0.title != nil } ? .h4 : .h3
        for group in groups {
          if let title = group.title { Tag.h3(.class("part")) { text(title) } }
          Tag.ol(.role("list"), .start(group.firstNumber)) {
            for (offset, step) in group.steps.enumerated() {
              item(step, number: group.firstNumber + offset, heading: heading)
            }
          }
        }
      }
    }
  }

  /// What a reader ticks off is kept under the lesson and its revision: steps that mean something new begin anew.
  static func key(of lesson: Lesson) -> String { "\(lesson.id.name)/\(lesson.revision)" }

  private func item(_ step: Step, number: Int, heading: Tag) -> Node {
    let anchor = Anchor.step(step.id.name)
    let scene = step.shownScene
    return Tag.li(.class(scene == nil ? "step" : "step drawn"), .id(anchor)) {
      heading(.class("action")) {
        // The number leads to the step's own address.
        page.link(to: Address(page.name, anchor), class: "number") {
          Tag.span(.class("unseen")) { "Bước " }
          "\(number)"
          Tag.span(.class("unseen")) { ". " }
        }
        Tag.span { text(step.action) }
        if scene == nil && step.picture == nil, let sign = step.sign { sign.node }
      }
      text.figure(step.picture)
      scene.flatMap { SceneViews.image($0) }
      if let expectation = step.expectation { line("expectation", "Sẽ thấy", expectation) }
      if let otherwise = step.otherwise { line("otherwise", "Nếu không", otherwise) }
      if let note = step.note { Tag.div(.class("note")) { text(note, headingLevel: 5) } }
    }
  }

  private func line(_ className: String, _ label: String, _ content: InlineText) -> Node {
    Tag.p(.class(className)) {
      Tag.strong(.class("tag")) { label }
      " "
      text(content)
    }
  }
}
