import Curriculum
import HTML
import Marking

/// How a type of question is shown on its lesson's page and on paper.
///
/// Each type is a file beside this one and a line in ``Curriculum/Question/Body/face``. What the texts are set with, and in
/// which order things stand on this page, is told by an ``AskedQuestion``.
protocol QuestionFace {
  /// What stands below what is asked.
  func task(_ asked: AskedQuestion) -> [Node]
  /// What is right and why; `nil` where that stands beside each part of the task.
  func solution(_ asked: AskedQuestion) -> [Node]?
  /// Who judges a typed answer on the page, and by what; `nil` where choices are clicked: what each is worth stands on the
  /// page.
  func judge(_ asked: AskedQuestion) -> PageJudge?
  /// Where the answer is written on paper.
  func answerPlace(_ asked: AskedQuestion) -> [Node]
  /// The right answer as it is written on that paper.
  func key(_ asked: AskedQuestion) -> String
}

extension Question.Body {
  var face: any QuestionFace {
    switch self {
    case .singleChoice(let choices), .multipleChoice(let choices): ChoiceQuestion(choices: choices)
    case .trueFalse(let answer): TrueFalseQuestion(answer: answer)
    case .order(let items): OrderQuestion(items: items)
    case .match(let pairs): MatchQuestion(pairs: pairs)
    case .shortAnswer(let answer): ShortAnswerQuestion(answer: answer)
    case .number(let answer): NumberQuestion(answer: answer)
    case .scenario(let stages): ScenarioQuestion(stages: stages)
    }
  }
}
