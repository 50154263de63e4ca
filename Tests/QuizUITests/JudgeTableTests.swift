import Curriculum
import Foundation
import Marking
import Quiz
import Testing

@testable import QuizUI

@Suite struct JudgeTableTests {
  private static func prompt(_ id: String) throws -> (exercise: Exercise, asked: Session.Asked) {
    let course = try JudgeTable.shared.course()
    let item = Event.Item(question: QuestionKey(lesson: "bai-mot", question: id), revision: 1)
    let session = Session(
      id: EventID(device: "0123456789abcdef", counter: 1),
      start: Event.SessionStart(behaviour: .practice, seed: 7, items: [item]),
      course: course
    )
    let asked = try #require(session.asked)
    return (asked.exercise, asked)
  }

  /// In orders and pairs the table names items by their right places; a trainee types the numbers shown.
  private static func line(_ typed: String, for prompt: Prompt) -> String {
    let items: [Prompt.Item]
    switch prompt.body {
    case .order(let shown): items = shown
    case .match(_, let right): items = right
    default: return typed
    }
    return String(
      typed.map { sign in
        guard let place = sign.wholeNumberValue, let shown = items.firstIndex(where: { $0.place == place - 1 }) else {
          return sign
        }
        return Character(String(shown + 1))
      }
    )
  }

  @Test(arguments: JudgeTable.shared.cases)
  func judgesAsThePageForTrainersSays(example: JudgeTable.Case) throws {
    let (exercise, asked) = try JudgeTableTests.prompt(example.question)
    let line = JudgeTableTests.line(example.typed, for: asked.prompt)
    let worth: String
    switch QuizInput.read(line, for: asked) {
    case .unclear: worth = "hỏi lại"
    case .response(let response):
      let judgement = Judgement(response, to: asked.prompt)
      let feedback = Feedback(exercise: exercise, promptIndex: 0, judgement: judgement)
      worth =
        switch judgement.verdict {
        case .right: "đúng"
        case .rightButForDiacritics: "đúng, nhắc dấu"
        case .wrongDiacritics: "sai dấu"
        case .wrong: feedback.reply == nil ? "sai" : "sai, có lời riêng"
        case .noNumber: "không phải số"
        }
    case let other: worth = "\(other)"
    }
    #expect(worth == example.worth)
  }

  @Test func readsTheTables() {
    #expect(JudgeTable.shared.questions.count >= 10)
    #expect(JudgeTable.shared.cases.count >= 100)
  }
}
