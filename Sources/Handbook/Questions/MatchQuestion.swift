import Curriculum
import HTML
import Marking

/// Left sides with numbers, right sides with letters.
struct MatchQuestion: QuestionFace {
  let pairs: [Question.Pair]

  func task(_ asked: AskedQuestion) -> [Node] { [columns(asked)] }

  func solution(_ asked: AskedQuestion) -> [Node]? {
    let signs = signs(asked)
    return [
      Tag.ul(.class("judged")) {
        for (sign, pair) in zip(signs, pairs) {
          Tag.li {
            Tag.strong { sign + ": " }
            asked.text(pair.left)
            " → "
            asked.text(pair.right)
          }
        }
      }
    ]
  }

  func judge(_ asked: AskedQuestion) -> PageJudge? {
    JudgeData(asked).sequence(pairs.map(\.right), by: "match")
  }

  @NodeBuilder func answerPlace(_ asked: AskedQuestion) -> [Node] {
    columns(asked)
    Tag.p { (1...max(pairs.count, 1)).map { "\($0) – ____" }.joined(separator: "   ") }
  }

  func key(_ asked: AskedQuestion) -> String { signs(asked).joined(separator: ", ") }

  private func columns(_ asked: AskedQuestion) -> Node {
    Tag.div(.class("match")) {
      Tag.ol { for pair in pairs { Tag.li { asked.text(pair.left) } } }
      asked.lettered(asked.order(of: pairs.count).map { pairs[$0].right })
    }
  }

  /// `1 – C`: each left side with the letter of its right side where it is shown.
  private func signs(_ asked: AskedQuestion) -> [String] {
    let shown = asked.order(of: pairs.count)
    return pairs.indices.map { "\($0 + 1) – \(Letters.name(shown.firstIndex(of: $0)))" }
  }
}
