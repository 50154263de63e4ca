import Marking
import Testing

@testable import Quiz

/// What a line of a sheet means, and which lines are refused.
@Suite struct PaperLineTests {
  private let keyed: KeyedClass
  private var keying: PaperKeying

  init() throws {
    keyed = try KeyedClass()
    keying = keyed.keying()
    _ = keying.take("> \(keyed.paper.number.text)")
  }

  @Test mutating func takesARightSheetInEveryWriting() throws {
    let answers = keyed.right.joined()
    for (seat, text) in [
      (1, keyed.right.joined(separator: " ")), (2, answers), (3, answers.map(String.init).joined(separator: " ")),
      (4, "\t " + answers + "  "),
    ] {
      let sheet = try #require(keying.take("\(keyed.head(seat)) \(text)").sheet)
      #expect(sheet.right == sheet.total)
      #expect(sheet.answers == keyed.right)
      #expect(sheet.isPassed == true)
    }
    let upper = try #require(keying.take(keyed.line(5).uppercased()).sheet)
    #expect(upper.right == upper.total)
  }

  @Test(arguments: ["mot", "nhieu", "dung-sai", "xep", "ghep", "ngan", "so", "tinh-huong", "otp"])
  mutating func countsWhatIsWrongEmptyOrUnreadable(question: String) throws {
    let place = try keyed.place(question) + 1
    let isStory = question == "tinh-huong"
    for (seat, answer) in [(1, try keyed.wrong(question)), (2, isStory ? "00" : "0"), (3, isStory ? "**" : "*")] {
      let sheet = try #require(keying.take(keyed.line(seat, try keyed.answers([question: answer]))).sheet)
      #expect(sheet.right == sheet.total - 1, "\(question) \(answer)")
      if seat == 2 { #expect(sheet.blanks == (question == "ngan" ? [] : [place])) }
      if seat == 3 { #expect(sheet.unreadable == [place]) }
    }
  }

  /// What is empty in the log is empty, and wrong.
  @Test(arguments: ["mot", "nhieu", "dung-sai", "xep", "ghep", "ngan", "so", "tinh-huong"])
  func recordsNothingWhereNothingWasAnswered(question: String) throws {
    let blank = try keyed.answers([question: question == "tinh-huong" ? "0*" : "0"])
    let record = keyed.paper.sitting(blank, session: Sitting.id).record
    let answers = record.answers.filter { $0.item.question.question == question }
    #expect(!answers.isEmpty)
    #expect(answers.allSatisfy { $0.answer == [] && !$0.isCorrect })
  }

  @Test mutating func refusesWhatIsNotOnThePaper() throws {
    func refusal(_ question: String, _ answer: String) throws -> PaperRefusal? {
      keying.take(keyed.line(1, try keyed.answers([question: answer]))).refusal
    }
    let (mot, nhieu, xep, so) = (
      try keyed.place("mot") + 1, try keyed.place("nhieu") + 1, try keyed.place("xep") + 1, try keyed.place("so") + 1
    )
    #expect(try refusal("mot", "7") == .noChoice("7", question: mot, upTo: 6))
    #expect(try refusal("mot", "b") == .noChoice("b", question: mot, upTo: 6))
    #expect(try refusal("nhieu", "19.") == .noChoice("9", question: nhieu, upTo: 3))
    #expect(try refusal("nhieu", "11.") == .twice("1", question: nhieu))
    #expect(try refusal("xep", "1123") == .twice("1", question: xep))
    #expect(try refusal("xep", "1203") == .noChoice("0", question: xep, upTo: 4))
    #expect(try refusal("so", "4,5,6.") == .noNumber("4,5,6", question: so))
    #expect(try refusal("so", "-.") == .noNumber("-", question: so))
  }

  /// A digit too few or too many.
  @Test mutating func countsTheAnswers() throws {
    let questions = try KeyedClass([
      QuestionText.trueFalse("a"), QuestionText.trueFalse("b"), QuestionText.trueFalse("c"),
    ])
    var keying = questions.keying()
    _ = keying.take("> \(questions.paper.number.text)")
    #expect(keying.take("\(questions.head(1)) 1 1").refusal == .tooShort(question: 3))
    #expect(keying.take("\(questions.head(1))").refusal == .tooShort(question: 1))
    #expect(keying.take("\(questions.head(1)) 1 1 1 1").refusal == .tooLong("1", of: 3))
    let several = try KeyedClass([QuestionText.multiple])
    var other = several.keying()
    _ = other.take("> \(several.paper.number.text)")
    #expect(other.take("\(several.head(1)) 13").refusal == .noStop(question: 1))
  }

  @Test(arguments: ["", "ă", "17ư 1", "đ", "１７ 1"])
  mutating func refusesWhatAnInputMethodMadeOfIt(line: String) {
    guard !line.isEmpty else { return }
    #expect(keying.take(line).refusal == .notASCII)
  }

  @Test(arguments: ["x", "17", "r17 1 2", "17-r 1", "+17r", "hello"])
  mutating func refusesWhatIsNoSheet(line: String) {
    #expect(keying.take(line).refusal != nil)
    #expect(keying.pile?.sheets.isEmpty == true)
  }

  @Test(arguments: [("1,5.", "1,5"), ("-3.", "-3"), ("0.", "0"), ("0,25.", "0,25"), ("1000.", "1000")])
  func readsNumbers(typed: String, text: String) throws {
    let field = keyed.paper.fields[try keyed.place("so")]
    let answer = try PaperLine.answers(Substring(typed), to: [(number: 1, field: field)])
    #expect(field.responses(to: answer[0]) == [.text(text)])
    #expect(field.gap(in: answer[0]) == nil)
  }

  // MARK: Slips

  /// Every wrong digit and every two neighbours that changed places, in seat and letter, for every seat.
  @Test(arguments: PaperForm.allCases, ["all", "single"])
  func refusesEverySlipInSeatAndLetter(form: PaperForm, questions: String) throws {
    let several = try KeyedClass(
      questions == "all" ? QuestionText.all : [QuestionText.multiple, QuestionText.single], form: form)
    let seats = Array(PaperNumber.seats)
    var fresh = several.keying(seats: seats)
    _ = fresh.take("> \(several.paper.number.text)")
    let answers = several.right.joined(separator: " ")
    for seat in seats {
      let head = Array(several.head(seat))
      var slips: [[Character]] = []
      for place in head.indices {
        let others = head[place].isNumber ? Array("0123456789") : PaperNumber.letters.map { Character($0.lowercased()) }
        for other in others where other != head[place] {
          var slip = head
          slip[place] = other
          slips.append(slip)
        }
        if place > 0, head[place] != head[place - 1] {
          var swap = head
          swap.swapAt(place, place - 1)
          slips.append(swap)
        }
      }
      for slip in slips {
        for line in ["\(String(slip)) \(answers)", "\(String(slip))\(answers.filter { $0 != " " })"] {
          var copy = fresh
          #expect(copy.take(line).refusal != nil, "\(String(head)) keyed as \(line)")
        }
      }
    }
  }
}
