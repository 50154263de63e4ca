import Curriculum
import Quiz

/// A question that some answered wrong when they were asked it for the first time.
struct HardQuestion: Sendable {
  let words: QuestionWords
  /// Wrong at the first answer, of all who answered.
  let wrong: Share
  /// What was taken for right most often, and by how many; `nil` where no two agree in their own words.
  let take: (take: QuestionWords.Take, count: Int)?

  /// Below this it would be known who it was.
  static let fewestAnswers = 5

  /// The hardest first.
  ///
  /// A question is its key and its revision: what was answered to another revision says nothing of this one.
  ///
  /// - Parameters:
  ///   - learners: Whose first answers count, one for each of them.
  ///   - meetings: In the order of their days. Hands count that were held up when a question was asked for the first time: whose they were nobody
  ///     knows, and so not who held up another at the next meeting.
  ///   - words: The course.
  ///   - count: How many at most.
  /// - Returns: Those that so many answered that nobody is known by it.
  static func hardest(
    for learners: [Roster.Learner], at meetings: [Meeting], _ words: CourseWords, count: Int
  ) -> [HardQuestion] {
    var first: [Event.Item: [Attempt]] = [:]
    for learner in learners {
      var seen: Set<Event.Item> = []
      for attempt in learner.person.attempts where seen.insert(attempt.item).inserted {
        first[attempt.item, default: []].append(attempt)
      }
    }
    let hands = firstHands(at: meetings)
    var found: [(wrong: Share, place: Int, question: Question, lesson: Lesson)] = []
    for lesson in words.course.lessons {
      for question in lesson.questions {
        let item = Event.Item(question: QuestionKey(question, in: lesson), revision: question.revision)
        if let (tally, day) = hands[item] {
          first[item, default: []] += QuestionWords(question, in: lesson, words).attempts(of: tally, on: day)
        }
        guard let attempts = first[item], attempts.count >= fewestAnswers else { continue }
        let wrong = Share(attempts.count(where: \.isWrong), of: attempts.count)
        if wrong.part > 0 { found.append((wrong, found.count, question, lesson)) }
      }
    }
    return found.sorted { a, b in
      let (left, right) = (a.wrong.part * b.wrong.whole, b.wrong.part * a.wrong.whole)
      return (-left, -a.wrong.part, a.place) < (-right, -b.wrong.part, b.place)
    }.prefix(count).map { entry in
      let asked = QuestionWords(entry.question, in: entry.lesson, words)
      return HardQuestion(words: asked, wrong: entry.wrong, take: mostTaken(of: asked, first[asked.item] ?? []))
    }
  }

  private static func firstHands(at meetings: [Meeting]) -> [Event.Item: (tally: Event.Tally, day: Day)] {
    var first: [Event.Item: (tally: Event.Tally, day: Day)] = [:]
    for meeting in meetings {
      for tally in meeting.tallies where first[tally.item] == nil { first[tally.item] = (tally, meeting.day) }
    }
    return first
  }

  private static func mostTaken(of asked: QuestionWords, _ attempts: [Attempt])
    -> (take: QuestionWords.Take, count: Int)?
  {
    var counts: [QuestionWords.Take: Int] = [:]
    for attempt in attempts {
      // Who took it counts once, however the stages went.
      for take in Set(attempt.answers.flatMap { asked.takes(in: $0) }) { counts[take, default: 0] += 1 }
    }
    let known = counts.filter { !$0.key.isOwnWords || $0.value > 1 }
    let most = known.sorted { a, b in
      (-a.value, a.key.stage ?? "", a.key.place, a.key.key) < (-b.value, b.key.stage ?? "", b.key.place, b.key.key)
    }
    return most.first.map { ($0.key, $0.value) }
  }

  /// What is asked, what is right and why: of the stage that it is about, where the question has some.
  var prompt: String { words.prompt(stage: take?.take.stage) }
  var right: String { words.right(stage: take?.take.stage) }
  var reasonOfRight: String { words.reasonOfRight(stage: take?.take.stage) }
  var reason: String { take.map { words.reason(against: $0.take) } ?? "" }
}
