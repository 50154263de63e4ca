import Curriculum
import HTML

/// The numbered steps: what to do, what one should see, what to do otherwise.
struct StepViews {
  let page: PageContext
  let text: TextSetter
  let lesson: Lesson

  @NodeBuilder var section: [Node] {
    if !lesson.steps.isEmpty {
      // What a reader ticks off is kept under the lesson and its revision: steps that mean something new begin anew.
      Tag.section(
        .class("steps"), .aria("labelledby", "cac-buoc"), .data("lesson", "\(lesson.id.name)/\(lesson.revision)")
      ) {
        Tag.h2(.id("cac-buoc")) { "Các bước" }
        if !lesson.shownScenes.isEmpty {
          Tag.p(.class("fine")) { "Hình vẽ chỉ để dễ hình dung. Màn hình thật có thể trông khác." }
        }
        for group in StepGroup.all(of: lesson) {
          if let title = group.title { Tag.h3(.class("part")) { text(title) } }
          Tag.ol(.role("list"), .start(group.firstNumber)) {
            for (offset, step) in group.steps.enumerated() { item(step, number: group.firstNumber + offset) }
          }
        }
      }
    }
  }

  private func item(_ step: Step, number: Int) -> Node {
    let anchor = Anchor.step(step.id.name)
    let scene = step.shownScene
    return Tag.li(.class(scene == nil ? "step" : "step drawn"), .id(anchor)) {
      Tag.p(.class("action")) {
        // The number leads to the step's own address.
        page.link(to: Address(page.name, anchor), class: "number") {
          Tag.span(.class("unseen")) { "Bước " }
          "\(number)"
          Tag.span(.class("unseen")) { ". " }
        }
        text(step.action)
      }
      text.figure(step.picture)
      scene.flatMap { SceneViews.image($0) }
      if let expectation = step.expectation { line("expectation", "Bạn sẽ thấy", expectation) }
      if let otherwise = step.otherwise { line("otherwise", "Nếu không", otherwise) }
      if let note = step.note { Tag.div(.class("note")) { text(note, headingLevel: 4) } }
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
