import Curriculum
import Diagnostics

/// Visits every text of a lesson, in reading order.
struct LessonTexts {
  private let visit: (MappedText) -> Void

  static func forEach(of lesson: Lesson, _ visit: (MappedText) -> Void) {
    withoutActuallyEscaping(visit) { LessonTexts(visit: $0).lesson(lesson) }
  }

  private func lesson(_ lesson: Lesson) {
    inline(lesson.title)
    inline(lesson.summary)
    inline(lesson.notFor)
    blocks(lesson.introduction)
    for objective in lesson.objectives { inline(objective.learner) }
    lesson.preparation.forEach(inline)
    blocks(lesson.officialSource)
    for step in lesson.steps {
      inline(step.part)
      inline(step.action)
      inline(step.expectation)
      inline(step.otherwise)
      blocks(step.note)
    }
    for warning in lesson.warnings {
      inline(warning.title)
      blocks(warning.text)
    }
    for problem in lesson.problems {
      inline(problem.symptom)
      inline(problem.cause)
      blocks(problem.remedy)
    }
    lesson.keyPoints.forEach(inline)
    lesson.questions.forEach(question)
    lesson.leaflet?.messages.forEach(inline)
    lesson.leaflet?.blanks.forEach(inline)
    if let notes = lesson.trainer {
      TrainerTexts.inlines(of: notes).forEach(inline)
      TrainerTexts.blocks(of: notes).forEach(blocks)
    }
  }

  private func question(_ question: Question) {
    blocks(question.prompt)
    for part in question.body.parts {
      switch part {
      case .choices(let items, _): choices(items)
      case .stage(let stage):
        blocks(stage.situation)
        choices(stage.choices)
      case .item(let text), .remark(let text): inline(text)
      case .shortAnswer(let answer):
        answer.accepted.forEach(inline)
        for wrong in answer.knownWrong {
          inline(wrong.text)
          inline(wrong.reason)
        }
      }
    }
    question.hints.forEach(inline)
    blocks(question.explanation)
  }

  private func choices(_ choices: [Question.Choice]) {
    for choice in choices {
      inline(choice.text)
      inline(choice.reason)
    }
  }

  private func inline(_ text: InlineText?) { if let text { visit(text.source) } }

  private func blocks(_ text: BlockText?) { if let text { visit(text.source) } }
}
