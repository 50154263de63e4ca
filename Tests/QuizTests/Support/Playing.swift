import Curriculum
import Marking
import Testing

@testable import Quiz

/// Right and wrong responses by the source alone, so that tests do not ask what they test.
extension Prompt {
  var rightResponse: Response {
    switch body {
    case .one(let options), .several(let options):
      .choices(Set(options.filter(\.choice.isCorrect).map(\.place)))
    case .trueFalse(let question): .choices([question.answer ? 0 : 1])
    case .order(let items): .sequence(Array(items.indices))
    case .match(_, let right): .pairing(Array(right.indices))
    case .shortAnswer(let scheme): .text(scheme.accepted.first?.text ?? "")
    case .number(let question): .text(String(Int(question.value)))
    }
  }

  var wrongResponse: Response {
    switch body {
    case .one(let options): .choices(Set(options.filter { !$0.choice.isCorrect }.prefix(1).map(\.place)))
    case .several(let options): .choices(Set(options.map(\.place)))
    case .trueFalse(let question): .choices([question.answer ? 1 : 0])
    case .order(let items): .sequence(items.indices.reversed())
    case .match(_, let right): .pairing(right.indices.reversed())
    case .shortAnswer: .text("không biết")
    case .number(let question): .text(String(Int(question.value + question.tolerance) + 1))
    }
  }
}

/// A session and what it recorded.
struct Sitting {
  static let id = EventID(device: "0123456789abcdef", counter: 1)

  let start: Event.SessionStart
  private(set) var session: Session
  private(set) var bodies: [Event.Body] = []

  /// Asks the questions of all lessons in the order of the content.
  init(_ course: Course, _ behaviour: Behaviour = .practice, seed: UInt64 = 1) {
    let items = course.lessons.flatMap { lesson in
      lesson.questions.map { Event.Item(question: lesson.key($0.id.name), revision: $0.revision) }
    }
    start = Event.SessionStart(behaviour: behaviour, seed: seed, items: items)
    session = Session(id: Sitting.id, start: start, course: course)
  }

  /// Answers what is asked now.
  @discardableResult
  mutating func answer(_ isRight: Bool) throws -> Feedback {
    let prompt = try #require(session.asked?.prompt)
    return try answer(isRight ? prompt.rightResponse : prompt.wrongResponse)
  }

  @discardableResult
  mutating func answer(_ response: Response) throws -> Feedback {
    // #require does not take calls that change something.
    let answered = session.answer(response, milliseconds: 1_500)
    let (record, feedback) = try #require(answered)
    bodies += record
    return feedback
  }

  /// Answers in turn.
  mutating func answer(_ answers: [Bool]) throws {
    for isRight in answers { try answer(isRight) }
  }

  /// Asks for a hint, and expects this one, or none.
  mutating func hint(shows expected: String?, at location: SourceLocation = #_sourceLocation) {
    let given = session.hint()
    bodies += given?.record ?? []
    #expect(given?.hint.markdown == expected, sourceLocation: location)
  }

  mutating func skip(isPossible: Bool = true, at location: SourceLocation = #_sourceLocation) {
    let record = session.skip()
    bodies += record ?? []
    #expect((record != nil) == isPossible, sourceLocation: location)
  }

  mutating func retry(isPossible: Bool = true, at location: SourceLocation = #_sourceLocation) {
    let record = session.retry()
    bodies += record ?? []
    #expect((record != nil) == isPossible, sourceLocation: location)
  }

  mutating func finish() { session.finish() }

  /// What was recorded, as a store gives it back: the start first.
  var events: [Event] {
    ([.started(start)] + bodies).enumerated().map { index, body in
      Event(
        id: EventID(device: Sitting.id.device, counter: Int64(index + 1)),
        trainee: "an",
        moment: Moment(day: Day.earliest, time: Int64(index) * 1_000),
        edition: "1",
        body: body
      )
    }
  }

  /// The session that its events bring back, in content that may have changed.
  func resumed(in course: Course) throws -> Session {
    let record = try #require(TraineeRecord(trainee: "an", events: events).sessions.first)
    return Session(id: record.id, start: record.start, course: course, inputs: record.inputs)
  }
}

/// All of a session that a trainee or the log can tell.
struct SessionState: Equatable {
  let phase: Session.Phase
  let question: Event.Item?
  let place: [Int]
  let entries: [[Event.Answer]]
  let hints: [Int]
  let promptsDone: [Int]
  let results: [Event.LessonResult]
  let canRetry: Bool

  init(_ session: Session) {
    phase = session.phase
    question = session.asked?.exercise.item
    place = session.asked.map { [$0.promptIndex, $0.hintsShown, $0.number, $0.total] } ?? []
    entries = session.entries.map(\.answers)
    hints = session.entries.map(\.hintsShown)
    promptsDone = session.entries.map(\.promptsDone)
    results = session.results
    canRetry = session.canRetry
  }
}

extension Lesson {
  func key(_ question: String) -> QuestionKey { QuestionKey(lesson: id.name, question: question) }
}

extension Session {
  /// The id of the question that is asked now.
  var askedID: String? { asked?.exercise.item.question.question }
}

extension [Event.Body] {
  var answers: [Event.Answer] {
    compactMap { body in
      if case .answered(let answer) = body { answer } else { nil }
    }
  }

  var grades: [Grade?] { answers.map(\.grade) }
}
