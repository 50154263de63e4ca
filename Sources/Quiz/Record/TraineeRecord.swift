package import Curriculum

/// What the log says about one trainee: replayed from the events, and nowhere else kept.
package struct TraineeRecord: Sendable {
  package let trainee: String
  /// The names that stand: one, none before the first naming, or several where two laptops gave one id to different
  /// people.
  package private(set) var names: [String] = []
  package private(set) var memories: [QuestionKey: QuestionMemory] = [:]
  /// Results of lessons, in the order in which they happened.
  package private(set) var results: [Result] = []
  /// In the order in which they began.
  package private(set) var sessions: [SessionRecord] = []
  /// Graded and ungraded.
  package private(set) var answerCount = 0
  /// The meetings that the trainee was at.
  package private(set) var meetings: Set<EventID> = []
  /// Of the event that comes last in the order of replay.
  package private(set) var lastMoment: Moment?
  /// The event that comes last by device and counter; `nil` where there is none.
  package let lastEvent: EventID?

  package struct Result: Sendable, Hashable {
    package let day: Day
    package let result: Event.LessonResult
    /// The meeting of a class in which it was; there somebody saw who answered.
    package let meeting: EventID?
    /// Whether it may pass the lesson: what somebody did alone on a page proves nothing.
    package let counts: Bool
  }

  /// A session as the log has it.
  package struct SessionRecord: Sendable, Hashable {
    package let id: EventID
    package let start: Event.SessionStart
    package let day: Day
    package fileprivate(set) var inputs: [Session.Input] = []
    /// Whether its first time through ended and no retry began since.
    package fileprivate(set) var hasEnded = false
  }

  /// Replays the events of one trainee, which may come in any order and from any number of devices.
  ///
  /// - Parameters:
  ///   - trainee: The code to record more under.
  ///   - events: Those in force that are the trainee's.
  ///   - name: By the roster; without one, what programs of version 1 wrote into the log stands.
  ///   - scheduler: How memory fades.
  /// - Complexity: O(n log n) in the number of events.
  package init(trainee: String, events: [Event], name: String? = nil, scheduler: Scheduler = Scheduler()) {
    self.trainee = trainee
    lastEvent = events.map(\.id).max()
    var namings: [(id: EventID, naming: Event.Naming)] = []
    var sessionIndex: [EventID: Int] = [:]
    var counted = Counted()
    var heldBack: [EventID: [(answer: Event.Answer, day: Day)]] = [:]
    let sorted = EventOrder.sorted(events)
    // First of all the sessions: one that went on at a laptop whose clock is behind has answers that are replayed before
    // its start.
    for event in sorted {
      guard case .started(let start) = event.body, sessionIndex[event.id] == nil else { continue }
      sessionIndex[event.id] = sessions.count
      sessions.append(SessionRecord(id: event.id, start: start, day: event.moment.day))
    }
    for event in sorted {
      lastMoment = event.moment
      switch event.body {
      case .named(let naming): namings.append((event.id, naming))
      case .started: break
      case .answered(let answer):
        answerCount += 1
        let session = sessionIndex[answer.session].map { sessions[$0] }
        let isAlone = session?.start.behaviour == .alone
        if counted.isFirst(answer, onDay: isAlone ? event.moment.day : nil) {
          // An exam says nothing of right and wrong before its end: not by what is due, either.
          if session?.start.behaviour == .exam, session?.hasEnded == false {
            heldBack[answer.session, default: []].append((answer, event.moment.day))
          } else {
            learn(from: answer, on: event.moment.day, by: scheduler)
          }
        }
        add(.answered(answer), to: sessionIndex[answer.session])
      case .hinted(let session, let question): add(.hinted(question), to: sessionIndex[session])
      case .skipped(let session, let question): add(.skipped(question), to: sessionIndex[session])
      case .retried(let session):
        add(.retried, to: sessionIndex[session])
        if let index = sessionIndex[session] { sessions[index].hasEnded = false }
      case .ended(let session, let lessonResults):
        let start = sessionIndex[session].map { sessions[$0].start }
        for result in lessonResults where counted.isFirst(result.lesson, of: session) {
          results.append(
            Result(
              day: event.moment.day, result: result, meeting: start?.meeting, counts: start?.behaviour != .alone))
        }
        if let index = sessionIndex[session] { sessions[index].hasEnded = true }
        for (answer, day) in heldBack.removeValue(forKey: session) ?? [] { learn(from: answer, on: day, by: scheduler) }
      case .present(let meeting, _): meetings.insert(meeting)
      // Of the class, or of who is who: whoever chose the events has looked at it.
      case .met, .tallied, .withdrawn, .moved, .same, .forgotten, .issued, .revoked: break
      }
    }
    names = name.map { [$0] } ?? TraineeRecord.standing(namings)
  }

  /// What a session has counted for already. Two windows, or two copies of a store, may have gone on with one session:
  /// its questions were answered at first once, and it was passed once. What somebody did alone on one day, on a phone or
  /// two, and told by a file and a code, counts once for that day.
  private struct Counted {
    private struct GradedItem: Hashable {
      let session: EventID?
      let day: Day?
      let item: Event.Item
    }

    private struct LessonOfSession: Hashable {
      let session: EventID
      let lesson: String
    }

    private var items: Set<GradedItem> = []
    private var lessons: Set<LessonOfSession> = []

    mutating func isFirst(_ answer: Event.Answer, onDay day: Day?) -> Bool {
      let session = day == nil ? answer.session : nil
      return answer.grade != nil
        && items.insert(GradedItem(session: session, day: day, item: answer.item)).inserted
    }

    mutating func isFirst(_ lesson: String, of session: EventID) -> Bool {
      lessons.insert(LessonOfSession(session: session, lesson: lesson)).inserted
    }
  }

  private mutating func learn(from answer: Event.Answer, on day: Day, by scheduler: Scheduler) {
    guard let grade = answer.grade else { return }
    let key = answer.item.question
    memories[key] = QuestionMemory.after(
      grade, revision: answer.item.revision, day: day.number, on: memories[key], by: scheduler)
  }

  private mutating func add(_ input: Session.Input, to index: Int?) {
    if let index { sessions[index].inputs.append(input) }
  }

  /// The names that no other naming took the place of; equal ones once.
  private static func standing(_ namings: [(id: EventID, naming: Event.Naming)]) -> [String] {
    let replaced = Set(namings.flatMap(\.naming.replaces))
    var names: [String] = []
    for (id, naming) in namings where !replaced.contains(id) && !names.contains(naming.name) {
      names.append(naming.name)
    }
    return names
  }
}
