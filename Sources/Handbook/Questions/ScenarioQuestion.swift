import Curriculum
import HTML

/// A story in stages, each with one right choice and with its answer beside it.
struct ScenarioQuestion: QuestionFace {
  let stages: [Question.Stage]

  @NodeBuilder func task(_ asked: AskedQuestion) -> [Node] {
    for (offset, stage) in stages.enumerated() {
      Tag.div(.class("stage"), asked.isLogged ? .data("stage", stage.id.name) : nil) {
        Tag.h5 { "Chặng \(offset + 1)" }
        asked.text(stage.situation, headingLevel: 6)
        asked.text.figure(of: stage)
        asked.lettered(stage.choices)
        asked.answer("Xem đáp án chặng \(offset + 1)") { asked.judged(stage.choices) }
      }
    }
  }

  func solution(_ asked: AskedQuestion) -> [Node]? { nil }
  func judge(_ asked: AskedQuestion) -> PageJudge? { nil }

  @NodeBuilder func answerPlace(_ asked: AskedQuestion) -> [Node] {
    for (offset, stage) in stages.enumerated() {
      Tag.div(.class("stage")) {
        Tag.p(.class("fine")) { "Chặng \(offset + 1)" }
        asked.text(stage.situation, headingLevel: 3)
        asked.text.figure(of: stage)
        asked.boxes(stage.choices, part: stage.id.name)
      }
    }
  }

  func key(_ asked: AskedQuestion) -> String {
    stages.enumerated().map { "chặng \($0 + 1): \(asked.rightSigns($1.choices, part: $1.id.name))" }.joined(
      separator: "; ")
  }
}
