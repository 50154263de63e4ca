import Curriculum
import HTML

struct TrueFalseQuestion: QuestionFace {
  let answer: Question.TrueFalse

  private var word: String { answer.answer ? "Đúng" : "Sai" }

  func task(_ asked: AskedQuestion) -> [Node] { [] }

  @NodeBuilder private func reasons(_ asked: AskedQuestion) -> [Node] {
    Tag.p { Tag.strong { "Đáp án: \(word)." } }
    Tag.ul(.class("judged")) {
      Tag.li(.class(answer.answer ? "right" : "wrong")) {
        Tag.strong { "Nếu bạn chọn «Đúng»: " }
        asked.text(answer.reasonForTrue)
      }
      Tag.li(.class(answer.answer ? "wrong" : "right")) {
        Tag.strong { "Nếu bạn chọn «Sai»: " }
        asked.text(answer.reasonForFalse)
      }
    }
  }

  func solution(_ asked: AskedQuestion) -> [Node]? { reasons(asked) }
  func judge(_ asked: AskedQuestion) -> PageJudge? { nil }

  func answerPlace(_ asked: AskedQuestion) -> [Node] {
    let words = ["Đúng", "Sai"]
    let boxes = words.enumerated().map { asked.box(asked.paper == nil ? $1 : "\($0 + 1). \($1)") }
    return [Tag.ul(.class("boxes-to-tick in-line"), .role("list")) { for box in boxes { Tag.li { box } } }]
  }

  func key(_ asked: AskedQuestion) -> String {
    asked.paper == nil ? word : "\(answer.answer ? 1 : 2) (\(word))"
  }
}
