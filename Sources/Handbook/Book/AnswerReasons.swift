import Curriculum
import HTML
import Marking

/// Why each answer is right or wrong, by the letters that the question has in this book: the words of a choice stand with
/// the question, and are not said twice.
struct AnswerReasons {
  let asked: AskedQuestion

  private var text: TextSetter { asked.text }

  @NodeBuilder var nodes: [Node] {
    switch asked.question.body {
    case .singleChoice(let choices), .multipleChoice(let choices): reasons(choices)
    case .scenario(let stages):
      for (offset, stage) in stages.enumerated() {
        Tag.p(.class("stage-name")) { "Chặng \(offset + 1)" }
        reasons(stage.choices)
      }
    case .trueFalse(let answer):
      Tag.ul(.class("reasons"), .role("list")) {
        reason("«Đúng»", isRight: answer.answer, answer.reasonForTrue)
        reason("«Sai»", isRight: !answer.answer, answer.reasonForFalse)
      }
    case .shortAnswer(let answer):
      if !answer.knownWrong.isEmpty {
        Tag.ul(.class("reasons"), .role("list")) {
          for wrong in answer.knownWrong { reason(text.plain(wrong.text), isRight: false, wrong.reason) }
        }
      }
    case .order, .match, .number: Node.none
    }
  }

  private func reasons(_ choices: [Question.Choice]) -> Node {
    Tag.ul(.class("reasons"), .role("list")) {
      for (offset, index) in asked.order(of: choices).enumerated() {
        reason(Letters.name(offset), isRight: choices[index].isCorrect, choices[index].reason)
      }
    }
  }

  private func reason(_ name: String, isRight: Bool, _ reason: InlineText) -> Node {
    Tag.li(.class(isRight ? "right" : "wrong")) {
      Tag.strong { "\(name) \(isRight ? "✓" : "✗")" }
      " "
      text(reason)
    }
  }
}
