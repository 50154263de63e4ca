import Curriculum
import HTML
import Marking

/// Left sides with numbers, right sides with letters; on a paper right sides with numbers, to be put into the boxes of left
/// sides.
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
    if asked.paper == nil { columns(asked) } else { boxed(asked) }
    if asked.paper == nil { Tag.p { (1...max(pairs.count, 1)).map { "\($0) – ____" }.joined(separator: "   ") } }
  }

  func key(_ asked: AskedQuestion) -> String {
    asked.paper == nil
      ? signs(asked).joined(separator: ", ")
      : rights(asked).joined(separator: " ") + " (ô từ trên xuống)"
  }

  private func boxed(_ asked: AskedQuestion) -> Node {
    Tag.div(.class("match")) {
      Tag.ul(.class("boxed"), .role("list")) {
        for pair in pairs {
          Tag.li {
            AskedQuestion.digitBox
            asked.text(pair.left)
          }
        }
      }
      asked.listed(asked.order(of: pairs.count).map { pairs[$0].right })
    }
  }

  private func columns(_ asked: AskedQuestion) -> Node {
    Tag.div(.class("match")) {
      Tag.ol { for pair in pairs { Tag.li { asked.text(pair.left) } } }
      asked.lettered(asked.order(of: pairs.count).map { pairs[$0].right })
    }
  }

  /// `1 – C`: each left side with the letter of its right side where it is shown.
  private func signs(_ asked: AskedQuestion) -> [String] {
    rights(asked).enumerated().map { "\($0 + 1) – \($1)" }
  }

  /// For each left side the sign of its right side where it is shown.
  private func rights(_ asked: AskedQuestion) -> [String] {
    let shown = asked.order(of: pairs.count)
    return pairs.indices.map { asked.sign(shown.firstIndex(of: $0)) }
  }
}
