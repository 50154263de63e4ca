import Diagnostics
import Marking
import Quiz
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct FeedbackViewTests {
  private let quiz: QuizCourse
  private static let types = [
    "chon-mot", "chon-nhieu", "hoi-otp", "xep", "ghep", "dien-ten", "dien-dung-dau", "dien-so", "dien-nam",
    "tinh-huong",
  ]

  init() throws { quiz = try QuizCourse() }

  private func feedback(_ question: String, isRight: Bool) throws -> Feedback {
    let asked = try #require(quiz.session(question).asked)
    return try quiz.feedback(on: try Typing.line(for: asked, isRight: isRight), to: question)
  }

  @Test(arguments: types)
  func saysWhatIsWrongAndWhatIsRight(question: String) throws {
    let page = quiz.views().feedback(try feedback(question, isRight: false))
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "feedback-wrong/\(question).txt")
  }

  @Test(arguments: types)
  func saysThatItIsRight(question: String) throws {
    let page = quiz.views().feedback(try feedback(question, isRight: true))
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "feedback-right/\(question).txt")
  }

  @Test(arguments: ["chon-nhieu", "ghep", "hoi-otp"])
  func saysItInWordsAlone(question: String) throws {
    let page = quiz.views(isPlain: true).feedback(try feedback(question, isRight: false))
    expectSnapshot(Layout(width: 80, isPlain: true).transcript(of: page), named: "feedback-plain/\(question).txt")
  }

  @Test(arguments: ["chon-nhieu", "dien-so"])
  func saysItInEnglish(question: String) throws {
    let page = quiz.views(.english).feedback(try feedback(question, isRight: false))
    expectSnapshot(Layout(width: 100).transcript(of: page), named: "feedback-english/\(question).txt")
  }

  @Test func saysItInANarrowWindow() throws {
    let page = quiz.views().feedback(try feedback("xep", isRight: false))
    expectSnapshot(Layout(width: 20).transcript(of: page), named: "feedback-narrow.txt")
  }

  @Test func tellsHowItIsWritten() throws {
    let page = quiz.views().feedback(try quiz.feedback(on: "nha phat hanh", to: "dien-ten"))
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "feedback-diacritics.txt")
  }

  @Test func refusesWrongDiacriticsWhereTheyMatter() throws {
    let page = quiz.views().feedback(try quiz.feedback(on: "Hoa Thượng", to: "dien-dung-dau"))
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "feedback-exact.txt")
  }

  @Test func repliesToAKnownMistake() throws {
    let page = quiz.views().feedback(try quiz.feedback(on: "can bo xa", to: "dien-ten"))
    #expect(page.map(\.plainText).contains("Cán bộ xã là người báo tin."))
  }

  /// «✓ Đúng: Đúng, …» says it twice.
  @Test(arguments: [("Đúng, hỏi trước.", "✓ Đúng, hỏi trước."), ("Đúng", "✓ Đúng"), ("Đúngg", "✓ Đúng: Đúngg")])
  func saysTheVerdictOnce(reason: String, said: String) {
    let spans = quiz.views().verdict(true, because: [Span(reason)])
    #expect(spans.map(\.text).joined() == said)
  }

  @Test(arguments: [("Đúng, hỏi trước.", "Đúng, hỏi trước."), ("Hỏi trước.", "Đúng. Hỏi trước.")])
  func saysTheVerdictOnceInWordsAlone(reason: String, said: String) {
    let spans = quiz.views(isPlain: true).verdict(true, because: [Span(reason)])
    #expect(spans.map(\.text).joined() == said)
  }

  @Test(arguments: [
    (2256, "2.256", "2,256"), (22.7, "22,7", "22.7"), (-4.5, "−4,5", "−4.5"),
    (1_234_567.25, "1.234.567,25", "1,234,567.25"),
    (0.00001, "0,00001", "0.00001"), (0, "0", "0"), (999, "999", "999"),
    (1e15, "1.000.000.000.000.000", "1,000,000,000,000,000"),
  ])
  func writesNumbersAsPeopleDo(value: Double, vietnamese: String, english: String) {
    #expect(Decimal.text(value, .vietnamese) == vietnamese)
    #expect(Decimal.text(value, .english) == english)
  }
}
