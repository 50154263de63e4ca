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
    return Tag.article([.class("question"), .id(anchor)] + forTheScript(question)) {
      Tag.h3 {
        "Câu \(number) "
        Tag.span(.class("kind")) { question.body.wording }
        page.permalink(anchor, to: "câu \(number)")
      }
      Tag.div(.class("prompt")) { text(question.prompt, headingLevel: 4) }
      task(of: question)
      hints(of: question)
      if case .scenario = question.body {
        // Each stage has its answer beside it.
        if let explanation = question.explanation { answer("Xem giải thích") { self.explanation(explanation) } }
      } else {
        answer("Xem đáp án") {
          solution(of: question)
          question.explanation.map { self.explanation($0) }
        }
      }
    }
  }

  /// What the reader's script must know and cannot see on the page.
  private func forTheScript(_ question: Question) -> [Attribute?] {
    let data = JudgeData(course: page.map.course, lesson: lesson).json(for: question) { order(of: $0, question) }
    return [.data("kind", question.body.kindName), data.map { .data("judge", $0) }]
  }

  @NodeBuilder private func hints(of question: Question) -> [Node] {
    if !question.hints.isEmpty {
      Tag.details(.class("hints")) {
        Tag.summary { "Gợi ý" }
        Tag.ol { for hint in question.hints { Tag.li { text(hint) } } }
      }
    }
  }

  private func answer(_ label: String, @NodeBuilder content: () -> Node) -> Node {
    // A trainer reads the answer with the question.
    Tag.details(.class("answer"), page.map.options.edition == .trainer ? .open : nil) {
      Tag.summary { label }
      Tag.div { content() }
    }
  }

  private func explanation(_ explanation: BlockText) -> Node {
    Tag.div(.class("explanation")) { text(explanation, headingLevel: 4) }
  }

  // MARK: What is asked

  @NodeBuilder private func task(of question: Question) -> [Node] {
    switch question.body {
    case .singleChoice(let choices), .multipleChoice(let choices): options(choices)
    case .trueFalse, .shortAnswer: []
    case .number(let answer):
      if let unit = answer.unit {
        Tag.p(.class("unit")) {
          "Đơn vị: "
          text(unit)
        }
      }
    case .order(let items): lettered(order(of: items.count, question).map { items[$0] })
    case .match(let pairs):
      Tag.div(.class("match")) {
        Tag.ol { for pair in pairs { Tag.li { text(pair.left) } } }
        lettered(order(of: pairs.count, question).map { pairs[$0].right })
      }
    case .scenario(let stages): for (offset, stage) in stages.enumerated() { self.stage(stage, number: offset + 1) }
    }
  }

  private func lettered(_ items: [InlineText]) -> Node {
    Tag.ol(.type("A"), .class("lettered")) { for item in items { Tag.li { text(item) } } }
  }

  private func options(_ choices: [Question.Choice]) -> Node { lettered(inShownOrder(choices).map(\.text)) }

  private func inShownOrder(_ choices: [Question.Choice]) -> [Question.Choice] {
    choices.filter { !$0.isPinned } + choices.filter(\.isPinned)
  }

  private func stage(_ stage: Question.Stage, number: Int) -> Node {
    Tag.div(.class("stage")) {
      Tag.h4 { "Chặng \(number)" }
      text(stage.situation, headingLevel: 5)
      options(stage.choices)
      answer("Xem đáp án chặng \(number)") { judged(stage.choices) }
    }
  }

  /// Mixed by the question's own name, so that all readers see the same.
  private func order(of count: Int, _ question: Question) -> [Int] {
    Shuffle.order(of: count, seed: lesson.id.name + "/" + question.id.name)
  }

  // MARK: What is right

  @NodeBuilder private func solution(of question: Question) -> [Node] {
    switch question.body {
    case .singleChoice(let choices), .multipleChoice(let choices): judged(choices)
    case .trueFalse(let answer): trueFalse(answer)
    case .order(let items): rightOrder(items, shown: order(of: items.count, question))
    case .match(let pairs): rightPairs(pairs, shown: order(of: pairs.count, question))
    case .shortAnswer(let answer): shortAnswer(answer)
    case .number(let answer): number(answer)
    case .scenario: []
    }
  }

  private func judged(_ choices: [Question.Choice]) -> Node {
    Tag.ol(.type("A"), .class("judged")) {
      for choice in inShownOrder(choices) {
        Tag.li(.class(choice.isCorrect ? "right" : "wrong")) {
          verdict(choice.isCorrect)
          text(choice.text)
          Tag.p(.class("reason")) { text(choice.reason) }
        }
      }
    }
  }

  private func verdict(_ isRight: Bool) -> Node { Tag.strong(.class("verdict")) { isRight ? "✓ Đúng: " : "✗ Sai: " } }

  @NodeBuilder private func trueFalse(_ answer: Question.TrueFalse) -> [Node] {
    Tag.p { Tag.strong { "Đáp án: \(answer.answer ? "Đúng" : "Sai")." } }
    Tag.ul(.class("judged")) {
      Tag.li(.class(answer.answer ? "right" : "wrong")) {
        Tag.strong { "Nếu bạn chọn «Đúng»: " }
        text(answer.reasonForTrue)
      }
      Tag.li(.class(answer.answer ? "wrong" : "right")) {
        Tag.strong { "Nếu bạn chọn «Sai»: " }
        text(answer.reasonForFalse)
      }
    }
  }

  private func rightOrder(_ items: [InlineText], shown: [Int]) -> Node {
    Tag.ol(.class("judged")) {
      for (number, item) in items.enumerated() {
        Tag.li {
          Tag.strong { Letters.name(shown.firstIndex(of: number)) + ". " }
          text(item)
        }
      }
    }
  }

  private func rightPairs(_ pairs: [Question.Pair], shown: [Int]) -> Node {
    Tag.ul(.class("judged")) {
      for (number, pair) in pairs.enumerated() {
        Tag.li {
          Tag.strong { "\(number + 1) – \(Letters.name(shown.firstIndex(of: number))): " }
          text(pair.left)
          " → "
          text(pair.right)
        }
      }
    }
  }

  @NodeBuilder private func shortAnswer(_ answer: Question.ShortAnswer) -> [Node] {
    // What a person types stands as it is typed: an address in it is no link.
    rightAnswer(ShortAnswerScheme(answer, in: page.map.course, lesson: lesson).rightAnswer(.vietnamese))
    if !answer.knownWrong.isEmpty {
      Tag.ul(.class("judged")) {
        for wrong in answer.knownWrong {
          Tag.li(.class("wrong")) {
            verdict(false)
            text(wrong.text)
            Tag.p(.class("reason")) { text(wrong.reason) }
          }
        }
      }
    }
  }

  private func number(_ answer: Question.NumberAnswer) -> Node {
    rightAnswer(NumberScheme(answer, in: page.map.course, lesson: lesson).rightAnswer(.vietnamese))
  }

  private func rightAnswer(_ words: String) -> Node {
    Tag.p {
      Tag.strong { "Đáp án: " }
      words
    }
  }
}
