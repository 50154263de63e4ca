import Curriculum
import Diagnostics
import ProgressStore
import Quiz
import QuizUI
import Workspace

/// A session that was cut off, and the day it began on.
struct CutOff {
  let session: Session
  let day: Day
}

/// A trainee before the books: the content, the store, and what the log says so far.
struct Learner {
  let loaded: LoadedCourse
  let store: ProgressStore
  let record: TraineeRecord
  let today: Day
  let moment: () throws -> Moment
  /// What is typed for this trainee.
  let handle: String
  /// An event of this trainee: a store without it is another one.
  private let known: EventID?

  /// Whoever is meant: the trainee who was named, the only one there is, or whom a person at the terminal says they are.
  ///
  /// - Throws: ``Failure`` with usage where nobody, or more than one, is meant; errors of content and store.
  init(_ options: QuizOptions, language: Language) throws {
    let today = try options.day.day()
    let loaded = try options.course.load(today: today, with: options.storage.url, language: language)
    guard options.storage.exists else {
      Console.say(Somebody.unknown(options.trainee?.text, near: [])(language) + "\n")
      throw Failure(code: .usage)
    }
    let store = try options.storage.open(for: .writing)
    let who: Somebody
    if let trainee = options.trainee {
      who = try Somebody.find(trainee.text, in: store, language)
    } else {
      who = try Somebody.only(in: store, options, language)
    }
    try self.init(who, loaded, store, options)
  }

  init(_ who: Somebody, _ loaded: LoadedCourse, _ store: ProgressStore, _ options: QuizOptions) throws {
    today = try options.day.day()
    self.loaded = loaded
    self.store = store
    record = try who.record(in: store)
    handle = who.directory.handle(of: who.person)
    known = record.lastEvent
    moment = options.day.moment
    loaded.book.note(besides: options.storage.url)
  }

  /// What is due today and can be asked, the most urgent first.
  var due: [Deck.Due] {
    let askable = Set(loaded.lessons.map(\.id.name))
    return Deck.due(record, in: loaded.course, today: today, count: nil).filter {
      askable.contains($0.item.question.lesson)
    }
  }

  /// What is to be told of questions whose meaning has changed since the trainee learned them.
  var changes: [QuestionKey: QuestionChange] {
    var changes: [QuestionKey: QuestionChange] = [:]
    for lesson in loaded.course.lessons {
      for question in lesson.questions {
        let key = QuestionKey(question, in: lesson)
        guard let memory = record.memories[key], memory.revision < question.revision else { continue }
        changes[key] = QuestionChange(formerRevision: memory.revision, note: question.change)
      }
    }
    return changes
  }

  /// The first lesson of the roadmap that is not passed; when all are, the first that is not mastered.
  var nextLesson: Lesson? {
    let standings = loaded.lessons.map { ($0, record.standing(in: $0, today: today).mastery) }
    let next =
      standings.first { ![.passed, .mastered].contains($0.1) } ?? standings.first { $0.1 != .mastered }
      ?? standings.first
    return next?.0
  }

  /// The latest session of this behaviour that was cut off, if it asks these lessons (any, where none are named).
  ///
  /// - Parameters:
  ///   - behaviour: Of the session.
  ///   - lessons: Ids; empty for any.
  ///   - meeting: In which it is: one of a meeting does not go on at home, nor the other way round.
  /// - Returns: The session as it was left; `nil` where there is none.
  func cutOff(_ behaviour: Behaviour, lessons: [String], meeting: EventID? = nil) -> CutOff? {
    for session in record.sessions.reversed() where session.start.behaviour == behaviour && !session.hasEnded {
      guard session.start.meeting == meeting else { continue }
      // What was due on another day is not what is due today.
      if behaviour == .review, session.day != today { continue }
      let asked = Set(session.start.items.map(\.question.lesson))
      guard lessons.isEmpty || asked == Set(lessons) else { continue }
      // With questions missing that could not be read, a lesson would be passed without them.
      guard !asked.contains(where: { loaded.course.lesson($0).map(loaded.canAsk) == false }) else { continue }
      let restored = Session(id: session.id, start: session.start, course: loaded.course, inputs: session.inputs)
      if restored.asked != nil { return CutOff(session: restored, day: session.day) }
    }
    return nil
  }

  /// Records the beginning of a session.
  func begin(_ behaviour: Behaviour, seed: UInt64, items: [Event.Item], meeting: EventID? = nil) throws -> Session {
    let start = Event.SessionStart(behaviour: behaviour, seed: seed, items: items, meeting: meeting)
    let id = try add(.started(start), after: known)
    return Session(id: id, start: start, course: loaded.course)
  }

  /// Closes a session that the trainee does not want to go on with.
  func giveUp(_ session: Session) throws { _ = try add(.ended(session: session.id, results: []), after: session.id) }

  private func add(_ body: Event.Body, after former: EventID?) throws -> EventID {
    let event = try store.record(body, trainee: record.trainee, at: moment(), edition: loaded.edition, after: former)
    return event.id
  }
}
