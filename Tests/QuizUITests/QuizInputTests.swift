import Curriculum
import Diagnostics
import Quiz
import TestSupport
import Testing

@testable import QuizUI

@Suite struct QuizInputTests {
  private let quiz: QuizCourse

  init() throws { quiz = try QuizCourse() }

  /// What a line means, with the numbers as they were shown; `nil` where it is no answer.
  private func shown(_ line: String, _ question: String) throws -> [Int]? {
    let asked = try quiz.asked(question)
    guard case .response(let response) = QuizInput.read(line, for: asked) else { return nil }
    func number(_ places: [Int], _ place: Int) throws -> Int { try #require(places.firstIndex(of: place)) + 1 }
    switch (asked.prompt.body, response) {
    case (.one(let options), .choices(let chosen)), (.several(let options), .choices(let chosen)):
      return try chosen.map { try number(options.map(\.place), $0) }.sorted()
    case (.trueFalse, .choices(let chosen)): return chosen.map { $0 + 1 }
    case (.order(let items), .sequence(let places)): return try places.map { try number(items.map(\.place), $0) }
    case (.match(_, let right), .pairing(let places)): return try places.map { try number(right.map(\.place), $0) }
    default: return nil
    }
  }

  private func message(_ line: String, _ question: String) throws -> LocalizedText? {
    guard case .unclear(let message) = QuizInput.read(line, for: try quiz.asked(question)) else { return nil }
    return message
  }

  /// An example is one that could be typed: it names no choice that is not there.
  @Test func givesAnExampleOfWhatThereIs() throws {
    guard case .several(let options) = try quiz.asked("chon-nhieu").prompt.body else { throw NotThisKind() }
    let examples = (2...options.count).map { SeveralChoicesPrompt(options: Array(options.prefix($0))).example }
    #expect(examples == ["1 2"] + examples.dropFirst().map { _ in "1 3" })
    #expect(examples.count > 1)
  }

  private struct NotThisKind: Error {}

  /// Digits without a blank are several numbers only where they cannot be one.
  @Test(arguments: [
    (["13"], 4, ["1", "3"]), (["13"], 2, ["13"]), (["13"], 13, ["13"]), (["213", "4"], 4, ["2", "1", "3", "4"]),
    (["10"], 4, ["10"]), (["3"], 4, ["3"]),
  ])
  func dividesDigits(runs: [String], count: Int, numbers: [String]) {
    #expect(ShownNumbers.divided(runs, upTo: count) == numbers)
  }

  @Test(arguments: [
    ("", QuizInput.again), ("   ", .again), ("?", .hint), (" ? ", .hint), ("？", .hint), ("b", .skip), ("B", .skip),
    ("q", .quit), ("Q", .quit), ("ｑ", .quit), ("　", .again),
  ])
  func readsCommandsInEveryType(line: String, input: QuizInput) throws {
    #expect(QuizInput.read(line, for: try quiz.asked("chon-mot")) == input)
    #expect(QuizInput.read(line, for: try quiz.asked("dien-ten")) == input)
    #expect(QuizInput.read(line, for: try quiz.asked("ghep")) == input)
  }

  /// What input methods send beside the sign that was meant.
  @Test(arguments: [
    ("b\u{200B}", QuizInput.skip), ("\u{FEFF}q", .quit), ("?\u{2060}", .hint), ("\u{200B}", .again),
  ])
  func readsCommandsThroughInvisibleSigns(line: String, input: QuizInput) throws {
    #expect(QuizInput.read(line, for: try quiz.asked("chon-mot")) == input)
    #expect(QuizInput.read(line, for: try quiz.asked("dien-ten")) == input)
  }

  @Test(arguments: [
    "2", "2)", "2.", " 2 ", "(2)", "２", "02", "2\u{200B}", "\u{FEFF}2", "câu 2", "Cau 2", "số 2", "ý 2", "chọn 2",
    "đáp án 2",
    "Câu số 2.", "hai", "Số hai", "(b)", "B)", "ý b", "câu B",
  ])
  func readsOneChoice(line: String) throws { #expect(try shown(line, "chon-mot") == [2]) }

  @Test(arguments: [
    "a c", "AC", "a, c", "chọn 1 và 3", "ý 1, ý 3", "1 3", "1,3", "13", "1, 3", "3 1", "1;3", "1 và 3", "1) 3)", "１３",
    "1、3", "1 3 3", "1-3", "1\u{A0}3",
  ])
  func readsSeveralChoices(line: String) throws { #expect(try shown(line, "chon-nhieu") == [1, 3]) }

  @Test(arguments: [
    ("1", 1), ("2", 2), ("đúng", 1), ("Đúng", 1), ("dung", 1), ("đ", 1), ("true", 1), ("sai", 2), ("S", 2), ("s", 2),
    ("false", 2), ("SAI", 2), ("2)", 2), ("d\u{323}ung", 0), ("đu\u{301}ng", 1), ("d", 1), ("Đ", 1), ("dd", 1),
    ("đúng.", 1), ("là đúng", 1), ("(1)", 1), ("câu 2", 2), ("số 1", 1), ("một", 1), ("sau", 0), ("đ/s", 0), ("b", 0),
    ("1 2", 0), ("không sai", 0), ("3", 0),
  ])
  func readsTrueAndFalse(line: String, number: Int) throws {
    #expect(try shown(line, "hoi-otp") == (number == 0 ? nil : [number]))
  }

  @Test(arguments: [
    "3 1 2 4", "3124", "3,1,2,4", "3-1-2-4", "3 > 1 > 2 > 4", "３１２４", "3 → 1 → 2 → 4", "CABD", "c a b d",
    "c, a, b và d",
  ])
  func readsAnOrder(line: String) throws { #expect(try shown(line, "xep") == [3, 1, 2, 4]) }

  @Test(arguments: [
    "2 1 3", "213", "A2 B1 C3", "a2b1c3", "C3 A2 B1", "A-2, B-1, C-3", "A: 2; B: 1; C: 3", "B1, A2, C3",
    "1b 2a 3c", "b1 a2 c3", "1-b, 2-a, 3-c", "A→2 B→1 C→3", "A=>2; B=>1; C=>3", "A với 2, B với 1, C với 3",
    "A. 2 B. 1 C. 3",
    // Where VNI is on, it makes one letter of a2.
    "à b1 c3", "À, B1, C3", "c3 b1 à", "2a 1b 3c", "1b2a3c", "A = 2, B = 1, C = 3", "a–2 b–1 c–3",
  ])
  func readsPairs(line: String) throws { #expect(try shown(line, "ghep") == [2, 1, 3]) }

  @Test(arguments: [
    ("chon-mot", "4", "Không có số 4. Hãy gõ số từ 1 đến 3."),
    ("chon-mot", "0", "Không có số 0. Hãy gõ số từ 1 đến 3."),
    ("chon-mot", "13", "Không có số 13. Hãy gõ số từ 1 đến 3."),
    ("chon-mot", "1 2", "Câu này chỉ chọn một. Hãy gõ một số từ 1 đến 3."),
    ("chon-mot", "câu 1 sai", "Hãy gõ một số từ 1 đến 3."),
    ("chon-mot", "không chọn 1", "Hãy gõ một số từ 1 đến 3."),
    ("chon-mot", "d", "Hãy gõ một số từ 1 đến 3."),
    ("chon-mot", "1a", "Hãy gõ một số từ 1 đến 3."),
    ("chon-mot", "a c", "Câu này chỉ chọn một. Hãy gõ một số từ 1 đến 3."),
    ("chon-nhieu", "1 b", "Hãy gõ số của các ý bạn chọn, ví dụ 1 3."),
    ("chon-nhieu", "trừ 1", "Hãy gõ số của các ý bạn chọn, ví dụ 1 3."),
    ("chon-mot", "99999999999999999999", "Không có số 999999999…. Hãy gõ số từ 1 đến 3."),
    ("chon-nhieu", "1 5", "Không có số 5. Hãy gõ số từ 1 đến 4."),
    ("chon-nhieu", "15", "Không có số 15. Hãy gõ số từ 1 đến 4."),
    ("chon-nhieu", "tất cả", "Hãy gõ số của các ý bạn chọn, ví dụ 1 3."),
    ("chon-nhieu", ",", "Hãy gõ số của các ý bạn chọn, ví dụ 1 3."),
    ("hoi-otp", "có", "Hãy gõ 1 (Đúng) hoặc 2 (Sai)."),
    ("xep", "3 1 1 4", "Số 1 bị gõ hơn một lần. Còn thiếu số 2. Hãy gõ mỗi số một lần, ví dụ 2 1 3 4."),
    ("xep", "3 1", "Còn thiếu số 2, 4. Hãy gõ mỗi số một lần, ví dụ 2 1 3 4."),
    ("xep", "hỏi xã", "Hãy gõ đủ 4 số theo đúng thứ tự, ví dụ 2 1 3 4."),
    ("xep", "1 2 3 4 5", "Không có số 5. Hãy gõ số từ 1 đến 4."),
    ("xep", "1 2 3 4 4", "Số 4 bị gõ hơn một lần. Hãy gõ mỗi số một lần, ví dụ 2 1 3 4."),
    ("ghep", "A2 B2 C3", "Số 2 bị gõ hơn một lần. Còn thiếu số 1. Hãy gõ mỗi số một lần, ví dụ 2 1 3."),
    ("ghep", "A2 B1", "Hãy gõ số cho A, B, C, ví dụ 2 1 3."),
    ("ghep", "A2 B1 D3", "Hãy gõ số cho A, B, C, ví dụ 2 1 3."),
    ("ghep", "A B C", "Hãy gõ số cho A, B, C, ví dụ 2 1 3."),
    ("ghep", "A2 A1 C3", "Hãy gõ số cho A, B, C, ví dụ 2 1 3."),
    ("xep", "A1 B2 C3 D4", "Hãy gõ đủ 4 số theo đúng thứ tự, ví dụ 2 1 3 4."),
    ("xep", "abce", "Hãy gõ đủ 4 số theo đúng thứ tự, ví dụ 2 1 3 4."),
    ("xep", "acb", "Còn thiếu số 4. Hãy gõ mỗi số một lần, ví dụ 2 1 3 4."),
    ("dien-so", "2256 người", "Hãy gõ một con số theo đơn vị «tổ», ví dụ 45 hoặc 2,5."),
    ("dien-so", "nhiều lắm", "Hãy gõ một con số, ví dụ 45 hoặc 2,5."),
  ])
  func saysWhatToTypeInstead(question: String, line: String, expected: String) throws {
    #expect(try message(line, question)?(.vietnamese) == expected)
  }

  @Test(arguments: ["bảy", "1 2", "9", "D", "đúng", "1 2 3 4 5 6 7 8 9"])
  func saysItInEnglishToo(line: String) throws {
    let message = try #require(try message(line, "chon-mot"))
    #expect(message(.english) != message(.vietnamese))
    #expect(message(.english).contains("from 1 to 3"))
  }

  @Test(arguments: ["nhà phát hành", "?!", "b q", "1", "câu này khó"])
  func takesEveryOtherLineAsAShortAnswer(line: String) throws {
    #expect(QuizInput.read("  \(line) ", for: try quiz.asked("dien-ten")) == .response(.text(line)))
  }

  /// Choices that name what is in a picture by letters are meant by these, wherever they stand.
  @Test func takesALetterForTheChoiceThatSaysIt() throws {
    let texts = ["Chép sẵn tệp cài.", "Hỏi xã.", "Xin số căn cước.", "Tự cài thử."]
    let letters = zip(texts, ["Chỗ C", "Chỗ A", "Chỗ D", "Chỗ B"])
    var quiz = try QuizCourse()
    let path = "bai-hoc/bai-mot.yaml"
    var tiny = TinyCourse().adding(path, QuizCourse.text)
    for (text, said) in letters { tiny = try tiny.replacing(text, with: said, in: path) }
    quiz = try QuizCourse(tiny)
    let asked = try quiz.asked("chon-nhieu")
    guard case .several(let options) = asked.prompt.body else { throw NotThisKind() }
    let places = ["Chỗ A", "Chỗ D"].compactMap { said in options.first { $0.choice.text.markdown == said }?.place }
    #expect(places.count == 2)
    #expect(QuizInput.read("a d", for: asked) == .response(.choices(Set(places))))
  }

  @Test(arguments: [("x", QuizInput.reread), ("X.", .reread), ("xem lại", .reread), ("q", .quit), ("", .again)])
  func readsThatTheStepIsToBeShown(line: String, input: QuizInput) throws {
    #expect(QuizInput.read(line, for: try quiz.asked("chon-mot"), canReread: true) == input)
    #expect(QuizInput.read(line, for: try quiz.asked("dien-ten"), canReread: true) == input)
  }

  @Test func takesXForAnAnswerWhereNoStepCanBeShown() throws {
    #expect(QuizInput.read("x", for: try quiz.asked("dien-ten")) == .response(.text("x")))
    let expected = try QuizInputTests.asked(accepting: "X")
    #expect(QuizInput.read("x", for: expected, canReread: true) == .response(.text("x")))
  }

  @Test(arguments: [
    ("", PauseReply.goOn), (" ", .goOn), ("x", .reread), ("xem lại", .reread), ("q", .quit), ("Q", .quit),
    ("nghỉ", .quit),
  ])
  func readsTheReplyToAPause(line: String, reply: PauseReply) {
    #expect(PauseReply.read(line, canReread: true) == reply)
  }

  /// What was meant for the next question is no answer yet.
  @Test(arguments: ["2", "đúng", "?", "b", "xx"])
  func takesNoAnswerWhereNothingIsAsked(line: String) {
    guard case .unclear(let message) = PauseReply.read(line, canReread: true) else {
      Issue.record("«\(line)» was understood")
      return
    }
    #expect(message(.vietnamese).contains("Enter"))
    #expect(PauseReply.read("x", canReread: false) != .reread)
  }

  private static func asked(accepting answer: String) throws -> Session.Asked {
    try QuizCourse.replacing("[Hóa Thượng]", with: "[\(answer)]").asked("dien-dung-dau")
  }

  /// Licence class B is an answer where it is asked for, and so is any other class.
  @Test(arguments: ["B", "b", "q", "b.", "b\u{200B}"])
  func takesOneLetterForAnAnswerWhereOneIsAskedFor(line: String) throws {
    let input = QuizInput.read(line, for: try QuizInputTests.asked(accepting: "B"))
    guard case .response = input else {
      Issue.record("«\(line)» was read as \(input)")
      return
    }
  }

  @Test(arguments: [
    ("bỏ qua", QuizInput.skip), ("nghỉ", .quit), ("thoat", .quit), ("quit", .quit), ("?", .hint), ("", .again),
  ])
  func takesWordsForCommandsWhereLettersAreAnswers(line: String, input: QuizInput) throws {
    #expect(QuizInput.read(line, for: try QuizInputTests.asked(accepting: "B")) == input)
  }

  @Test(arguments: [("\"?\"", "?"), ("bỏ qua", "bỏ qua"), ("Quit", "quit")])
  func takesWhatIsAcceptedForAnAnswerAndNotForACommand(accepted: String, line: String) throws {
    #expect(QuizInput.read(line, for: try QuizInputTests.asked(accepting: accepted)) == .response(.text(line)))
  }

  @Test func saysWhichWordsAreCommandsWhereLettersAreAnswers() throws {
    let course = try QuizCourse.replacing("[Hóa Thượng]", with: "[B]")
    let page = course.views().question(try course.asked("dien-dung-dau"), behaviour: .practice)
    let keys = page.last.map(\.plainText) ?? ""
    #expect(keys.contains("bỏ qua"))
    #expect(!keys.contains("b bỏ qua"))
    #expect(keys.contains("nghỉ nghỉ"))
  }

  @Test(arguments: [("2256", true), ("2.256 tổ", true), ("２２５６", true), ("2257", false)])
  func readsNumbers(line: String, isRight: Bool) throws {
    #expect(try quiz.feedback(on: line, to: "dien-so").judgement.isCorrect == isRight)
  }

  @Test(arguments: [true, false])
  func readsTheReplyToAnOffer(allowsNew: Bool) {
    #expect(OfferReply.read(" ", allowsNew: allowsNew) == .accept)
    #expect(OfferReply.read("Q", allowsNew: allowsNew) == .quit)
    #expect((OfferReply.read("m", allowsNew: allowsNew) == .new) == allowsNew)
    guard case .unclear(let message) = OfferReply.read("gì", allowsNew: allowsNew) else {
      Issue.record("«gì» was understood")
      return
    }
    #expect(message(.vietnamese).contains("Enter"))
  }
}
