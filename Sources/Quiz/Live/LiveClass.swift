package import Curriculum

/// A class that answers together: one question at a time, at the pace of whoever teaches.
///
/// A state machine without clock, store or network, like ``Session``, of which each seat has one: methods say what is to
/// be recorded, and what was recorded brings an equal class back. Nobody is ranked, nothing is timed, and what is right
/// is nowhere to be seen before ``Phase/revealed``.
package struct LiveClass: Sendable {
  /// A prompt that all are asked together: a question, or a stage of one.
  package struct Round: Sendable {
    package let exercise: Exercise
    package let promptIndex: Int
    /// From 1, of all questions; the stages of a question have one number.
    package let number: Int

    package var prompt: Prompt { exercise.prompts[promptIndex] }
  }

  package enum Phase: String, Sendable, CaseIterable {
    /// People come in; nothing is asked yet.
    case gathering
    /// Answers are taken.
    case asking
    /// Answers are taken no more, and counted.
    case closed
    /// What is right is shown, and why.
    case revealed
    /// All is asked, or whoever teaches ended it.
    case over
  }

  /// What whoever teaches can do.
  package enum Action: String, Sendable, CaseIterable {
    case begin, close, reopen, reveal, next, finish
  }

  package let start: Event.SessionStart
  package let course: Course
  package let rounds: [Round]
  package private(set) var place = 0
  package private(set) var phase = Phase.gathering
  /// How often each choice was counted by hands, by rounds: in the order in which the choices are shown.
  package private(set) var tallies: [Int: [Int]] = [:]
  private var sittings: [Int: Session] = [:]

  /// - Parameters:
  ///   - start: What every seat is asked, and in which order; the seed settles what stands where for all of them.
  ///   - course: Where the questions are looked up.
  package init(_ start: Event.SessionStart, in course: Course) {
    self.start = start
    self.course = course
    let session = Session(id: EventID(device: "", counter: 0), start: start, course: course)
    rounds = session.entries.enumerated().flatMap { index, entry in
      entry.exercise.prompts.indices.map { Round(exercise: entry.exercise, promptIndex: $0, number: index + 1) }
    }
  }

  package var round: Round? { rounds.indices.contains(place) ? rounds[place] : nil }

  /// How many questions there are.
  package var questionCount: Int { rounds.last?.number ?? 0 }

  // MARK: Whoever teaches

  package func canDo(_ action: Action) -> Bool {
    switch action {
    case .begin: phase == .gathering && !rounds.isEmpty
    case .close: phase == .asking
    case .reopen: phase == .closed
    case .reveal: phase == .closed
    case .next: phase == .revealed && place + 1 < rounds.count
    case .finish: phase != .over
    }
  }

  /// What is done next as a rule.
  package var usualAction: Action? { [.begin, .close, .reveal, .next, .finish].first(where: canDo) }

  /// - Returns: Whether it could be done.
  package mutating func act(_ action: Action) -> Bool {
    guard canDo(action) else { return false }
    switch action {
    case .begin, .reopen: phase = .asking
    case .close: phase = .closed
    case .reveal: phase = .revealed
    case .next:
      place += 1
      phase = .asking
    case .finish: phase = .over
    }
    return true
  }

  /// Where a class that was broken off was.
  package mutating func resume(at place: Int, _ phase: Phase) {
    self.place = min(max(0, place), max(0, rounds.count - 1))
    self.phase = phase
  }

  // MARK: Seats

  package var seats: [Int] { sittings.keys.sorted() }

  package func sitting(of seat: Int) -> Session? { sittings[seat] }

  /// Takes in a seat, with what it has answered already.
  package mutating func sit(_ seat: Int, _ id: EventID, inputs: [Session.Input] = []) {
    sittings[seat] = Session(id: id, start: start, course: course, inputs: inputs)
  }

  /// Why an answer is not taken.
  package enum Refusal: Error, Sendable, Hashable {
    case notAsked
    case closed
    case answered
    /// It goes on from something that the seat has not answered.
    case cameLate
  }

  /// Whether a seat can answer now; `nil` where it can.
  package func refusal(of seat: Int, round: Int) -> Refusal? {
    guard let sitting = sittings[seat], round == place, let now = self.round, phase != .gathering, phase != .over else {
      return .notAsked
    }
    if answer(of: seat, to: round) != nil { return .answered }
    guard phase == .asking else { return .closed }
    var asked = sitting
    guard asked.turn(to: now.exercise.item.question) else { return .answered }
    return asked.asked?.promptIndex == now.promptIndex ? nil : .cameLate
  }

  /// Judges an answer.
  ///
  /// - Parameters:
  ///   - response: What was answered.
  ///   - seat: Who.
  ///   - round: To what: an answer that comes late is not taken for one to the next question.
  ///   - milliseconds: How long after it was asked.
  /// - Returns: What is to be recorded before the answer is called taken.
  /// - Throws: ``Refusal``; then nothing has changed.
  package mutating func answer(_ response: Response, by seat: Int, round: Int, milliseconds: Int) throws(Refusal)
    -> [Event.Body]
  {
    if let refusal = refusal(of: seat, round: round) { throw refusal }
    guard let now = self.round, sittings[seat]?.turn(to: now.exercise.item.question) == true,
      let (record, _) = sittings[seat]?.answer(response, milliseconds: milliseconds)
    else { throw .notAsked }
    return record
  }

  /// What a seat answered in a round; `nil` where it did not.
  package func answer(of seat: Int, to round: Int) -> Event.Answer? {
    guard rounds.indices.contains(round) else { return nil }
    let round = rounds[round]
    let entry = sittings[seat]?.entries.first { $0.exercise.item == round.exercise.item }
    return entry?.answers.first { $0.stage == round.prompt.stage?.id.name }
  }

  /// Which seats have answered what is asked.
  package var answered: [Int] { seats.filter { answer(of: $0, to: place) != nil } }

  // MARK: Hands

  /// Whether hands can be counted for a round: for one choice of some, which is a whole question.
  package func canTally(_ round: Round) -> Bool {
    guard round.prompt.stage == nil else { return false }
    switch round.prompt.body {
    case .one, .trueFalse: return true
    case .several, .order, .match, .shortAnswer, .number: return false
    }
  }

  /// Sets how many hands there were for each choice, in the order shown.
  package mutating func tally(_ counts: [Int], round: Int) { tallies[round] = counts }

  // MARK: Counting

  /// From how many answers on they are shown: of fewer, each would be somebody's.
  package static let fewestShown = 5

  /// How often each choice was given, in the order shown, by seats and by hands; for other kinds of questions, how often
  /// it was answered right and how often not.
  package func spread(of round: Int) -> [Int] {
    guard rounds.indices.contains(round) else { return [] }
    let prompt = rounds[round].prompt
    let answers = seats.compactMap { answer(of: $0, to: round) }
    let counts: [Int]
    switch prompt.body {
    case .one(let options), .several(let options):
      counts = options.map { option in answers.count { $0.answer.contains(option.choice.text.markdown) } }
    case .trueFalse: counts = [Judgement.yes, Judgement.no].map { word in answers.count { $0.answer == [word] } }
    case .order, .match, .shortAnswer, .number:
      counts = [answers.count(where: \.isCorrect), answers.count { !$0.isCorrect }]
    }
    guard let hands = tallies[round], hands.count == counts.count else { return counts }
    return zip(counts, hands).map(+)
  }

  /// How many answered a round, by seats and by hands.
  package func answerCount(of round: Int) -> Int {
    seats.count { answer(of: $0, to: round) != nil } + (tallies[round]?.reduce(0, +) ?? 0)
  }

  /// The words of a choice in the log, in the order shown; empty where no hands are counted.
  package func wordsOfChoices(in round: Round) -> [[String]] {
    switch round.prompt.body {
    case .one(let options): options.map { [$0.choice.text.markdown] }
    case .trueFalse: [[Judgement.yes], [Judgement.no]]
    case .several, .order, .match, .shortAnswer, .number: []
    }
  }
}
