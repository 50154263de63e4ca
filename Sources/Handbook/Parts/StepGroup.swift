import Curriculum

/// Steps that stand under one heading; numbers run on over all groups.
struct StepGroup {
  let title: InlineText?
  let firstNumber: Int
  private(set) var steps: [Step]

  /// The steps of a lesson: each begins a group that says what part of the lesson it is.
  static func all(of lesson: Lesson) -> [StepGroup] { chosen(lesson.steps.map(\.id.name), of: lesson) }

  /// The named steps in the order of the names, under the heading that each has in the lesson, though the step that
  /// bears the heading may be left out: what is done only when a file comes back, or a phone is lost, must not look like
  /// the next thing to do.
  static func chosen(_ names: [String], of lesson: Lesson) -> [StepGroup] {
    var parts: [String: (number: Int, title: InlineText?, step: Step)] = [:]
    var current: (number: Int, title: InlineText?) = (0, nil)
    for step in lesson.steps {
      if let part = step.part { current = (current.number + 1, part) }
      parts[step.id.name] = (current.number, current.title, step)
    }
    var groups: [StepGroup] = []
    var last: Int?
    for (offset, found) in names.compactMap({ parts[$0] }).enumerated() {
      if last != found.number { groups.append(StepGroup(title: found.title, firstNumber: offset + 1, steps: [])) }
      groups[groups.count - 1].steps.append(found.step)
      last = found.number
    }
    return groups
  }
}
