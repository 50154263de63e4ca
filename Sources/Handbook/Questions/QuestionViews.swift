import Curriculum
import Diagnostics
import HTML
import Marking

/// Self-check questions: to be answered in one's head or on paper, with the answers folded away.
struct QuestionViews {
  let page: PageContext
  let lesson: Lesson
  let text: TextSetter

  @NodeBuilder var fold: [Node] {
    if !lesson.questions.isEmpty {
      Fold.node(
        id: "tu-kiem-tra", class: "questions", title: ["Tự kiểm tra"], note: "\(lesson.questions.count) câu",
        data: page.keepsAnswers
          ? [.data("lesson", lesson.id.name), .data("revision", String(lesson.revision))] : []
      ) {
        for (offset, question) in lesson.questions.enumerated() { item(question, number: offset + 1) }
      }
    }
  }

  private func item(_ question: Question, number: Int) -> Node {
    let anchor = Anchor.question(question.id.name)
    let asked = AskedQuestion(question: question, lesson: lesson, text: text, isLogged: page.keepsAnswers)
    let face = asked.face
    // What the reader's script must know and cannot see on the page.
    var forTheScript: [Attribute?] = [.data("kind", question.body.kind.name)]
    if let judge = face.judge(asked) {
      forTheScript += [.data("judge", judge.data), .data("judged-by", judge.name)]
      forTheScript.append(judge.placeholder.map { .data("example", $0) })
    }
    if page.keepsAnswers, question.revision != 1 { forTheScript.append(.data("revision", String(question.revision))) }
    return Tag.article([.class("question"), .id(anchor)] + forTheScript) {
      Tag.h4(.id("\(anchor).ten")) {
        // The number leads to the question's own address.
        page.link(to: Address(page.name, anchor)) { "Câu \(number)" }
        " "
        Tag.span(.class("kind")) { question.body.kind.wording }
      }
      Tag.div(.class("prompt")) {
        text(question.prompt, headingLevel: 5)
        text.figure(of: question)
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
    Tag.div(.class("explanation")) { text(explanation, headingLevel: 5) }
  }
}
