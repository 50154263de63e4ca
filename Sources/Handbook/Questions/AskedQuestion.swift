import Curriculum
import HTML
import Markdown
import Marking

/// A question on a page: on its lesson's, or on a paper.
struct AskedQuestion {
  let question: Question
  let lesson: Lesson
  let text: TextSetter
  /// `nil` on the lesson's page.
  var paper: Paper?
  /// Whether the page's script keeps what is answered, in the words of the source.
  var isLogged = false

  var face: any QuestionFace { question.body.face }
  var course: Course { text.map.course }

  /// The order in which so many items stand here. On the lesson's page they are mixed by the question's own name, so that
  /// all readers see the same.
  func order(of count: Int) -> [Int] {
    paper?.boxes.order(of: count, in: question)
      ?? Shuffle.order(of: count, seed: lesson.id.name + "/" + question.id.name)
  }

  /// The order in which choices stand here: those that are pinned last. A lesson's page leaves the others where they are.
  func order(of choices: [Question.Choice], part: String = "") -> [Int] {
    paper?.boxes.order(of: choices, in: question, part: part)
      ?? choices.indices.filter { !choices[$0].isPinned } + choices.indices.filter { choices[$0].isPinned }
  }

  // MARK: On the lesson's page

  func lettered(_ items: [InlineText]) -> Node {
    Tag.ol(.type("A"), .class("lettered")) {
      for item in items { Tag.li(source(of: item)) { text(item) } }
    }
  }

  /// What the log calls this text, where that is not what stands there: the page shows no Markdown, and a picture has
  /// words of its own.
  private func source(of text: InlineText, isAlone: Bool = true) -> Attribute? {
    isLogged && !(isAlone && isPlainParagraph(text.source)) ? .data("words", text.markdown) : nil
  }

  /// Choices in the order in which they stand here.
  func lettered(_ choices: [Question.Choice]) -> Node {
    Tag.ol(.type("A"), .class("lettered")) {
      for choice in order(of: choices).map({ choices[$0] }) {
        let figure = text.figure(of: choice)
        Tag.li(source(of: choice.text, isAlone: figure == nil)) {
          text(choice.text)
          figure
        }
      }
    }
  }

  /// An answer that is folded away, but for a trainer, who reads it with the question.
  func answer(_ label: String, @NodeBuilder content: () -> Node) -> Node {
    Tag.details(.class("answer"), text.map.options.edition == .trainer ? .open : nil) {
      Tag.summary { label }
      Tag.div { content() }
    }
  }

  /// What every choice is worth and why, under the letter that it has above.
  func judged(_ choices: [Question.Choice]) -> Node {
    Tag.ol(.type("A"), .class("judged")) {
      for choice in order(of: choices).map({ choices[$0] }) {
        Tag.li(.class(choice.isCorrect ? "right" : "wrong")) {
          verdict(choice.isCorrect)
          Tag.span(.class("reason")) { text(choice.reason) }
        }
      }
    }
  }

  func verdict(_ isRight: Bool) -> Node { Tag.strong(.class("verdict")) { isRight ? "✓ Đúng: " : "✗ Sai: " } }

  func rightAnswer(_ words: String) -> Node {
    Tag.p {
      Tag.strong { "Đáp án: " }
      words
    }
  }

  // MARK: On paper

  /// What something is called where it stands: a digit on a paper, to be keyed in; else a letter.
  func sign(_ place: Int?) -> String {
    guard paper != nil, let place else { return Letters.name(place) }
    return String(place + 1)
  }

  /// Items under the signs that they have here.
  func listed(_ items: [InlineText]) -> Node {
    guard paper != nil else { return lettered(items) }
    return Tag.ol(.class("numbered")) { for item in items { Tag.li { text(item) } } }
  }

  /// A box for a digit.
  static var digitBox: Node { Tag.span(.class("digit-box"), .aria("hidden", "true")) {} }

  func boxes(_ choices: [Question.Choice], part: String = "") -> Node {
    Tag.ul(.class("boxes-to-tick"), .role("list")) {
      for (offset, index) in order(of: choices, part: part).enumerated() {
        Tag.li {
          box("\(sign(offset)).")
          " "
          text(choices[index].text)
          text.figure(of: choices[index])
        }
      }
    }
  }

  func box(_ label: String) -> Node {
    .fragment([Tag.span(.class("tick-box"), .aria("hidden", "true")) {}, .text(" " + label)])
  }

  func writtenAnswer(unit: InlineText?) -> Node {
    Tag.ul(.class("blanks"), .role("list")) {
      Tag.li {
        Tag.span { "Trả lời" }
        Tag.span(.class("rule"), .aria("hidden", "true")) {}
        if let unit { Tag.span { text(unit) } }
      }
    }
  }

  func rightSigns(_ choices: [Question.Choice], part: String = "") -> String {
    order(of: choices, part: part).enumerated().filter { choices[$0.element].isCorrect }.map { sign($0.offset) }
      .joined(separator: ", ")
  }
}
