import Curriculum
import Testing

@testable import Quiz

struct SessionTests {
  /// Three questions, each true, each with one hint.
  private static func three(_ behaviour: Behaviour = .practice) throws -> Sitting {
    Sitting(try SmallCourse.course(.init(["a", "b", "c"].map { QuestionText.trueFalse($0) })), behaviour)
  }

  @Test(arguments: Behaviour.allCases)
  func asksEveryQuestionOnceInTheOrderPlanned(behaviour: Behaviour) throws {
    var sitting = try SessionTests.three(behaviour)
    var asked: [String?] = []
    var numbers: [[Int]] = []
    while let now = sitting.session.asked {
      asked.append(sitting.session.askedID)
      numbers.append([now.number, now.total])
      try sitting.answer(true)
    }
    #expect(asked == ["a", "b", "c"])
    #expect(numbers == [[1, 3], [2, 3], [3, 3]])
    #expect(sitting.session.phase == .summary)
    #expect(sitting.session.missed.isEmpty)
  }

  @Test func gradesByBehaviour() throws {
    var sitting = try SessionTests.three()
    try sitting.answer(true)
    sitting.hint(shows: "Gợi ý một")
    try sitting.answer(true)
    sitting.hint(shows: "Gợi ý một")
    try sitting.answer(false)
    #expect(sitting.bodies.grades == [.good, .hard, .again])
  }

  @Test func givesHintsGentlestFirstAndOnlyThoseThereAre() throws {
    var sitting = Sitting(try SmallCourse.course(.init([QuestionText.single])))
    sitting.hint(shows: "Đứng sau A")
    sitting.hint(shows: "Đứng trước C")
    sitting.hint(shows: nil)
    #expect(sitting.session.asked?.hintsShown == 2)
    #expect(sitting.bodies.count == 2)
  }

  @Test func keepsWrongFirstAnswersWrongAfterTheRetry() throws {
    var sitting = try SessionTests.three()
    try sitting.answer([false, true, false])
    #expect(sitting.session.phase == .summary)
    #expect(sitting.session.missed.map(\.exercise.item.question.question) == ["a", "c"])
    let results = sitting.session.results
    #expect(results.map(\.right) == [1])
    sitting.retry()
    #expect(sitting.session.phase == .retrying)
    try sitting.answer([true, true])
    #expect(sitting.bodies.grades == [.again, .good, .again, nil, nil])
    #expect(sitting.bodies.answers.map(\.isCorrect) == [false, true, false, true, true])
    #expect(sitting.session.results == results)
    #expect(sitting.session.missed.map(\.exercise.item.question.question) == ["a", "c"])
  }

  @Test func retriesOnlyWhatWasMissedUntilNothingIs() throws {
    var sitting = try SessionTests.three()
    try sitting.answer([false, true, false])
    sitting.retry()
    #expect(sitting.session.asked?.total == 2)
    #expect(sitting.session.askedID == "a")
    try sitting.answer([true, false])
    sitting.retry()
    #expect(sitting.session.asked?.total == 1)
    #expect(sitting.session.askedID == "c")
    try sitting.answer(true)
    let events = sitting.bodies.count
    #expect(!sitting.session.canRetry)
    sitting.retry(isPossible: false)
    #expect(sitting.bodies.count == events)
  }

  @Test func hasNothingToRetryAfterAnExamOrWhenAllWasRight() throws {
    var exam = try SessionTests.three(.exam)
    try exam.answer([false, false, true])
    exam.retry(isPossible: false)
    var practice = try SessionTests.three()
    try practice.answer([true, true, true])
    practice.retry(isPossible: false)
  }

  @Test func bringsSkippedQuestionsBackLast() throws {
    var sitting = try SessionTests.three()
    sitting.skip()
    #expect(sitting.session.askedID == "b")
    #expect(sitting.session.asked?.number == 1)
    try sitting.answer([true, true])
    #expect(sitting.session.askedID == "a")
    #expect(sitting.session.asked?.number == 3)
    // There is nothing to put it behind.
    sitting.skip(isPossible: false)
    try sitting.answer(true)
    #expect(sitting.bodies.grades == [.good, .good, .good])
  }

  @Test func neitherSkipsNorHintsInAnExam() throws {
    var exam = try SessionTests.three(.exam)
    exam.skip(isPossible: false)
    exam.hint(shows: nil)
    #expect(exam.bodies == [])
    #expect(exam.session.askedID == "a")
  }

  @Test(arguments: [Behaviour.practice, .exam])
  func recordsTheEndWithTheLastAnswer(behaviour: Behaviour) throws {
    var sitting = try SessionTests.three(behaviour)
    try sitting.answer([true, true])
    let before = sitting.bodies.count
    try sitting.answer(false)
    let result = Event.LessonResult(lesson: "bai-mot", revision: 1, right: 2, total: 3, isPassed: false)
    #expect(Array(sitting.bodies[before...].dropFirst()) == [.ended(session: Sitting.id, results: [result])])
    #expect(before == 2)
  }

  @Test func endsAReviewWithoutResults() throws {
    var sitting = try SessionTests.three(.review)
    try sitting.answer([true, true, true])
    #expect(sitting.bodies.last == .ended(session: Sitting.id, results: []))
  }

  @Test func recordsNoSecondEndAfterARetry() throws {
    var sitting = try SessionTests.three()
    try sitting.answer([false, true, true])
    let first = sitting.bodies.last
    sitting.retry()
    try sitting.answer(true)
    #expect(sitting.bodies.count { $0 == first } == 1)
    #expect(sitting.bodies.suffix(1).map { [$0].answers.count } == [1])
  }

  @Test func takesNothingMoreOnceItIsFinished() throws {
    var sitting = try SessionTests.three()
    try sitting.answer([false, true, true])
    sitting.finish()
    #expect(sitting.session.phase == .finished)
    #expect(!sitting.session.canRetry)
    var finished = sitting.session
    #expect(finished.answer(.choices([0]), milliseconds: 1) == nil)
    sitting.skip(isPossible: false)
    sitting.hint(shows: nil)
  }

  @Test func recordsWhatWasAnsweredAndHowLongItTook() throws {
    var sitting = Sitting(try SmallCourse.course(.init([QuestionText.single])))
    try sitting.answer(.choices([1]))
    let expected = Event.Answer(
      session: Sitting.id,
      item: Event.Item(question: QuestionKey(lesson: "bai-mot", question: "mot"), revision: 1),
      stage: nil,
      answer: ["A"],
      isCorrect: false,
      grade: .again,
      milliseconds: 1_500
    )
    #expect(sitting.bodies.first == .answered(expected))
  }

  /// An author has begun to write a question, and the review of another lesson must not stop for it.
  @Test(arguments: [
    "loại: tình huống\n  hỏi: Rồi sao?\n  chặng: []", "loại: sắp xếp\n  hỏi: Xếp.\n  thứ tự: []", "hỏi: Gì?",
  ])
  func dropsAQuestionThatHasNothingToAnswer(half: String) throws {
    let lesson = SmallCourse.LessonFile(["- mã: do\n  bản: 1\n  \(half)", QuestionText.trueFalse("a")])
    let sitting = Sitting(try SmallCourse.course(of: [lesson], allowsMistakes: true))
    #expect(sitting.session.askedID == "a")
    #expect(sitting.session.asked?.total == 1)
    #expect(sitting.session.dropped == [QuestionKey(lesson: "bai-mot", question: "do")])
  }

  /// Only another program can have planned it so; what is recorded names a question, not its place.
  @Test func asksOnceWhatWasPlannedTwice() throws {
    let course = try SmallCourse.course(.init([QuestionText.trueFalse("a")]))
    let item = Event.Item(question: QuestionKey(lesson: "bai-mot", question: "a"), revision: 1)
    let start = Event.SessionStart(behaviour: .practice, seed: 1, items: [item, item])
    #expect(Session(id: Sitting.id, start: start, course: course).entries.count == 1)
  }

  @Test func finishesAtOnceWhereNothingIsLeftToAsk() throws {
    let course = try SmallCourse.course(.init([QuestionText.single]))
    let gone = QuestionKey(lesson: "bai-khac", question: "mot")
    let session = Session(
      id: Sitting.id,
      start: Event.SessionStart(behaviour: .practice, seed: 1, items: [Event.Item(question: gone, revision: 1)]),
      course: course
    )
    #expect(session.phase == .finished)
    #expect(session.asked == nil)
    #expect(session.dropped == [gone])
  }
}

/// Scenarios: several prompts, one grade.
struct ScenarioSessionTests {
  private static func sitting() throws -> Sitting {
    Sitting(try SmallCourse.course(.init([QuestionText.scenario(), QuestionText.trueFalse("sau")])))
  }

  @Test(arguments: [
    ([true, true], [nil, Grade.good]), ([false, true], [nil, .again]), ([true, false], [nil, .again]),
    ([false, false], [nil, .again]),
  ])
  func gradesAtTheLastStage(answers: [Bool], grades: [Grade?]) throws {
    var sitting = try ScenarioSessionTests.sitting()
    try sitting.answer(answers)
    #expect(sitting.bodies.grades == grades)
    #expect(sitting.bodies.answers.map(\.stage) == ["chang-mot", "chang-hai"])
    #expect(sitting.session.askedID == "sau")
  }

  @Test func countsAHintAtAnyStage() throws {
    var sitting = try ScenarioSessionTests.sitting()
    sitting.hint(shows: "Đừng vội")
    try sitting.answer([true, true])
    #expect(sitting.bodies.grades == [nil, .hard])
  }

  @Test func countsAsOneQuestion() throws {
    var sitting = try ScenarioSessionTests.sitting()
    let first = try sitting.answer(true)
    #expect(!first.isLastPrompt)
    #expect(sitting.session.asked?.number == 1)
    #expect(sitting.session.asked?.promptIndex == 1)
    let second = try sitting.answer(false)
    #expect(second.isLastPrompt)
    try sitting.answer(true)
    #expect(sitting.session.results.map(\.right) == [1])
    #expect(sitting.session.results.map(\.total) == [2])
  }

  @Test func goesOnAtItsStageAfterItWasSkipped() throws {
    var sitting = try ScenarioSessionTests.sitting()
    try sitting.answer(true)
    sitting.skip()
    #expect(sitting.session.askedID == "sau")
    try sitting.answer(true)
    #expect(sitting.session.asked?.prompt.stage?.id.name == "chang-hai")
    try sitting.answer(true)
    #expect(sitting.bodies.grades == [nil, .good, .good])
  }

  @Test func retriesAllStages() throws {
    var sitting = try ScenarioSessionTests.sitting()
    try sitting.answer([true, false, true])
    sitting.retry()
    try sitting.answer([true, true])
    #expect(sitting.bodies.answers.suffix(2).map(\.stage) == ["chang-mot", "chang-hai"])
    #expect(sitting.bodies.grades.suffix(2) == [nil, nil])
    #expect(!sitting.session.canRetry)
  }
}
