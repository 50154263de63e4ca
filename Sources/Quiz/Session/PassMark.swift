import Curriculum

/// When a lesson is passed: four questions of five right at the first answer, and every one about a critical warning.
package enum PassMark {
  /// Per cent of the questions.
  package static let percent = 80

  /// How a lesson went; `nil` unless all of its questions were asked and answered.
  static func result(of lesson: Lesson, entries: [Session.Entry]) -> Event.LessonResult? {
    let asked = entries.filter { $0.exercise.item.question.lesson == lesson.id.name }
    guard !lesson.questions.isEmpty, asked.count == lesson.questions.count, asked.allSatisfy(\.isAnswered) else {
      return nil
    }
    let right = asked.count(where: \.isRight)
    return Event.LessonResult(
      lesson: lesson.id.name,
      revision: lesson.revision,
      right: right,
      total: asked.count,
      isPassed: right * 100 >= asked.count * percent && asked.allSatisfy { !$0.exercise.isCritical || $0.isRight }
    )
  }
}
