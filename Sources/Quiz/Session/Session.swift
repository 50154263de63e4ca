package import Curriculum

/// A sitting of one trainee: which question is asked now, what an answer changes, how it ended.
///
/// A state machine without clock, store or terminal: each method changes it and says what is to be recorded; what is
/// recorded brings an equal session back (``init(id:start:course:inputs:)``), so that one that was cut off goes on at the
/// right question.
package struct Session: Sendable {
  package let id: EventID
  package let behaviour: Behaviour
  package private(set) var phase: Phase = .asking
  /// In the order of the plan.
  package private(set) var entries: [Entry]
  /// What was planned and is no longer in the content, or not whole there.
  package let dropped: [QuestionKey]

  /// The entries still to be asked in this round, the one that is asked now first.
  private var queue: [Int]
  /// How many entries this round asks.
  private var roundSize: Int
  private let course: Course

  package enum Phase: Sendable, Hashable {
    /// The first time through.
    case asking
    /// The first time through is done; the result stands. Missed questions can be asked again.
    case summary
    /// Missed questions are asked again; nothing counts any more.
    case retrying
    case finished
  }

  /// A question of the session and what became of it.
  package struct Entry: Sendable {
    package let exercise: Exercise
    /// The first answers, one for each prompt that was answered.
    package fileprivate(set) var answers: [Event.Answer] = []
    package fileprivate(set) var hintsShown = 0
    /// Prompts answered in this round.
    package fileprivate(set) var promptsDone = 0
    /// Whether a prompt of this round was answered wrong.
    fileprivate var isMissedInRound = false

    /// Whether all of its prompts have their first answer.
    package var isAnswered: Bool { answers.count == exercise.prompts.count }
    /// Whether every first answer was right.
    package var isRight: Bool { isAnswered && answers.allSatisfy(\.isCorrect) }
  }

  /// What there is to ask: a question, and which of its prompts.
  package struct Asked: Sendable {
    package let exercise: Exercise
    package let promptIndex: Int
    package let hintsShown: Int
    /// From 1.
    package let number: Int
    package let total: Int
    /// How many of the questions before it were answered right in this round, and how many were not.
    package let right: Int
    package let wrong: Int
    /// Whether what was missed is asked again.
    package let isRetry: Bool

    package var prompt: Prompt { exercise.prompts[promptIndex] }
  }

  /// A new session.
  ///
  /// - Parameters:
  ///   - id: The event that recorded `start`.
  ///   - start: What was planned.
  ///   - course: Where the questions are looked up.
  package init(id: EventID, start: Event.SessionStart, course: Course) {
    self.id = id
    behaviour = start.behaviour
    self.course = course
    var entries: [Entry] = []
    var dropped: [QuestionKey] = []
    var planned: Set<QuestionKey> = []
    for item in start.items where planned.insert(item.question).inserted {
      let lesson = course.lesson(item.question.lesson)
      let question = lesson?.questions.first { $0.id.name == item.question.question }
      let exercise = lesson.flatMap { lesson in question.map { Exercise($0, in: lesson, of: course, seed: start.seed) }
      }
      if let exercise, !exercise.prompts.isEmpty {
        entries.append(Entry(exercise: exercise))
      } else {
        dropped.append(item.question)
      }
    }
    self.entries = entries
    self.dropped = dropped
    queue = Array(entries.indices)
    roundSize = entries.count
    if queue.isEmpty { phase = .finished }
  }

  /// What is asked now; `nil` in the summary and at the end.
  package var asked: Asked? {
    guard phase == .asking || phase == .retrying, let index = queue.first else { return nil }
    let entry = entries[index]
    let done = roundSize - queue.count
    let wrong = entries.indices.count { entries[$0].isMissedInRound && !queue.contains($0) }
    return Asked(
      exercise: entry.exercise, promptIndex: entry.promptsDone, hintsShown: entry.hintsShown,
      number: done + 1, total: roundSize, right: done - wrong, wrong: wrong, isRetry: phase == .retrying)
  }

  /// The entries whose first answer was wrong.
  package var missed: [Entry] { entries.filter { !$0.isRight } }

  /// The entries that are still wrong after the last round.
  package var stillMissed: [Entry] { entries.filter(\.isMissedInRound) }

  /// Whether ``retry()`` has something to ask.
  package var canRetry: Bool { phase == .summary && behaviour != .exam && entries.contains(where: \.isMissedInRound) }

  // MARK: Events

  /// Judges the response and goes on to the next prompt.
  ///
  /// - Parameters:
  ///   - response: What was answered.
  ///   - milliseconds: How long the trainee took.
  /// - Returns: What is to be recorded, before the judgement is shown; `nil` where nothing is asked.
  package mutating func answer(_ response: Response, milliseconds: Int) -> (record: [Event.Body], feedback: Feedback)? {
    guard let asked, let index = queue.first else { return nil }
    let judgement = Judgement(response, to: asked.prompt)
    let answer = Event.Answer(
      session: id, item: asked.exercise.item, stage: asked.prompt.stage?.id.name, answer: judgement.answer,
      isCorrect: judgement.isCorrect, grade: grade(of: entries[index], answeredRight: judgement.isCorrect),
      milliseconds: milliseconds)
    let wasAsking = phase == .asking
    apply(answer, to: index)
    var record = [Event.Body.answered(answer)]
    if wasAsking, phase == .summary { record.append(.ended(session: id, results: results)) }
    return (record, Feedback(exercise: asked.exercise, promptIndex: asked.promptIndex, judgement: judgement))
  }

  /// The next hint; a right answer after it counts less.
  ///
  /// - Returns: The hint and what is to be recorded; `nil` where there is no hint left, or none is given.
  package mutating func hint() -> (record: [Event.Body], hint: InlineText)? {
    guard behaviour != .exam, let index = queue.first, let asked else { return nil }
    let hints = asked.exercise.question.hints
    guard entries[index].hintsShown < hints.count else { return nil }
    entries[index].hintsShown += 1
    return ([.hinted(session: id, question: asked.exercise.item.question)], hints[entries[index].hintsShown - 1])
  }

  /// Puts the question behind the others.
  ///
  /// - Returns: What is to be recorded; `nil` where it cannot be skipped: in an exam, and where it is the last.
  package mutating func skip() -> [Event.Body]? {
    guard behaviour != .exam, let asked, queue.count > 1 else { return nil }
    queue.append(queue.removeFirst())
    return [.skipped(session: id, question: asked.exercise.item.question)]
  }

  /// Asks a question now, wherever it stands: a class is asked the same one, whoever has answered what before.
  ///
  /// - Returns: Whether it is still to be answered.
  package mutating func turn(to question: QuestionKey) -> Bool {
    guard let index = index(of: question), let place = queue.firstIndex(of: index) else { return false }
    queue.insert(queue.remove(at: place), at: 0)
    return true
  }

  /// Asks the missed questions once more.
  ///
  /// - Returns: What is to be recorded; `nil` where there is nothing to retry.
  package mutating func retry() -> [Event.Body]? {
    guard canRetry else { return nil }
    startRetry()
    return [.retried(session: id)]
  }

  /// Leaves the summary for good.
  package mutating func finish() { if phase == .summary { phase = .finished } }

  private mutating func startRetry() {
    queue = entries.indices.filter { entries[$0].isMissedInRound }
    roundSize = queue.count
    for index in queue {
      entries[index].promptsDone = 0
      entries[index].isMissedInRound = false
    }
    phase = .retrying
  }

  private func grade(of entry: Entry, answeredRight isCorrect: Bool) -> Grade? {
    guard phase == .asking, entry.promptsDone == entry.exercise.prompts.count - 1 else { return nil }
    guard isCorrect, entry.answers.allSatisfy(\.isCorrect) else { return .again }
    return entry.hintsShown > 0 ? .hard : .good
  }

  private mutating func apply(_ answer: Event.Answer, to index: Int) {
    if phase == .asking { entries[index].answers.append(answer) }
    entries[index].promptsDone += 1
    if !answer.isCorrect { entries[index].isMissedInRound = true }
    guard entries[index].promptsDone == entries[index].exercise.prompts.count else { return }
    queue.removeAll { $0 == index }
    if queue.isEmpty { phase = .summary }
  }

  // MARK: Results

  /// The lessons all of whose questions were asked, in the order of the session. A review tests nobody.
  package var results: [Event.LessonResult] {
    guard behaviour != .review else { return [] }
    var lessons: [String] = []
    for entry in entries where !lessons.contains(entry.exercise.item.question.lesson) {
      lessons.append(entry.exercise.item.question.lesson)
    }
    return lessons.compactMap { id in course.lesson(id).flatMap { PassMark.result(of: $0, entries: entries) } }
  }
}

extension Session {
  /// A session as its events left it.
  ///
  /// Content may have changed meanwhile: questions that are gone are dropped, and answers to another revision do not
  /// count, so that their questions are asked anew.
  package init(id: EventID, start: Event.SessionStart, course: Course, inputs: [Input]) {
    self.init(id: id, start: start, course: course)
    for input in inputs { replay(input) }
  }

  /// What was recorded of a session, in the order in which it happened.
  package enum Input: Sendable, Hashable {
    case answered(Event.Answer)
    case hinted(QuestionKey)
    case skipped(QuestionKey)
    case retried
  }

  private mutating func replay(_ input: Input) {
    switch input {
    case .answered(let answer):
      guard phase == .asking || phase == .retrying, let index = index(of: answer.item.question),
        entries[index].exercise.item == answer.item, queue.contains(index),
        entries[index].exercise.prompts[entries[index].promptsDone].stage?.id.name == answer.stage
      else { return }
      // The question answered is the question that was asked, whatever the content says now.
      apply(answer, to: index)
    case .hinted(let question):
      guard let index = index(of: question) else { return }
      entries[index].hintsShown = min(entries[index].hintsShown + 1, entries[index].exercise.question.hints.count)
    case .skipped(let question):
      guard let index = index(of: question), let place = queue.firstIndex(of: index) else { return }
      queue.append(queue.remove(at: place))
    case .retried: if canRetry { startRetry() }
    }
  }

  fileprivate func index(of question: QuestionKey) -> Int? {
    entries.firstIndex { $0.exercise.item.question == question }
  }
}
