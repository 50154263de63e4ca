import Curriculum
import Marking
import Testing

@testable import Quiz

/// A class that is asked one question at a time.
@Suite struct LiveClassTests {
  private static func open(_ questions: [String], seats: ClosedRange<Int> = 1...3) throws -> LiveClass {
    let course = try SmallCourse.course(.init(questions))
    let lesson = try #require(course.lesson("bai-mot"))
    let items = Deck.questions(of: [lesson], behaviour: .live, seed: 5, count: nil)
    let meeting = EventID(device: String(repeating: "a", count: 16), counter: 1)
    var live = LiveClass(
      Event.SessionStart(behaviour: .live, seed: 5, items: items, meeting: meeting), in: course)
    for seat in seats { live.sit(seat, id(of: seat)) }
    return live
  }

  private static func id(of seat: Int) -> EventID {
    EventID(device: String(repeating: "a", count: 16), counter: Int64(100 + seat))
  }

  /// Goes on until the next question is asked.
  private static func ask(_ live: inout LiveClass) {
    while live.phase != .asking, let action = live.usualAction { _ = live.act(action) }
  }

  private func refusal(_ live: LiveClass, _ seat: Int, round: Int) -> LiveClass.Refusal? {
    live.refusal(of: seat, round: round)
  }

  @Test func goesThroughEveryQuestionInOneOrder() throws {
    var live = try Self.open(["a", "b"].map { QuestionText.trueFalse($0) })
    var done: [LiveClass.Action] = []
    while let action = live.usualAction {
      done.append(action)
      _ = live.act(action)
    }
    #expect(done == [.begin, .close, .reveal, .next, .close, .reveal, .finish])
    #expect(live.phase == .over && live.questionCount == 2)
  }

  @Test(arguments: LiveClass.Action.allCases) func doesOnlyWhatItsPhaseAllows(action: LiveClass.Action) throws {
    var live = try Self.open([QuestionText.trueFalse("a")])
    let allowed: [LiveClass.Phase: Set<LiveClass.Action>] = [
      .gathering: [.begin, .finish], .asking: [.close, .finish], .closed: [.reopen, .reveal, .finish],
      .revealed: [.finish], .over: [],
    ]
    for phase in LiveClass.Phase.allCases {
      live.resume(at: 0, phase)
      #expect(live.canDo(action) == (allowed[phase]?.contains(action) ?? false), "\(phase)")
      let isDone = live.act(action)
      #expect(isDone == (allowed[phase]?.contains(action) ?? false))
    }
  }

  @Test func takesAnAnswerOnceAndOnlyWhileItIsAsked() throws {
    var live = try Self.open(["a", "b"].map { QuestionText.trueFalse($0) })
    #expect(refusal(live, 1, round: 0) == .notAsked)
    Self.ask(&live)
    let record = try live.answer(.choices([0]), by: 1, round: 0, milliseconds: 5)
    #expect(record.count == 1)
    #expect(refusal(live, 1, round: 0) == .answered && refusal(live, 2, round: 0) == nil)
    // Another answer to the same question, one for another question, one of nobody.
    for (seat, round, expected) in [(1, 0, LiveClass.Refusal.answered), (2, 1, .notAsked), (9, 0, .notAsked)] {
      #expect(throws: expected) { try live.answer(.choices([1]), by: seat, round: round, milliseconds: 5) }
    }
    _ = live.act(.close)
    #expect(refusal(live, 2, round: 0) == .closed)
    _ = live.act(.reopen)
    #expect(refusal(live, 2, round: 0) == nil)
    #expect(live.answered == [1])
  }

  /// What is recorded is what the terminal records: a seat that was asked all has its result.
  @Test func endsAsAQuizDoes() throws {
    var live = try Self.open([QuestionText.single, QuestionText.trueFalse("a")])
    var bodies: [Event.Body] = []
    for _ in 0..<2 {
      Self.ask(&live)
      let prompt = try #require(live.round).prompt
      bodies += try live.answer(prompt.rightResponse, by: 2, round: live.place, milliseconds: 1)
      _ = live.act(.close)
    }
    guard case .ended(let session, let results)? = bodies.last else { throw Missing() }
    #expect(session == Self.id(of: 2) && results.map(\.isPassed) == [true] && results.map(\.right) == [2])
    #expect(bodies.count == 3)
    // Who answered nothing has none.
    #expect(live.sitting(of: 1)?.results == [])
  }

  private struct Missing: Error {}

  @Test func comesBackFromWhatWasRecorded() throws {
    var live = try Self.open(["a", "b", "c"].map { QuestionText.trueFalse($0) })
    var inputs: [Session.Input] = []
    for _ in 0..<2 {
      Self.ask(&live)
      for case .answered(let answer) in try live.answer(.choices([1]), by: 3, round: live.place, milliseconds: 1) {
        inputs.append(.answered(answer))
      }
      _ = live.act(.close)
    }
    var again = try Self.open(["a", "b", "c"].map { QuestionText.trueFalse($0) }, seats: 1...1)
    again.resume(at: live.place, live.phase)
    again.sit(3, Self.id(of: 3), inputs: inputs.shuffled())
    #expect(again.place == 1 && again.phase == .closed)
    #expect((0..<3).map { again.answer(of: 3, to: $0)?.answer } == [[Judgement.no], [Judgement.no], nil])
  }

  /// A scenario goes on from what was answered: who was not there waits for the next question.
  @Test func asksStagesOneAfterTheOther() throws {
    var live = try Self.open([QuestionText.scenario()], seats: 1...1)
    let count = live.rounds.count
    try #require(count > 1)
    Self.ask(&live)
    _ = try live.answer(live.rounds[0].prompt.rightResponse, by: 1, round: 0, milliseconds: 1)
    for action in [LiveClass.Action.close, .reveal, .next] { _ = live.act(action) }
    live.sit(2, Self.id(of: 2))
    #expect(refusal(live, 2, round: 1) == .cameLate && refusal(live, 1, round: 1) == nil)
    #expect(live.questionCount == 1 && live.rounds.map(\.number) == Array(repeating: 1, count: count))
  }

  @Test func countsSeatsAndHandsTogether() throws {
    var live = try Self.open([QuestionText.trueFalse("a")])
    Self.ask(&live)
    for (seat, choice) in [(1, 0), (2, 1), (3, 0)] {
      _ = try live.answer(.choices([choice]), by: seat, round: 0, milliseconds: 1)
    }
    #expect(live.spread(of: 0) == [2, 1] && live.answerCount(of: 0) == 3)
    live.tally([4, 1], round: 0)
    #expect(live.spread(of: 0) == [6, 2] && live.answerCount(of: 0) == 8)
    #expect(live.wordsOfChoices(in: live.rounds[0]) == [[Judgement.yes], [Judgement.no]])
  }

  /// Hands are held up for one choice of some, and for nothing else.
  @Test func countsNoHandsWhereNobodyCanHoldOneUp() throws {
    let live = try Self.open([
      QuestionText.single, QuestionText.multiple, QuestionText.order, QuestionText.match, QuestionText.scenario(),
      QuestionText.trueFalse("a"),
    ])
    let counted = Set(live.rounds.filter { live.canTally($0) }.map(\.exercise.item.question.question))
    #expect(counted == ["mot", "a"])
  }
}
