import Diagnostics
import Foundation
import Quiz
import TestSupport
import Testing

@testable import QuizUI

@Suite struct QuizLinesTests {
  private let quiz: QuizCourse
  private let lines: QuizLines

  init() throws {
    quiz = try QuizCourse()
    lines = QuizLines(course: quiz.course, language: .vietnamese, today: quiz.today)
  }

  /// The bytes as text, after Foundation has read them as exactly one JSON object on one line.
  private func text(_ line: [UInt8]) throws -> String {
    let text = String(decoding: line, as: UTF8.self)
    #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(text.hasSuffix("}\n"))
    let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    #expect(object != nil)
    return text
  }

  @Test(arguments: [
    "chon-mot", "chon-nhieu", "hoi-otp", "xep", "ghep", "dien-ten", "dien-so", "tinh-huong",
  ])
  func asks(question: String) throws {
    let line = lines.question(try quiz.asked(question), behaviour: .practice, formerRevision: nil)
    expectSnapshot(try text(line), named: "json-question/\(question).json")
  }

  @Test(arguments: [
    "chon-mot", "chon-nhieu", "hoi-otp", "xep", "ghep", "dien-ten", "dien-so", "tinh-huong",
  ])
  func answers(question: String) throws {
    let asked = try #require(quiz.session(question).asked)
    let feedback = try quiz.feedback(on: try Typing.line(for: asked, isRight: false), to: question)
    expectSnapshot(try text(lines.feedback(feedback, behaviour: .practice)), named: "json-feedback/\(question).json")
  }

  @Test func holdsBackTheFeedbackOfAnExam() throws {
    let feedback = try quiz.feedback(on: "1", to: "chon-mot")
    #expect(try text(lines.feedback(feedback, behaviour: .exam)) == "{\"type\":\"noted\"}\n")
  }

  @Test(arguments: [Behaviour.practice, .exam])
  func sumsUp(behaviour: Behaviour) throws {
    var session = quiz.session(behaviour: behaviour)
    try Typing.finish(&session) { $0 == "hoi-otp" }
    expectSnapshot(try text(lines.summary(session)), named: "json-summary/\(behaviour.rawValue).json")
    expectSnapshot(try text(ProgressJSON.result(of: session)), named: "json-result/\(behaviour.rawValue).json")
  }

  @Test(arguments: [(Language.vietnamese, "Hãy gõ số."), (.english, "Type a number.")])
  func speaksToAPersonInTheLanguageOfTheScreen(language: Language, message: String) throws {
    let lines = QuizLines(course: quiz.course, language: language, today: quiz.today)
    let line = try text(lines.unclear(LocalizedText(vi: "Hãy gõ số.", en: "Type a number.")))
    #expect(line.contains("\"message\":\"\(message)\""))
    let told = try text(lines.feedback(try quiz.feedback(on: "7", to: "dien-so"), behaviour: .practice))
    #expect(told.contains(language == .english ? "(to be checked again)" : "(cần kiểm tra lại)"))
    #expect(told.contains(language == .english ? "2,256 tổ (within 0.5 is right)" : "2.256 tổ (lệch không quá 0,5"))
  }

  @Test func tellsTheRest() throws {
    var session = quiz.session("chon-mot", "hoi-otp")
    let hint = try #require(session.hint()?.hint)
    let asked = try #require(session.asked)
    let gone = quiz.session("da-bo", "chon-mot", behaviour: .exam)
    let written = try [
      lines.session(session, isResumed: true), lines.session(gone, isResumed: false),
      lines.nothingDue(next: quiz.today),
      lines.nothingDue(next: nil),
      lines.hint(hint, for: asked), lines.noHint(), lines.skipped(), lines.cannotSkip(), lines.left(session),
      lines.unclear(LocalizedText(vi: "Hãy gõ số.", en: "Type a number.")),
    ].map(text)
    expectSnapshot(written.joined(), named: "json/rest.jsonl")
  }
}
