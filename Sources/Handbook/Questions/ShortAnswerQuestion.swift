import Curriculum
import Diagnostics
import HTML
import Marking

/// A few words to be typed.
struct ShortAnswerQuestion: QuestionFace {
  let answer: Question.ShortAnswer

  func task(_ asked: AskedQuestion) -> [Node] { [] }

  @NodeBuilder private func answers(_ asked: AskedQuestion) -> [Node] {
    // What a person types stands as it is typed: an address in it is no link.
    asked.rightAnswer(key(asked))
    if !answer.knownWrong.isEmpty {
      Tag.ul(.class("judged")) {
        for wrong in answer.knownWrong {
          Tag.li(.class("wrong")) {
            asked.verdict(false)
            asked.text(wrong.text)
            Tag.p(.class("reason")) { asked.text(wrong.reason) }
          }
        }
      }
    }
  }

  func solution(_ asked: AskedQuestion) -> [Node]? { answers(asked) }
  func judge(_ asked: AskedQuestion) -> PageJudge? { JudgeData(asked).shortAnswer(scheme(asked)) }
  @NodeBuilder func answerPlace(_ asked: AskedQuestion) -> [Node] {
    asked.writtenAnswer(unit: nil)
    if asked.paper != nil {
      Tag.p(.class("fine marked")) {
        "Người chấm ghi 1 (đúng) hoặc 0 (sai): "
        AskedQuestion.digitBox
      }
    }
  }
  func key(_ asked: AskedQuestion) -> String { scheme(asked).rightAnswer(.vietnamese) }

  private func scheme(_ asked: AskedQuestion) -> ShortAnswerScheme {
    ShortAnswerScheme(answer, in: asked.course, lesson: asked.lesson)
  }
}
