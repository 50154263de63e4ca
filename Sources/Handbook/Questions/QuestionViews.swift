import Curriculum
import Diagnostics
import HTML
import Marking

/// Self-check questions: to be answered in one's head or on paper, with the answers folded away.
struct QuestionViews {
  let page: PageContext
  let lesson: Lesson
  let text: TextSetter

  @NodeBuilder var section: [Node] {
    if !lesson.questions.isEmpty {
      Tag.section(.class("questions"), .aria("labelledby", "tu-kiem-tra")) {
        Tag.h2(.id("tu-kiem-tra")) { "Tự kiểm tra" }
        for (offset, question) in lesson.questions.enumerated() { item(question, number: offset + 1) }
      }
    }
  }

  private func item(_ question: Question, number: Int) -> Node {
    let anchor = Anchor.question(question.id.name)
    let asked = AskedQuestion(question: question, lesson: lesson, text: text)
    let face = asked.face
    // What the reader's script must know and cannot see on the page.
    var forTheScript: [Attribute?] = [.data("kind", question.body.kind.name)]
    if let judge = face.judge(asked) {
      forTheScript += [.data("judge", judge.data), .data("judged-by", judge.name), .data("example", judge.placeholder)]
    }
    return Tag.article([.class("question"), .id(anchor)] + forTheScript) {
      Tag.h3 {
        "Câu \(number) "
        Tag.span(.class("kind")) { question.body.kind.wording }
        page.permalink(anchor, to: "câu \(number)")
      }
      Tag.div(.class("prompt")) {
        text(question.prompt, headingLevel: 4)
        text.figure(question.picture)
      }
      face.task(asked)
      hints(of: question)
      if let solution = face.solution(asked) {
        asked.answer("Xem đáp án") {
          solution
          question.explanation.map { explanation($0) }
        }
      } else if let explanation = question.explanation {
        asked.answer("Xem giải thích") { self.explanation(explanation) }
      }
    }
  }

  @NodeBuilder private func hints(of question: Question) -> [Node] {
    if !question.hints.isEmpty {
      Tag.details(.class("hints")) {
        Tag.summary { "Gợi ý" }
        Tag.ol { for hint in question.hints { Tag.li { text(hint) } } }
      }
    }
  }

  private func explanation(_ explanation: BlockText) -> Node {
    Tag.div(.class("explanation")) { text(explanation, headingLevel: 4) }
  }
}
