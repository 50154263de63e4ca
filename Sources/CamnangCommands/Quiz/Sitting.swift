import Diagnostics
import ProgressStore
import Quiz
import QuizUI
import Terminal

/// One run of a session: shows, reads, records. An answer is on the disk before its feedback is shown.
struct Sitting {
  let store: ProgressStore
  let trainee: String
  let edition: String
  /// The command line that goes on with this session.
  let command: String
  let changes: [QuestionKey: QuestionChange]
  let moment: () throws -> Moment
  private(set) var session: Session
  /// The event that was recorded last, or that began the session.
  private var latest: EventID
  private var face: any QuizFace
  /// The feedback on the answer before, where it shares the screen with what is asked.
  private var former: Feedback?

  enum Ending: Equatable {
    /// All is answered.
    case finished
    /// Left before the end, by `q` or the end of input.
    case left
    case stopped(StopSignal)
  }

  init(_ session: Session, of learner: Learner, face: any QuizFace, command: String) {
    self.session = session
    latest = session.id
    self.face = face
    self.command = command
    store = learner.store
    trainee = learner.record.trainee
    edition = learner.loaded.edition
    changes = learner.changes
    moment = learner.moment
  }

  /// Asks until everything is answered or the trainee leaves.
  ///
  /// - Throws: ``ProgressStore/StoreError`` where an answer cannot be recorded: then it was not given, and its feedback
  ///   is not shown; and where what was recorded is not in the store any more, before it is called saved.
  mutating func run() throws -> Ending {
    let ending = try goOn()
    // Nobody is there to read it when the window was closed.
    if ending == .stopped(.hangUp) { return ending }
    try store.confirm(latest)
    if ending != .finished { face.show(.leaving(session, command: command)) }
    return ending
  }

  private mutating func goOn() throws -> Ending {
    while true {
      let ending: Ending?
      if let asked = session.asked {
        ending = try ask(asked)
      } else if session.phase == .summary {
        ending = try closeRound()
      } else {
        return .finished
      }
      if let ending { return ending }
    }
  }

  /// Asks one prompt until it is answered, skipped or left.
  private mutating func ask(_ asked: Session.Asked) throws -> Ending? {
    let started = ContinuousClock.now
    let former = self.former.flatMap { $0.exercise.namesSteps ? $0 : nil }
    self.former = nil
    func question(_ asked: Session.Asked, _ change: QuestionChange?) -> QuizMoment {
      .question(asked, session.behaviour, change: change, canReread: former != nil)
    }
    var shown = face.show(question(asked, changes[asked.exercise.item.question]))
    while true {
      let outcome = shown ?? face.read()
      shown = nil
      switch outcome {
      case .interrupted(let signal): return .stopped(signal)
      case .end, .failed: return .left
      case .tooLong: face.show(.unclear(Sitting.tooLong))
      case .unfinished: face.show(.unclear(Sitting.unfinished))
      case .line(let line):
        switch QuizInput.read(line, for: asked, canReread: former != nil) {
        case .again: shown = face.show(question(session.asked ?? asked, nil))
        case .unclear(let text): face.show(.unclear(text))
        case .quit: return .left
        case .hint: try giveHint(session.asked ?? asked)
        case .skip: if try skip(asked) { return nil }
        case .reread:
          if let former, let ending = pause(after: former, showing: .steps(former, .question)) { return ending }
          shown = face.show(question(session.asked ?? asked, nil))
        case .response(let response): return try answer(response, after: ContinuousClock.now - started)
        }
      }
    }
  }

  private mutating func answer(_ response: Response, after duration: Duration) throws -> Ending? {
    var changed = session
    let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    guard let (record, feedback) = changed.answer(response, milliseconds: Int(clamping: milliseconds)) else {
      return nil
    }
    try commit(record, changed)
    let shared = QuizMoment.feedback(feedback, session.behaviour, pause: nil)
    // An exam says nothing that would have to be read.
    guard face.hasWindow, session.behaviour != .exam else {
      face.show(shared)
      return nil
    }
    if face.fits([shared, following(feedback)]) {
      face.show(shared)
      former = feedback
      return nil
    }
    return pause(after: feedback, showing: .feedback(feedback, session.behaviour, pause: next))
  }

  /// What is shown after the feedback.
  private func following(_ feedback: Feedback) -> QuizMoment {
    guard let asked = session.asked else { return .summary(session) }
    return .question(
      asked, session.behaviour, change: changes[asked.exercise.item.question],
      canReread: feedback.exercise.namesSteps)
  }

  private var next: QuizViews.Next { session.asked == nil ? .result : .question }

  /// Waits until what is shown was read, and shows the steps that the question names as often as they are asked for.
  private mutating func pause(after feedback: Feedback, showing moment: QuizMoment) -> Ending? {
    var shown = face.show(moment)
    while true {
      let wasCutShort = shown != nil
      let outcome = shown ?? face.read()
      shown = nil
      switch outcome {
      case .interrupted(let signal): return .stopped(signal)
      // Where all is answered the result is shown, whatever was typed.
      case .end, .failed: return session.asked == nil ? nil : .left
      case .tooLong, .unfinished: continue
      case .line(let line):
        switch PauseReply.read(line, canReread: feedback.exercise.namesSteps) {
        case .goOn: return nil
        case .quit: return session.asked == nil ? nil : .left
        case .unclear(let text):
          face.show(.unclear(text))
          // What was not read yet is not lost by a slip.
          shown = face.show(wasCutShort ? moment : .pause(feedback, next))
        case .reread: shown = face.show(.steps(feedback, next))
        }
      }
    }
  }

  private mutating func giveHint(_ asked: Session.Asked) throws {
    var next = session
    guard let (record, hint) = next.hint() else {
      face.show(.noHint(asked, session.behaviour))
      return
    }
    try commit(record, next)
    face.show(.hint(hint, session.asked ?? asked))
  }

  private mutating func skip(_ asked: Session.Asked) throws -> Bool {
    var next = session
    guard let record = next.skip() else {
      face.show(.cannotSkip(asked, session.behaviour))
      return false
    }
    try commit(record, next)
    face.show(.skipped(asked))
    return true
  }

  /// Shows the result and offers the missed questions once more.
  private mutating func closeRound() throws -> Ending? {
    try store.confirm(latest)
    former = nil
    var shown = face.show(.summary(session))
    guard session.canRetry else {
      session.finish()
      if case .interrupted(let signal) = shown { return .stopped(signal) }
      return .finished
    }
    while true {
      let outcome = shown ?? face.read()
      shown = nil
      switch outcome {
      case .line(let line):
        switch OfferReply.read(line, allowsNew: false) {
        case .accept, .new:
          try retry()
          return nil
        case .quit:
          session.finish()
          return .finished
        case .unclear(let text): face.show(.unclear(text))
        }
      case .tooLong: face.show(.unclear(Sitting.tooLong))
      case .unfinished: face.show(.unclear(Sitting.unfinished))
      case .interrupted(let signal): return .stopped(signal)
      case .end, .failed:
        session.finish()
        return .finished
      }
    }
  }

  private mutating func retry() throws {
    var next = session
    guard let record = next.retry() else { return session.finish() }
    try commit(record, next)
  }

  /// The session goes on to its next state when what happened is on the disk, not before.
  private mutating func commit(_ record: [Event.Body], _ next: Session) throws {
    let events = try store.record(record, trainee: trainee, at: moment(), edition: edition, after: latest)
    latest = events.last?.id ?? latest
    session = next
  }

  private static let unfinished = LocalizedText(
    vi: "Dòng cuối chưa gõ xong (thiếu dấu xuống dòng) nên không được tính là câu trả lời.",
    en: "The last line was not finished (no line feed), so it does not count as an answer.")

  private static let tooLong = LocalizedText(
    vi: "Dòng vừa gõ quá dài. Hãy gõ lại ngắn hơn.", en: "That line is too long. Type a shorter one.")
}
