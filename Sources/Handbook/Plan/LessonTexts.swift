import Curriculum
import Diagnostics

/// Every text of a lesson, in reading order.
enum LessonTexts {
  static func all(of lesson: Lesson) -> [MappedText] {
    var texts: [MappedText?] = [
      lesson.title.source, lesson.summary.source, lesson.notFor?.source, lesson.introduction?.source,
    ]
    texts += lesson.objectives.map(\.learner.source)
    texts += lesson.preparation.map(\.source)
    texts.append(lesson.officialSource?.source)
    for step in lesson.steps {
      texts += [
        step.part?.source, step.action.source, step.expectation?.source, step.otherwise?.source, step.note?.source,
      ]
    }
    for warning in lesson.warnings { texts += [warning.title.source, warning.text.source] }
    for problem in lesson.problems { texts += [problem.symptom.source, problem.cause?.source, problem.remedy.source] }
    texts += lesson.keyPoints.map(\.source)
    for question in lesson.questions { texts += all(of: question) }
    return texts.compactMap(\.self)
  }

  private static func all(of question: Question) -> [MappedText?] {
    let body: [MappedText?] =
      switch question.body {
      case .singleChoice(let choices), .multipleChoice(let choices): all(of: choices)
      case .trueFalse(let answer): [answer.reasonForTrue.source, answer.reasonForFalse.source]
      case .order(let items): items.map(\.source)
      case .match(let pairs): pairs.flatMap { [$0.left.source, $0.right.source] }
      case .shortAnswer(let answer):
        answer.accepted.map(\.source) + answer.knownWrong.flatMap { [$0.text.source, $0.reason.source] }
      case .number(let answer): [answer.unit?.source]
      case .scenario(let stages): stages.flatMap { [$0.situation.source] + all(of: $0.choices) }
      }
    return [question.prompt.source] + body + question.hints.map(\.source) + [question.explanation?.source]
  }

  private static func all(of choices: [Question.Choice]) -> [MappedText?] {
    choices.flatMap { [$0.text.source, $0.reason.source] }
  }
}
