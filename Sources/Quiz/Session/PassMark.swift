import Curriculum

/// When a lesson is passed: four questions of five right at the first answer, and every one about a critical warning.
package enum PassMark {
  /// Per cent of the questions.
  package static let percent = 80

  /// The fewest right answers of so many that are enough.
  package static func needed(of total: Int) -> Int { (total * percent + 99) / 100 }

  /// How a lesson went; `nil` unless all of its questions were asked and answered.
  static func result(of lesson: Lesson, entries: [Session.Entry]) -> Event.LessonResult? {
    let asked = entries.filter { $0.exercise.item.question.lesson == lesson.id.name }
    guard !lesson.questions.isEmpty, asked.count == lesson.questions.count, asked.allSatisfy(\.isAnswered) else {
      return nil
    }
    return Event.LessonResult(
      lesson: lesson.id.name, revision: lesson.revision, right: asked.count(where: \.isRight), total: asked.count,
      isPassed: isPassed(asked))
  }

  static func isPassed(_ entries: [Session.Entry]) -> Bool {
    entries.count(where: \.isRight) >= needed(of: entries.count)
      && entries.allSatisfy { !$0.exercise.isCritical || $0.isRight }
  }
}

extension Session {
  /// Whether every lesson that was asked about was asked whole, and passed. A review tests nobody: it is never passed.
  package var isPassed: Bool {
    let lessons = Set(entries.map(\.exercise.item.question.lesson))
    return !lessons.isEmpty && results.count == lessons.count && results.allSatisfy(\.isPassed)
  }
}
