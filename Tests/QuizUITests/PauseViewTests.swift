import Diagnostics
import Quiz
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct PauseViewTests {
  private let quiz: QuizCourse
  private static let types = [
    "chon-mot", "chon-nhieu", "hoi-otp", "xep", "ghep", "dien-ten", "dien-dung-dau", "dien-so", "dien-nam",
    "tinh-huong",
  ]

  init() throws { quiz = try QuizCourse() }

  private func feedback(_ question: String, isRight: Bool = false) throws -> Feedback {
    let asked = try #require(quiz.session(question).asked)
    return try quiz.feedback(on: try Typing.line(for: asked, isRight: isRight), to: question)
  }

  /// One line in every window, with the right answer in it.
  @Test(arguments: types)
  func saysTheVerdictInShort(question: String) throws {
    let (wrong, right) = (try feedback(question), try feedback(question, isRight: true))
    let views = quiz.views()
    let transcript = [(80, wrong), (80, right), (40, wrong)].map { width, feedback in
      Layout(width: width).transcript(of: views.verdictInShort(feedback))
    }
    expectSnapshot(transcript.joined(), named: "verdict-in-short/\(question).txt")
    for width in [20, 40, 60] {
      #expect(Layout(width: width).lines(of: views.verdictInShort(wrong)).count == 1)
    }
  }

  @Test func saysTheVerdictInShortInWordsAlone() throws {
    let views = quiz.views(isPlain: true)
    #expect(
      views.verdictInShort(try feedback("hoi-otp")).map(\.plainText) == ["Chưa đúng. Bạn trả lời: Đúng. Đáp án: Sai."])
    #expect(
      views.verdictInShort(try feedback("hoi-otp", isRight: true)).map(\.plainText) == ["Đúng. Bạn trả lời: Sai."])
  }

  @Test func saysWhatComesNext() throws {
    let plain = quiz.views(isPlain: true)
    func line(_ views: QuizViews, _ question: String, _ next: QuizViews.Next) throws -> String? {
      views.pauseKeys(after: try feedback(question), before: next).first?.plainText
    }
    #expect(try line(plain, "xep", .question) == "Bấm Enter để sang câu tiếp, gõ x để xem lại bước, gõ q để nghỉ.")
    #expect(try line(plain, "dien-ten", .result) == "Bấm Enter để xem kết quả, gõ q để nghỉ.")
    #expect(try line(plain, "tinh-huong", .question)?.hasPrefix("Bấm Enter để sang chặng tiếp") == true)
    #expect(try line(quiz.views(), "xep", .question) == "Enter câu tiếp · x xem lại bước · q nghỉ")
    #expect(try line(quiz.views(.english), "xep", .result) == "Enter the result · x read the step · q leave")
  }

  @Test(arguments: [false, true])
  func showsTheSteps(isPlain: Bool) throws {
    let exercise = try #require(quiz.session("xep").asked).exercise
    let page = quiz.views(isPlain: isPlain).steps(of: exercise)
    expectSnapshot(
      Layout(width: 60, isPlain: isPlain).transcript(of: page), named: "steps/\(isPlain ? "plain" : "signs").txt")
  }

  @Test func remindsOfWhatIsAsked() throws {
    let asked = try quiz.asked("chon-mot")
    let line = Layout(width: 40).lines(of: quiz.views().questionInShort(asked)).map { $0.map(\.text).joined() }
    #expect(line == ["Câu 1: Trong cửa hàng có hai ứng dụng c…"])
  }

  /// Every line of keys has its sentence, in both languages.
  @Test func saysInWordsWhatCanBeTyped() {
    func line(_ page: Page) -> [String] { page.map(\.plainText) }
    let (plain, english) = (quiz.views(isPlain: true), quiz.views(.english))
    #expect(line(plain.moreKeys()) == ["Bấm Enter để xem tiếp, gõ q để nghỉ."])
    #expect(line(english.moreKeys()) == ["Enter more · q leave"])
    #expect(line(plain.againKeys()) == ["Bấm Enter để xem lại câu hỏi."])
    #expect(line(english.againKeys()) == ["Enter the question again"])
  }

  // MARK: Where one stands

  /// After so many right and wrong answers; the first line of what is asked then.
  private func head(
    right: Int, wrong: Int, behaviour: Behaviour = .practice, isPlain: Bool = false, width: Int = 80
  ) throws -> String {
    var session = quiz.session(behaviour: behaviour)
    for number in 0..<(right + wrong) {
      let asked = try #require(session.asked)
      let line = try Typing.line(for: asked, isRight: number < right)
      _ = session.answer(try Typing.response(line, to: asked), milliseconds: 1)
    }
    return try head(of: session, isPlain: isPlain, width: width)
  }

  private func head(of session: Session, isPlain: Bool = false, width: Int = 80) throws -> String {
    let page = quiz.views(isPlain: isPlain).question(try #require(session.asked), behaviour: session.behaviour)
    return Layout(width: width).lines(of: page)[0].map(\.text).joined()
  }

  @Test func saysHowItWent() throws {
    #expect(try head(right: 0, wrong: 0) == "▱▱▱▱▱▱▱▱▱▱ Câu 1 trên 10 · Dùng Ứng dụng Một")
    #expect(try head(right: 2, wrong: 1) == "▰▰▰▱▱▱▱▱▱▱ Câu 4 trên 10 · ✓ 2 · ✗ 1 · Dùng Ứng dụng Một")
    #expect(try head(right: 2, wrong: 1, width: 50) == "Câu 4 trên 10 · ✓ 2 · ✗ 1 · Dùng Ứng dụng Một")
    #expect(try head(right: 2, wrong: 1, width: 40) == "4/10 · ✓ 2 · ✗ 1 · Dùng Ứng dụng Một")
    #expect(try head(right: 2, wrong: 1, width: 30) == "4/10 · ✓ 2 · ✗ 1 · Dùng Ứng d…")
    #expect(try head(right: 2, wrong: 1, isPlain: true) == "Câu 4 trên 10. Đúng 2, sai 1. Bài «Dùng Ứng dụng Một».")
  }

  @Test func saysNothingOfRightAndWrongInAnExam() throws {
    #expect(try head(right: 2, wrong: 1, behaviour: .exam) == "▰▰▰▱▱▱▱▱▱▱ Câu 4 trên 10 · Dùng Ứng dụng Một")
  }

  @Test func countsARetryByItself() throws {
    var session = quiz.session("chon-mot", "hoi-otp", "xep")
    try Typing.finish(&session) { $0 != "xep" }
    _ = session.retry()
    #expect(try head(of: session) == "▱▱ Câu 1 trên 2 · làm lại · Dùng Ứng dụng Một")
    let asked = try #require(session.asked)
    let line = try Typing.line(for: asked, isRight: true)
    _ = session.answer(try Typing.response(line, to: asked), milliseconds: 1)
    #expect(try head(of: session) == "▰▱ Câu 2 trên 2 · làm lại · ✓ 1 · ✗ 0 · Dùng Ứng dụng Một")
  }
}
