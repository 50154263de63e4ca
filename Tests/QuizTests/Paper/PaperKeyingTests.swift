import Curriculum
import Marking
import Testing

@testable import Quiz

/// A pile, from its number to the store.
@Suite struct PaperKeyingTests {
  private let keyed: KeyedClass
  private var keying: PaperKeying

  init() throws {
    keyed = try KeyedClass()
    keying = keyed.keying()
  }

  private var number: PaperNumber { keyed.paper.number }

  private mutating func open() { _ = keying.take("> \(number.text)") }

  @Test mutating func asksForAPaperFirst() {
    #expect(keying.take(keyed.line(1)).refusal == .noPile)
    #expect(keying.take(">").refusal == .noPile)
    #expect(keying.take("> 12").refusal == .mistypedPaper(" 12"))
    #expect(keying.take("> \(number.text)") == .opened(number))
  }

  @Test func saysWhosePaperItIs() throws {
    let (a, b) = (
      SmallCourse.LessonFile([QuestionText.single]), SmallCourse.LessonFile([QuestionText.multiple], id: "bai-hai")
    )
    let course = try SmallCourse.course(a, b)
    let (one, other) = (try #require(course.lesson("bai-mot")), try #require(course.lesson("bai-hai")))
    var keying = PaperKeying([one], among: course.lessons, of: course, seats: [1], written: [:])
    let number = Paper(other, .a).number
    #expect(keying.take("> \(number.text)").refusal == .paperOfOtherLesson(number, lesson: "bai-hai"))
    let known = Set(course.lessons.flatMap { lesson in PaperForm.allCases.map { Paper(lesson, $0).number } })
    let foreign = try #require((0...99).lazy.map { PaperNumber($0) }.first { !known.contains($0) })
    #expect(keying.take("> \(foreign.text)").refusal == .unknownPaper(foreign))
  }

  @Test mutating func takesEachSeatOnce() {
    open()
    #expect(keying.take(keyed.line(3)).sheet != nil)
    #expect(keying.take(keyed.line(3)).refusal == .seatIsDone(3, number.letter(ofSeat: 3), number))
    #expect(keying.take(keyed.line(21)).refusal == .unknownSeat(21))
    #expect(keying.take("") == .missing(Array(1...20).filter { $0 != 3 }))
  }

  @Test mutating func takesBackAndKeysAnew() {
    open()
    #expect(keying.take("-").refusal == .nothingToUndo)
    _ = keying.take(keyed.line(3))
    _ = keying.take(keyed.line(4))
    #expect(keying.take("-") == .undone(4))
    #expect(keying.take("/\(keyed.head(4))").refusal == .seatIsNotDone(4))
    #expect(keying.take("/\(keyed.head(3))") == .reopened(3))
    #expect(keying.pile?.sheets.isEmpty == true)
    #expect(keying.take(keyed.line(3)).sheet != nil)
    let wrong = keyed.head(3).dropLast() + "i"
    #expect(keying.take("/\(wrong)").refusal != nil)
  }

  /// Right everywhere is far from the mark: nothing is keyed twice.
  @Test mutating func closesAPileOfClearSheetsAtOnce() {
    open()
    _ = keying.take(keyed.line(1))
    #expect(keying.take(">") == .closing([]))
    #expect(keying.pile?.isComplete == true)
    #expect(keying.finish() == nil)
    #expect(keying.missing(of: "bai-mot") == Array(2...20))
    #expect(keying.pile == nil)
  }

  /// Of nine questions eight are enough: sheets of eight and seven, and those with a wrong answer where it must be right.
  @Test mutating func keysDelicateSheetsTwice() throws {
    open()
    let two = ["mot": try keyed.wrong("mot"), "so": "0"]
    _ = keying.take(keyed.line(1))
    _ = keying.take(keyed.line(2, try keyed.answers(["mot": try keyed.wrong("mot")])))
    _ = keying.take(keyed.line(3, try keyed.answers(two)))
    _ = keying.take(keyed.line(4, try keyed.answers(two.merging(["xep": "0"]) { $1 })))
    _ = keying.take(keyed.line(5, try keyed.answers(["otp": "2", "mot": "0", "so": "0", "xep": "0"])))
    #expect(PassMark.needed(of: 9) == 8)
    #expect(keying.take(">") == .closing([2, 3, 5]))
    #expect(keying.take("> \(number.text)") == .opened(number))
    #expect(keying.take(">").refusal == .stillToCheck([2, 3, 5]))
    #expect(keying.take(keyed.line(1)).refusal == .seatIsNotAsked(1, number.letter(ofSeat: 1)))
    #expect(keying.take(keyed.line(3, try keyed.answers(two))) == .checked(3, rest: [2, 5]))
    #expect(keying.take("-") == .undone(3))
    #expect(keying.pile?.rest == [3, 2, 5])
  }

  /// Neither reading is shown, and the sheet decides.
  @Test mutating func settlesTwoReadingsFromTheSheet() throws {
    open()
    let place = try keyed.place("mot") + 1
    let first = try keyed.answers(["otp": "2"])
    _ = keying.take(keyed.line(2, first))
    #expect(keying.take(">") == .closing([2]))
    let signs = "123456".map(String.init).filter { $0 != keyed.right[place - 1] }
    var second = first
    second[place - 1] = signs[0]
    #expect(keying.take(keyed.line(2, second)) == .differs(2, [place]))
    #expect(keying.pile?.isComplete == false)
    #expect(keying.take(signs[1]) == .differsAgain(2, [place]))
    #expect(keying.take("9").refusal == .noChoice("9", question: place, upTo: 6))
    let outcome = keying.take(keyed.right[place - 1])
    guard case .settled(let sheet, rest: []) = outcome else { return #expect(outcome == .undone(2)) }
    #expect(sheet.answers == first)
    #expect(keying.pile?.isComplete == true)
  }

  /// Also with the whole sheet, and with what the first reading had wrong.
  @Test mutating func believesTheSecondReadingWhereTheSheetSaysSo() throws {
    open()
    let place = try keyed.place("otp")
    _ = keying.take(keyed.line(2, try keyed.answers(["otp": "2"])))
    _ = keying.take(">")
    #expect(keying.take(keyed.line(2)) == .differs(2, [place + 1]))
    #expect(keying.take(keyed.line(2)) == .settled(try #require(keying.pile?.sheets.first), rest: []))
    #expect(keying.pile?.sheets.first?.isPassed == true)
  }

  @Test mutating func opensTheNextPileWhenThisOneIsWritten() throws {
    open()
    _ = keying.take(keyed.line(1))
    let other = KeyedPaper(keyed.lesson, .b, in: keyed.course)
    #expect(keying.take("> \(other.number.text)") == .closing([]))
    #expect(keying.finish()?.number == other.number)
    // The seat has its sheet of the other paper.
    let line = "1\(other.number.letter(ofSeat: 1)) 1"
    #expect(keying.take(line).refusal == .seatIsDone(1, number.letter(ofSeat: 1), number))
  }

  @Test func correctsWhatIsInTheStore() throws {
    let start = keyed.paper.start(at: EventID(device: "0123456789abcdef", counter: 1))
    var keying = keyed.keying(written: [3: [start]])
    _ = keying.take("> \(number.text)")
    #expect(keying.take("") == .missing(Array(1...20).filter { $0 != 3 }))
    #expect(keying.take(keyed.line(3)).refusal == .seatIsDone(3, number.letter(ofSeat: 3), number))
    #expect(keying.take("/\(keyed.head(3))") == .reopened(3))
    #expect(keying.take(keyed.line(3)).sheet?.seat == 3)
  }

  // MARK: Drafts

  /// The same lines lead to the same state, whatever the store has of them already.
  @Test mutating func comesBackFromItsLines() throws {
    let lines =
      [
        "> \(number.text)", keyed.line(1), keyed.line(2, try keyed.answers(["otp": "2"])), keyed.line(4), "-",
        "/\(keyed.head(1))", keyed.line(1), ">", keyed.line(2), keyed.right[try keyed.place("otp")],
      ]
    let start = keyed.paper.start(at: EventID(device: "0123456789abcdef", counter: 1))
    for count in 0...lines.count {
      var before = keyed.keying()
      for line in lines.prefix(count) { #expect(before.take(line).isChange, "\(line)") }
      for written in [[:], [1: [start], 2: [start]]] {
        var after = keyed.keying(written: written)
        for line in lines.prefix(count) { #expect(after.take(line, isReplayed: true).isChange, "\(line)") }
        #expect(after.pile?.sheets == before.pile?.sheets)
        #expect(after.pile?.rest == before.pile?.rest)
        #expect(after.pile?.isComplete == before.pile?.isComplete)
      }
    }
  }

  @Test(arguments: [nil, EventID(device: "0123456789abcdef", counter: 17)])
  func readsTheHeadOfADraft(meeting: EventID?) throws {
    let plan = KeyingPlan(group: "Tổ 3 = «A»", lessons: ["a", "b-2"], day: try day("2026-11-24"), meeting: meeting)
    let read = try #require(KeyingPlan.read(plan.head + ["> 0427-K", "17r 1", "="]))
    #expect(read.plan == plan)
    #expect(read.typed == ["> 0427-K", "17r 1", "="])
    #expect(KeyingPlan.read(["else"]) == nil)
    for count in 0..<4 { #expect(KeyingPlan.isCutOff(Array(plan.head.prefix(count)))) }
    #expect(!KeyingPlan.isCutOff(plan.head) && !KeyingPlan.isCutOff(["else", "17r 1"]))
  }

  @Test func knowsTheMeetingThatWasMadeLater() throws {
    let plan = KeyingPlan(group: "Tổ 3", lessons: ["a"], day: try day("2026-11-24"), meeting: nil)
    let id = EventID(device: "0123456789abcdef", counter: 17)
    let read = try #require(KeyingPlan.read(plan.head + ["> 0427-K", KeyingPlan.line(of: id)]))
    #expect(read.plan.meeting == id)
    #expect(read.typed == ["> 0427-K"])
  }

  // MARK: Figures

  /// A trainee has the same memory, results and standing as after the same answers in a terminal.
  @Test(arguments: [[], ["mot"], ["otp"], ["mot", "nhieu", "xep", "ghep", "tinh-huong", "so", "dung-sai"]])
  func recordsWhatATerminalRecords(wrong: [String]) throws {
    let answers = try keyed.answers(Dictionary(uniqueKeysWithValues: wrong.map { ($0, try keyed.wrong($0)) }))
    let start = keyed.paper.start(at: nil)
    let paper = keyed.paper.sitting(answers, session: Sitting.id).record
    var terminal = Sitting(keyed.course, .practice)
    while let asked = terminal.session.asked {
      let question = asked.exercise.item.question.question
      let field = keyed.paper.fields[try keyed.place(question)]
      let given = field.responses(to: answers[try keyed.place(question)])
      try terminal.answer(given[asked.promptIndex])
    }
    func record(_ start: Event.SessionStart, _ bodies: [Event.Body]) -> TraineeRecord {
      let events = ([.started(start)] + bodies).enumerated().map { index, body in
        Event(
          id: EventID(device: Sitting.id.device, counter: Int64(index + 1)), trainee: "an",
          moment: Moment(day: Day.earliest, time: Int64(index)), edition: "1", body: body)
      }
      return TraineeRecord(trainee: "an", events: events)
    }
    let (one, other) = (record(start, paper), record(terminal.start, terminal.bodies))
    #expect(one.memories == other.memories)
    #expect(one.results == other.results)
    #expect(one.answerCount == other.answerCount)
    #expect(one.results.first?.result.isPassed == (wrong.count < 2 && wrong != ["otp"]))
    let today = try #require(Day(number: Day.earliest.number + 30))
    #expect(one.standing(in: keyed.lesson, today: today) == other.standing(in: keyed.lesson, today: today))
  }

  @Test func passesNobodyByAPaperThatIsNotWhole() throws {
    let keyed = try KeyedClass((0..<13).map { QuestionText.trueFalse("cau-\($0)") })
    #expect(!keyed.paper.isWhole)
    let (session, record) = keyed.paper.sitting(keyed.right, session: Sitting.id)
    #expect(!session.isPassed && session.phase == .summary)
    #expect(record.last == .ended(session: Sitting.id, results: []))
  }
}
