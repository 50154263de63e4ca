import Curriculum
import Quiz

/// A question that a class needs to be asked now.
struct ReviewNeed: Sendable {
  let words: QuestionWords
  /// About how many will have forgotten it, of those who have learned it.
  let forgetting: Share

  /// How many questions a meeting can take.
  static let count = 10

  /// What these people need most: what is due for one of them before what is not, critical questions first, then those
  /// that the most are likely to have forgotten.
  static func most(for learners: [Roster.Learner], _ words: CourseWords, model: FSRS = FSRS()) -> [ReviewNeed] {
    let today = words.today
    var found: [(need: (risk: Double, known: Int, due: Int), place: Int, question: Question, lesson: Lesson)] = []
    for lesson in words.course.lessons {
      for question in lesson.questions {
        let key = QuestionKey(question, in: lesson)
        var need = (risk: 0.0, known: 0, due: 0)
        for learner in learners {
          guard let memory = learner.person.record.memories[key], memory.revision <= question.revision else { continue }
          // What was answered wrong today is likely to be forgotten tomorrow: nothing is recalled in less than a day.
          let elapsed = max(1, today.number - memory.lastDay)
          need.risk += memory.revision < question.revision ? 1 : 1 - model.recall(memory.state.memory, after: elapsed)
          need.known += 1
          need.due += learner.person.record.isDue(question, in: lesson, today: today) ? 1 : 0
        }
        if need.known > 0 { found.append((need, found.count, question, lesson)) }
      }
    }
    let ordered = found.map { entry in
      let rank = (entry.need.due > 0 ? 0 : 1, entry.lesson.isCritical(entry.question) ? 0 : 1, -entry.need.risk)
      return (entry: entry, rank: rank)
    }.sorted { a, b in (a.rank.0, a.rank.1, a.rank.2, a.entry.place) < (b.rank.0, b.rank.1, b.rank.2, b.entry.place) }
    return ordered.prefix(count).map { entry, _ in
      let risk = Int(entry.need.risk.rounded(.toNearestOrAwayFromZero))
      return ReviewNeed(
        words: QuestionWords(entry.question, in: entry.lesson, words),
        forgetting: Share(risk, of: entry.need.known))
    }
  }
}
