import Curriculum
import Marking
import Testing

@testable import Quiz

struct JudgementTests {
  @Test(arguments: QuestionText.all)
  func tellsRightFromWrong(question: String) throws {
    for prompt in try SmallCourse.exercise(question).prompts {
      #expect(Judgement(prompt.rightResponse, to: prompt).verdict == .right)
      #expect(Judgement(prompt.wrongResponse, to: prompt).verdict == .wrong)
    }
  }

  @Test(arguments: QuestionText.all)
  func takesAnAnswerOfAnotherKindForWrong(question: String) throws {
    let prompt = try SmallCourse.prompt(question)
    let responses: [Response] = [.choices([0, 99]), .sequence([]), .pairing([7]), .text("")]
    #expect(responses.map { Judgement($0, to: prompt).isCorrect } == [false, false, false, false])
  }

  @Test(arguments: [([0, 2], true), ([0], false), ([2], false), ([0, 1, 2], false), ([1], false), ([], false)])
  func wantsAllRightChoicesAndNoOther(chosen: [Int], isCorrect: Bool) throws {
    let judgement = Judgement(.choices(Set(chosen)), to: try SmallCourse.prompt(QuestionText.multiple))
    #expect(judgement.isCorrect == isCorrect)
  }

  @Test(arguments: [("đúng", 0, true), ("đúng", 1, false), ("sai", 0, false), ("sai", 1, true)])
  func judgesTrueAndFalse(answer: String, chosen: Int, isCorrect: Bool) throws {
    let judgement = Judgement(
      .choices([chosen]),
      to: try SmallCourse.prompt(QuestionText.trueFalse("a", answer: answer))
    )
    #expect(judgement.isCorrect == isCorrect)
    #expect(judgement.answer == [chosen == 0 ? "đúng" : "sai"])
  }

  @Test(arguments: [([0, 1, 2, 3], true), ([1, 0, 2, 3], false), ([0, 1, 2], false), ([0, 0, 2, 3], false)])
  func wantsTheWholeOrder(places: [Int], isCorrect: Bool) throws {
    let judgement = Judgement(.sequence(places), to: try SmallCourse.prompt(QuestionText.order))
    #expect(judgement.isCorrect == isCorrect)
  }

  @Test func takesItemsThatSayTheSameForOneAnother() throws {
    let question = QuestionText.order.replacing("[Một, Hai, Ba, Bốn]", with: "[Bấm Lưu, Đổi tên, Bấm Lưu]")
    let prompt = try SmallCourse.prompt(question)
    #expect(Judgement(.sequence([2, 1, 0]), to: prompt).isCorrect)
    #expect(!Judgement(.sequence([1, 0, 2]), to: prompt).isCorrect)
  }

  @Test(arguments: [([0, 1, 2], true), ([1, 0, 2], false), ([0, 1], false), ([0, 0, 0], false)])
  func wantsEveryPair(places: [Int], isCorrect: Bool) throws {
    let judgement = Judgement(.pairing(places), to: try SmallCourse.prompt(QuestionText.match))
    #expect(judgement.isCorrect == isCorrect)
  }

  @Test func logsAnswersInTheWordsOfTheSource() throws {
    let answers = try zip(
      [QuestionText.single, QuestionText.multiple, QuestionText.order, QuestionText.match],
      [Response.choices([2]), .choices([0, 1]), .sequence([3, 0, 1, 2]), .pairing([2, 1, 0])]
    ).map { Set(Judgement($1, to: try SmallCourse.prompt($0)).answer) }
    #expect(answers == [["B"], ["A", "B"], ["Bốn", "Một", "Hai", "Ba"], ["3", "2", "1"]])
  }
}

/// Answers that are typed.
struct ShortAnswerTests {
  /// «Hòa Bình» is accepted.
  private static func verdict(_ typed: String, exact: Bool = false) throws -> Verdict {
    Judgement(.text(typed), to: try SmallCourse.prompt(QuestionText.short(exact: exact))).verdict
  }

  @Test(arguments: [
    "Hòa Bình", "hòa bình", "HÒA BÌNH", "  hòa   bình ", "Hòa Bình.", "«Hòa Bình»", "hoà bình", "Hoà Bình",
    "ho\u{300}a bi\u{300}nh", "hoa\u{300} bi\u{300}nh", "Hòa\u{A0}Bình", "H\u{F2}a B\u{EC}nh",
  ])
  func acceptsEveryWayToWriteAnAnswer(typed: String) throws {
    #expect(try ShortAnswerTests.verdict(typed) == .right)
    #expect(try ShortAnswerTests.verdict(typed, exact: true) == .right)
  }

  @Test(arguments: ["hoa binh", "Hoa Binh", "hoa bình", "hòa binh", "hóa bình", "HOA BINH!"])
  func nudgesWhereOnlyDiacriticsAreMissing(typed: String) throws {
    let verdict = try ShortAnswerTests.verdict(typed)
    #expect(verdict == .rightButForDiacritics("Hòa Bình"))
    #expect(Judgement(.text(typed), to: try SmallCourse.prompt(QuestionText.short())).isCorrect)
  }

  @Test(arguments: ["hoa binh", "hoa bình", "hóa bình"])
  func refusesWrongDiacriticsWhereTheyAreAskedFor(typed: String) throws {
    #expect(try ShortAnswerTests.verdict(typed, exact: true) == .wrongDiacritics("Hòa Bình"))
    #expect(!Judgement(.text(typed), to: try SmallCourse.prompt(QuestionText.short(exact: true))).isCorrect)
  }

  @Test(arguments: ["", " ", ".", "hòa", "hòabình", "hòa bình 2", "bình hòa"])
  func refusesOtherWords(typed: String) throws {
    #expect(try ShortAnswerTests.verdict(typed) == .wrong)
  }

  @Test(arguments: ["VNeID", "vneid", "ứng dụng VNeID", "ung dung vneid"])
  func acceptsAnyOfTheAcceptedAnswers(typed: String) throws {
    let question = QuestionText.short(accept: "[VNeID, ứng dụng VNeID]")
    #expect(Judgement(.text(typed), to: try SmallCourse.prompt(question)).isCorrect)
  }

  @Test(arguments: ["1e3", "0208", "no", "01/07", "*101#"])
  func keepsAcceptedAnswersAsTheAuthorWroteThem(text: String) throws {
    let question = QuestionText.short(accept: "[\"\(text)\"]")
    #expect(Judgement(.text(text), to: try SmallCourse.prompt(question)).verdict == .right)
    #expect(!Judgement(.text("1000"), to: try SmallCourse.prompt(question)).isCorrect)
  }

  @Test func logsWhatWasTyped() throws {
    let judgement = Judgement(.text("  hoa BINH "), to: try SmallCourse.prompt(QuestionText.short()))
    #expect(judgement.answer == ["  hoa BINH "])
  }

  /// «má» differs from the accepted «mã» by its diacritics alone, and the author says that it is wrong.
  @Test func prefersAKnownWrongAnswerToANudge() throws {
    let question = QuestionText.short(accept: "[mã]", knownWrong: ("má", "Má là mẹ."))
    let prompt = try SmallCourse.prompt(question)
    #expect(Judgement(.text("má"), to: prompt).verdict == .wrong)
    #expect(Judgement(.text("ma"), to: prompt).verdict == .rightButForDiacritics("mã"))
    #expect(Judgement(.text("mã"), to: prompt).verdict == .right)
  }
}

/// What is said to an answer.
struct FeedbackTests {
  private static func feedback(_ question: String, _ response: Response) throws -> Feedback {
    let exercise = try SmallCourse.exercise(question)
    let prompt = try #require(exercise.prompts.first)
    return Feedback(exercise: exercise, promptIndex: 0, judgement: Judgement(response, to: prompt))
  }

  @Test(arguments: ["Hà Nội", "hà nội", "ha noi", "HA NOI."])
  func saysTheAuthorsWordsToAKnownWrongAnswer(typed: String) throws {
    let question = QuestionText.short(knownWrong: ("Hà Nội", "Hà Nội là thủ đô."))
    #expect(try FeedbackTests.feedback(question, .text(typed)).reply?.markdown == "Hà Nội là thủ đô.")
  }

  @Test(arguments: ["Huế", "Hòa Bình", "hoa binh", ""])
  func saysNoneOfThemToOtherAnswers(typed: String) throws {
    let question = QuestionText.short(knownWrong: ("Hà Nội", "Hà Nội là thủ đô."))
    #expect(try FeedbackTests.feedback(question, .text(typed)).reply == nil)
  }

  /// Neither «mã» nor «má» was typed: nobody knows which was meant.
  @Test func doesNotTakeMissingDiacriticsForAKnownWrongAnswer() throws {
    let question = QuestionText.short(accept: "[mã]", exact: true, knownWrong: ("má", "Má là mẹ."))
    #expect(try FeedbackTests.feedback(question, .text("ma")).reply == nil)
    #expect(try FeedbackTests.feedback(question, .text("má")).reply?.markdown == "Má là mẹ.")
  }

  @Test(arguments: [(0, "Lời cho người chọn đúng."), (1, "Lời cho người chọn sai.")])
  func saysItsWordsToTrueAndToFalse(chosen: Int, words: String) throws {
    let feedback = try FeedbackTests.feedback(QuestionText.trueFalse("a"), .choices([chosen]))
    #expect(feedback.reply?.markdown == words)
  }

  @Test func givesTheReasonOfEachChoiceChosen() throws {
    let feedback = try FeedbackTests.feedback(QuestionText.multiple, .choices([0, 1]))
    #expect(Set(feedback.reasons.map(\.reason.markdown)) == ["A đúng.", "B không đúng."])
  }

  @Test func namesTheRightAnswer() throws {
    let named = try QuestionText.all.map { question in
      Set(try FeedbackTests.feedback(question, .text("?")).rightAnswer.map(\.markdown))
    }
    #expect(
      named == [
        ["B"], ["A", "C"], [], ["Một", "Hai", "Ba", "Bốn"], ["1", "2", "3"], [], [], ["Cúp máy"],
      ]
    )
  }

  @Test func namesTheRightOrderInOrder() throws {
    let order = try FeedbackTests.feedback(QuestionText.order, .text("?")).rightAnswer.map(\.markdown)
    #expect(order == ["Một", "Hai", "Ba", "Bốn"])
    let match = try FeedbackTests.feedback(QuestionText.match, .text("?")).rightAnswer.map(\.markdown)
    #expect(match == ["1", "2", "3"])
  }
}
