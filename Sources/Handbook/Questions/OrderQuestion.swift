import Curriculum
import HTML
import Marking

/// Items to be put in order.
struct OrderQuestion: QuestionFace {
  let items: [InlineText]

  func task(_ asked: AskedQuestion) -> [Node] { [shown(asked)] }

  func solution(_ asked: AskedQuestion) -> [Node]? {
    let letters = letters(asked)
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
    Tag.p { "Thứ tự đúng: " + Array(repeating: "____", count: items.count).joined(separator: " → ") }
  }

  func key(_ asked: AskedQuestion) -> String { letters(asked).joined(separator: " → ") }

  private func shown(_ asked: AskedQuestion) -> Node { asked.lettered(asked.order(of: items.count).map { items[$0] }) }

  /// The letter of each item where it is shown.
  private func letters(_ asked: AskedQuestion) -> [String] {
    let shown = asked.order(of: items.count)
    return items.indices.map { Letters.name(shown.firstIndex(of: $0)) }
  }
}
