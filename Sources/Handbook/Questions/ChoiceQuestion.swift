import Curriculum
import HTML

/// One or several choices are right.
struct ChoiceQuestion: QuestionFace {
  let choices: [Question.Choice]

  func task(_ asked: AskedQuestion) -> [Node] { [asked.lettered(choices)] }
  func solution(_ asked: AskedQuestion) -> [Node]? { [asked.judged(choices)] }
  func judge(_ asked: AskedQuestion) -> PageJudge? { nil }
  func answerPlace(_ asked: AskedQuestion) -> [Node] { [asked.boxes(choices)] }
  func key(_ asked: AskedQuestion) -> String { asked.rightSigns(choices) }
}
