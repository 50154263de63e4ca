import Curriculum
import Diagnostics
import HTML
import Marking

/// A number to be typed.
struct NumberQuestion: QuestionFace {
  let answer: Question.NumberAnswer

  func task(_ asked: AskedQuestion) -> [Node] {
    guard let unit = answer.unit else { return [] }
    return [
      Tag.p(.class("unit")) {
        "Đơn vị: "
        asked.text(unit)
      }
    ]
  }

  func solution(_ asked: AskedQuestion) -> [Node]? { [asked.rightAnswer(key(asked))] }
  func judge(_ asked: AskedQuestion) -> PageJudge? { JudgeData(asked).number(scheme(asked)) }
  func answerPlace(_ asked: AskedQuestion) -> [Node] { [asked.writtenAnswer(unit: answer.unit)] }
  func key(_ asked: AskedQuestion) -> String { scheme(asked).rightAnswer(.vietnamese) }

  private func scheme(_ asked: AskedQuestion) -> NumberScheme {
    NumberScheme(answer, in: asked.course, lesson: asked.lesson)
  }
}
