import Curriculum
import Diagnostics
import Quiz
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct SessionViewTests {
  private let quiz: QuizCourse
  private let layout = Layout(width: 80)

  init() throws { quiz = try QuizCourse() }

  private func finished(_ behaviour: Behaviour, missing: String...) throws -> Session {
    var session = quiz.session(behaviour: behaviour)
    try Typing.finish(&session) { missing.contains($0) }
    return session
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [Behaviour.practice, .exam, .review])
  func welcomes(behaviour: Behaviour) {
    let page = quiz.views().welcome(quiz.session(behaviour: behaviour), name: "An")
    expectSnapshot(layout.transcript(of: page), named: "welcome/\(behaviour.rawValue).txt")
  }

  @Test func tellsWhatLeftTheCourse() {
    let page = quiz.views().welcome(quiz.session("chon-mot", "da-bo"), name: nil)
    #expect(page.map(\.plainText).contains("1 câu đã được bỏ khỏi bài nên không hỏi nữa."))
  }

  @Test(arguments: [false, true])
  func offersToGoOn(isPlain: Bool) throws {
    var session = quiz.session()
    _ = session.answer(.choices([0]), milliseconds: 1)
    let page = quiz.views(isPlain: isPlain).resumeOffer(session, from: try day("2026-11-20"))
    expectSnapshot(layout.transcript(of: page), named: "resume/\(isPlain ? "plain" : "signs").txt")
  }

  @Test func goesOnWhereNobodyIsAsked() throws {
    let page = quiz.views().resumed(quiz.session(), from: try day("2026-11-20"))
    let sentence = "Làm tiếp bài dở từ ngày 20/11/2026, từ câu 1 trên 10. Bài «Dùng Ứng dụng Một»."
    #expect(page.map(\.plainText) == [sentence])
  }

  @Test func saysWhereItGoesOn() throws {
    var session = quiz.session()
    _ = session.answer(.choices([0]), milliseconds: 1)
    let page = quiz.views().leaving(session, command: "camnang quiz --as an")
    expectSnapshot(layout.transcript(of: page), named: "leaving.txt")
    #expect(quiz.views().leaving(try finished(.practice), command: "").count == 1)
  }

  @Test func countsHintsAndShowsThemAgain() throws {
    var session = quiz.session("chon-mot")
    let first = try #require(session.hint()?.hint)
    let page = quiz.views().hint(first, for: try #require(session.asked))
    let second = try #require(session.hint()?.hint)
    let asked = try #require(session.asked)
    let last = quiz.views().hint(second, for: asked)
    let none = quiz.views().noHint(for: asked, behaviour: .practice)
    expectSnapshot(layout.transcript(of: page + [.rule] + last + [.rule] + none), named: "hints.txt")
  }

  @Test func refusesHintsAndSkippingInAnExam() throws {
    let asked = try quiz.asked("chon-mot")
    #expect(quiz.views().noHint(for: asked, behaviour: .exam).map(\.plainText) == ["Bài kiểm tra không có gợi ý."])
    #expect(quiz.views().cannotSkip(asked, behaviour: .exam) != quiz.views().cannotSkip(asked, behaviour: .practice))
    let without = try quiz.asked("hoi-otp")
    #expect(quiz.views().noHint(for: without, behaviour: .practice).map(\.plainText) == ["Câu này không có gợi ý."])
  }

  @Test func sumsUpAPassedLesson() throws {
    let page = quiz.views().summary(try finished(.practice, missing: "chon-mot", "dien-so"))
    expectSnapshot(layout.transcript(of: page), named: "summary/passed.txt")
  }

  @Test(arguments: [false, true])
  func sumsUpWhatIsLacking(isPlain: Bool) throws {
    let page = quiz.views(isPlain: isPlain).summary(try finished(.practice, missing: "hoi-otp", "xep", "ghep"))
    expectSnapshot(layout.transcript(of: page), named: "summary-failed/\(isPlain ? "plain" : "signs").txt")
  }

  @Test func sumsUpInEnglish() throws {
    let page = quiz.views(.english).summary(try finished(.practice, missing: "hoi-otp"))
    expectSnapshot(layout.transcript(of: page), named: "summary/english.txt")
  }

  @Test func showsTheFeedbackOfAnExamAtItsEnd() throws {
    let page = quiz.views().summary(try finished(.exam, missing: "hoi-otp", "tinh-huong"))
    expectSnapshot(layout.transcript(of: page), named: "summary/exam.txt")
  }

  @Test func countsWhatIsStillWrongAfterARetry() throws {
    var session = try finished(.practice, missing: "hoi-otp", "xep")
    _ = session.retry()
    try Typing.finish(&session) { $0 == "xep" }
    let offer = try #require(quiz.views(isPlain: true).summary(session).last)
    #expect(offer.plainText == "Bấm Enter để làm lại 1 câu sai, gõ q để nghỉ.")
    _ = session.retry()
    try Typing.finish(&session) { _ in false }
    let end = quiz.views(isPlain: true).summary(session).map(\.plainText)
    #expect(end.contains("Bạn đã làm lại đúng hết các câu sai. Đã lưu kết quả."))
    #expect(end.last == "Đạt hay chưa chỉ tính lần trả lời đầu, nên hôm khác hãy làm lại cả bài.")
    #expect(!end.contains("Cần ôn lại:"))
  }

  @Test func judgesNoLessonThatWasAskedInPart() throws {
    var session = quiz.session("chon-mot", "hoi-otp")
    try Typing.finish(&session) { _ in false }
    let lines = quiz.views().summary(session).map(\.plainText)
    #expect(lines.contains("Bài «Dùng Ứng dụng Một»: chưa hỏi hết các câu nên chưa xét đạt."))
  }

  @Test func cutsALongPromptAfterAWord() throws {
    let long = String(repeating: "rất dài ", count: 30) + "hết?"
    let quiz = try QuizCourse.replacing("Những việc nào nên làm trước?", with: long)
    let question = try #require(quiz.session("chon-nhieu").asked).exercise
    let short = quiz.views().shortPrompt(of: question)
    #expect(short.hasSuffix("dài…") || short.hasSuffix("rất…"))
    #expect(short.count <= 161)
  }
}
