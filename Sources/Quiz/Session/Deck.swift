package import Curriculum
import Marking

/// Which questions a session asks, and in which order.
package enum Deck {
  /// All questions of the lessons, lesson by lesson; inside a lesson in the order of the seed. In an exam the questions
  /// of all lessons are mixed.
  ///
  /// - Parameters:
  ///   - lessons: In the order in which they are asked; one that stands there twice is asked once.
  ///   - behaviour: Of the session.
  ///   - seed: Settles the order for good.
  ///   - count: How many at most; `nil` for all. Questions about critical warnings are kept first.
  /// - Returns: The questions in the order in which they are asked.
  package static func questions(of lessons: [Lesson], behaviour: Behaviour, seed: UInt64, count: Int?) -> [Event.Item] {
    var shuffle = SeededShuffle(seed: seed)
    var ids: Set<String> = []
    var asked = lessons.filter { ids.insert($0.id.name).inserted }.flatMap { lesson in
      shuffle.shuffled(lesson.questions).map { (item: item($0, in: lesson), isCritical: lesson.isCritical($0)) }
    }
    if behaviour == .exam { asked = shuffle.shuffled(asked) }
    guard let count, count < asked.count else { return asked.map(\.item) }
    let picked = shuffle.shuffled(Array(asked.indices)).sorted {
      (asked[$0].isCritical ? 0 : 1) < (asked[$1].isCritical ? 0 : 1)
    }.prefix(max(0, count))
    return Set(picked).sorted().map { asked[$0].item }
  }

  /// What is due: first what has changed since it was learned, then what is nearest to being forgotten.
  ///
  /// - Parameters:
  ///   - record: What the trainee remembers.
  ///   - course: The content as it stands.
  ///   - today: The local day.
  ///   - model: How memory fades.
  ///   - count: How many at most; `nil` for all.
  /// - Returns: The due questions, the most urgent first.
  package static func due(_ record: TraineeRecord, in course: Course, today: Day, model: FSRS = FSRS(), count: Int?)
    -> [Due]
  {
    var due: [(due: Due, place: Int)] = []
    for lesson in course.lessons {
      for question in lesson.questions {
        let item = item(question, in: lesson)
        guard let memory = record.memories[item.question], record.isDue(question, in: lesson, today: today) else {
          continue
        }
        let isChanged = memory.revision < question.revision
        let recall = isChanged ? 0 : model.recall(memory.state.memory, after: today.number - memory.lastDay)
        due.append((Due(item: item, recall: recall, formerRevision: isChanged ? memory.revision : nil), due.count))
      }
    }
    return due.sorted { ($0.due.recall, $0.place) < ($1.due.recall, $1.place) }.prefix(max(0, count ?? due.count)).map(
      \.due)
  }

  /// A question that is due.
  package struct Due: Sendable, Hashable {
    package let item: Event.Item
    /// The probability that it would be answered right today; 0 where its meaning has changed.
    package let recall: Double
    /// The revision that was learned, where the content has a later one.
    package let formerRevision: Int?
  }

  /// The day on which the next question comes due, where none is due today.
  package static func nextDueDay(_ record: TraineeRecord, in course: Course, after today: Day) -> Day? {
    course.lessons.flatMap { lesson in
      lesson.questions.compactMap { question -> Int? in
        let item = item(question, in: lesson)
        guard let memory = record.memories[item.question], memory.revision == question.revision else { return nil }
        return memory.due
      }
    }.filter { $0 > today.number }.min().flatMap(Day.init(number:))
  }

  private static func item(_ question: Question, in lesson: Lesson) -> Event.Item {
    Event.Item(question: QuestionKey(question, in: lesson), revision: question.revision)
  }
}
