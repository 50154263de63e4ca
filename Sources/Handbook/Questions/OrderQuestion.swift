import Curriculum
import HTML
import Marking

/// Items to be put in order.
struct OrderQuestion: QuestionFace {
  let items: [InlineText]

  func task(_ asked: AskedQuestion) -> [Node] { [shown(asked)] }

  func solution(_ asked: AskedQuestion) -> [Node]? {
    let letters = signs(asked)
    return [
      Tag.ol(.class("judged")) {
        for (letter, item) in zip(letters, items) {
          Tag.li {
            Tag.strong { letter + ". " }
            asked.text(item)
          }
        }
      }
    ]
  }

  func judge(_ asked: AskedQuestion) -> PageJudge? {
    JudgeData(asked).sequence(items, by: "order")
  }

  @NodeBuilder func answerPlace(_ asked: AskedQuestion) -> [Node] {
    shown(asked)
    Tag.p(.class("digits")) {
      "Thứ tự đúng: "
      if asked.paper == nil {
        Array(repeating: "____", count: items.count).joined(separator: " → ")
      } else {
        for _ in items { AskedQuestion.digitBox }
      }
    }
  }

  func key(_ asked: AskedQuestion) -> String { signs(asked).joined(separator: " → ") }

  private func shown(_ asked: AskedQuestion) -> Node { asked.listed(asked.order(of: items.count).map { items[$0] }) }

  /// The sign of each item where it is shown.
  private func signs(_ asked: AskedQuestion) -> [String] {
    let shown = asked.order(of: items.count)
    return items.indices.map { asked.sign(shown.firstIndex(of: $0)) }
  }
}
