import Curriculum
import Scenes

/// Boxes of a leaflet that stand under one heading.
struct LeafletGroup {
  let title: InlineText?
  let firstNumber: Int
  private(set) var boxes: [Box]

  /// One action, as the paper shows it.
  struct Box {
    let words: InlineText
    let otherwise: InlineText?
    let picture: Picture?
    /// Shown where there is no picture.
    let scene: Scene?
    /// Shown where there is neither.
    let sign: Sign?

    init(_ step: Step) {
      words = step.action
      otherwise = nil
      picture = step.picture
      scene = step.shownScene
      sign = step.sign
    }

    /// What the box does not say itself, its step says. A drawing of its own stands for that of the step, of whichever
    /// kind that is.
    init?(_ box: Leaflet.Box, of step: Step?) {
      guard let words = box.words ?? step?.action else { return nil }
      let isDrawn = box.scene != nil || box.sign != nil
      self.words = words
      otherwise = box.otherwise
      picture = isDrawn ? nil : step?.picture
      scene = isDrawn ? box.scene : step?.shownScene
      sign = isDrawn ? box.sign : step?.sign
    }
  }

  /// Those of a lesson's leaflet: the boxes that it writes, the steps that it names, or else all steps. The boxes of a
  /// branch are counted from one: nobody takes it for what comes next.
  static func all(of lesson: Lesson) -> [LeafletGroup] {
    if let boxes = lesson.leaflet?.boxes, !boxes.isEmpty { return written(boxes, of: lesson) }
    let names = lesson.leaflet?.steps.map(\.name) ?? []
    let groups = names.isEmpty ? StepGroup.all(of: lesson) : StepGroup.chosen(names, of: lesson)
    return groups.map { LeafletGroup(title: $0.title, firstNumber: $0.firstNumber, boxes: $0.steps.map(Box.init)) }
  }

  private static func written(_ boxes: [Leaflet.Box], of lesson: Lesson) -> [LeafletGroup] {
    let steps = Dictionary(lesson.steps.map { ($0.id.name, $0) }, uniquingKeysWith: { first, _ in first })
    var groups: [LeafletGroup] = []
    for box in boxes {
      guard let shown = Box(box, of: box.step.flatMap { steps[$0.name] }) else { continue }
      if groups.isEmpty || box.branch != nil {
        groups.append(LeafletGroup(title: box.branch, firstNumber: 1, boxes: []))
      }
      groups[groups.count - 1].boxes.append(shown)
    }
    return groups
  }
}
