import Curriculum
import Diagnostics
import Quiz
import Terminal
import TestSupport
import Testing

@testable import QuizUI

@Suite struct QuestionViewTests {
  private let quiz: QuizCourse

  init() throws { quiz = try QuizCourse() }

  @Test(arguments: [
    "chon-mot", "chon-nhieu", "hoi-otp", "xep", "ghep", "dien-ten", "dien-dung-dau", "dien-so", "tinh-huong",
  ])
  func asksInEveryType(question: String) throws {
    let page = quiz.views().question(try quiz.asked(question), behaviour: .practice)
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "question/\(question).txt")
  }

  @Test(arguments: ["chon-mot", "ghep", "tinh-huong"])
  func asksInWordsAlone(question: String) throws {
    let page = quiz.views(isPlain: true).question(try quiz.asked(question), behaviour: .practice)
    expectSnapshot(Layout(width: 80, isPlain: true).transcript(of: page), named: "question-plain/\(question).txt")
  }

  @Test(arguments: ["chon-nhieu", "ghep"])
  func asksInEnglish(question: String) throws {
    let page = quiz.views(.english).question(try quiz.asked(question), behaviour: .practice)
    expectSnapshot(Layout(width: 100).transcript(of: page), named: "question-english/\(question).txt")
  }

  @Test(arguments: ["chon-mot", "ghep"])
  func asksInANarrowWindow(question: String) throws {
    let page = quiz.views().question(try quiz.asked(question), behaviour: .practice)
    expectSnapshot(Layout(width: 20).transcript(of: page), named: "question-narrow/\(question).txt")
  }

  @Test func tellsTheStoryAgainAtALaterStage() throws {
    let page = quiz.views().question(try quiz.asked("tinh-huong", prompt: 1), behaviour: .practice)
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "question-later-stage.txt")
  }

  @Test func saysFirstWhatHasChanged() throws {
    let asked = try quiz.asked("hoi-otp")
    let note = try #require(quiz.lesson.questions.first?.hints.first)
    let page = quiz.views().question(asked, behaviour: .review, formerRevision: 1, changeNote: note)
    expectSnapshot(Layout(width: 80).transcript(of: page), named: "question-changed.txt")
  }

  @Test func offersOnlyTheKeysThatApply() throws {
    func lastLine(_ asked: Session.Asked, _ behaviour: Behaviour) throws -> String {
      try #require(quiz.views(isPlain: true).question(asked, behaviour: behaviour).last).plainText
    }
    let asked = try quiz.asked("chon-mot", hints: 1)
    #expect(try lastLine(asked, .practice) == "Gõ ? để xem gợi ý (còn 1), b để bỏ qua, q để nghỉ.")
    #expect(try lastLine(asked, .exam) == "Gõ q để nghỉ.")
    let last = try #require(quiz.session("chon-mot").asked)
    #expect(try lastLine(last, .practice) == "Gõ ? để xem gợi ý (còn 2), q để nghỉ.")
  }

  /// An example that avoids the right answer tells something about it.
  @Test(arguments: zip(["chon-nhieu", "xep", "ghep"], ["1 3", "2 1 3 4", "2 1 3"]))
  func showsAnExampleThatDoesNotHangOnTheAnswer(question: String, example: String) throws {
    #expect(try quiz.asked(question).prompt.face.example == example)
  }

  @Test func passesNoControlCharacterOn() throws {
    let hostile = try QuizCourse.replacing(
      "hỏi: Những việc nào nên làm trước?",
      with: "hỏi: Những việc&#27;[31m nào&#x202E; nên làm&#7; trước?"
    )
    let page = hostile.views().question(try hostile.asked("chon-nhieu"), behaviour: .practice)
    let text = Layout(width: 80).text(of: page)
    let banned: Set<Unicode.Scalar> = ["\u{1B}", "\u{202E}", "\u{07}"]
    #expect(text.contains("việc\u{FFFD}[31m nào\u{FFFD} nên làm\u{FFFD} trước?"))
    #expect(text.unicodeScalars.allSatisfy { !banned.contains($0) })
  }

  @Test func showsBothNormalFormsAlike() throws {
    // «ừ» and its two marks, typed as letters of their own.
    let decomposed = try QuizCourse.replacing(
      "Những việc nào",
      with: "Nhu\u{31B}\u{303}ng vie\u{323}\u{302}c na\u{300}o"
    )
    func text(_ quiz: QuizCourse) throws -> String {
      let page = quiz.views().question(try quiz.asked("chon-nhieu"), behaviour: .practice)
      return Layout(width: 80).text(of: page)
    }
    #expect(Array(try text(decomposed).utf8) == Array(try text(quiz).utf8))
  }
}
