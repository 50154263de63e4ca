import Curriculum
import Diagnostics
import HTML
import Marking
import Quiz

/// The parts in which a question is shown, on a phone and on the wall alike.
struct QuestionParts {
  let round: LiveClass.Round
  let text: LiveText

  private var prompt: Prompt { round.prompt }

  init(_ round: LiveClass.Round, _ room: ClassRoom) {
    self.round = round
    text = LiveText(course: room.course, lesson: round.exercise.lesson, today: room.today, language: room.language)
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    LocalizedText(vi: vietnamese, en: english)(text.language)
  }

  // MARK: Asking

  @NodeBuilder var asked: [Node] {
    Tag.div(.class("prompt")) {
      text.blocks(round.exercise.question.prompt)
      text.figure(of: round.exercise.question)
      if let stage = prompt.stage {
        text.blocks(stage.situation)
      }
    }
  }

  /// The choices as they are read aloud, with how often each was given where that is shown.
  func choices(counts: [Int]?, isRevealed: Bool) -> Node {
    switch prompt.body {
    case .one(let options), .several(let options):
      list(options.map { (text.choice($0.choice), $0.choice.isCorrect) }, counts, isRevealed)
    case .trueFalse(let question):
      list(
        [([.text(say("Đúng", "True"))], question.answer), ([.text(say("Sai", "False"))], !question.answer)], counts,
        isRevealed)
    case .order, .match: isRevealed ? Node.none : tasks
    case .shortAnswer, .number: Node.none
    }
  }

  /// What is to be brought into order, or to be matched.
  private var tasks: Node {
    switch prompt.body {
    case .order(let items): rows(items.map { text.line($0.text) })
    case .match(let left, let right):
      .fragment([rows(left.map { text.line($0.text) }), rows(right.map { text.line($0.text) })])
    case .one, .several, .trueFalse, .shortAnswer, .number: Node.none
    }
  }

  private func rows(_ items: [[Node]]) -> Node { Tag.ol(.class("items")) { for item in items { Tag.li { item } } } }

  private func list(_ options: [(words: [Node], isRight: Bool)], _ counts: [Int]?, _ isRevealed: Bool) -> Node {
    let most = max(1, counts?.reduce(0, +) ?? 1)
    return Tag.ol(.class("options")) {
      for (index, option) in options.enumerated() {
        Tag.li(isRevealed ? .class(option.isRight ? "right" : "other") : nil) {
          Tag.span(.class("number")) { "\(index + 1)" }
          Tag.span(.class("words")) {
            if isRevealed, option.isRight { Tag.strong(.class("verdict")) { say("✓ Đúng: ", "✓ Right: ") } }
            option.words
          }
          if let count = counts?[index] { bar(count, of: most) }
        }
      }
    }
  }

  func bar(_ count: Int, of most: Int) -> Node {
    Tag.span(.class("bar")) {
      Tag.progress(.value(String(count)), .max(most), .aria("hidden", "true")) {}
      Tag.strong { String(count) }
    }
  }

  // MARK: Answering

  /// What was answered, in the words in which it was asked.
  func given(_ answer: Event.Answer) -> [Node] {
    switch prompt.body {
    case .one(let options), .several(let options):
      let chosen = options.enumerated().filter { answer.answer.contains($0.element.choice.text.markdown) }
      return chosen.map { option in
        Tag.p(.class("given")) {
          Tag.strong { "\(option.offset + 1). " }
          text.line(option.element.choice.text)
        }
      }
    case .trueFalse:
      let isYes = answer.answer == [Judgement.yes]
      return [Tag.p(.class("given")) { isYes ? say("Đúng", "True") : say("Sai", "False") }]
    case .order(let items):
      return [rows(answer.answer.map { words in line(of: words, items) })]
    case .match(let left, let right):
      let lefts = left.sorted { $0.place < $1.place }
      return [rows(zip(lefts, answer.answer).map { text.line($0.text) + [" → "] + line(of: $1, right) })]
    case .shortAnswer, .number: return [Tag.p(.class("given")) { answer.answer.first ?? "" }]
    }
  }

  private func line(of words: String, _ items: [Prompt.Item]) -> [Node] {
    items.first { $0.text.markdown == words }.map { text.line($0.text) } ?? [.text(words)]
  }

  // MARK: Revealing

  /// What is right.
  @NodeBuilder var right: [Node] {
    switch prompt.body {
    case .one, .several, .trueFalse: Node.none
    case .order(let items): rows(items.sorted { $0.place < $1.place }.map { text.line($0.text) })
    case .match(let left, let right):
      rows(
        zip(left.sorted { $0.place < $1.place }, right.sorted { $0.place < $1.place }).map {
          text.line($0.text) + [" → "] + text.line($1.text)
        })
    case .shortAnswer(let scheme): Tag.p(.class("given")) { scheme.rightAnswer(text.language) }
    case .number(let scheme): Tag.p(.class("given")) { scheme.rightAnswer(text.language) }
    }
  }

  /// Why it is.
  @NodeBuilder var reasonsOfRight: [Node] {
    switch prompt.body {
    case .one(let options), .several(let options):
      for option in options where option.choice.isCorrect { Tag.p { text.line(option.choice.reason) } }
    case .trueFalse(let question):
      Tag.p { text.line(question.answer ? question.reasonForTrue : question.reasonForFalse) }
    case .order, .match, .shortAnswer, .number: Node.none
    }
    if let explanation = round.exercise.question.explanation { Tag.div { text.blocks(explanation) } }
  }

  /// What is to be said to one answer: the author's words to what was chosen.
  func reply(to answer: Event.Answer) -> [Node] {
    let feedback = Feedback(
      exercise: round.exercise, promptIndex: round.promptIndex,
      judgement: Judgement(recorded: answer, to: prompt))
    let reasons = feedback.reasons.filter { !$0.isCorrect }.map(\.reason)
    let reply = answer.isCorrect ? nil : feedback.reply
    return (reasons + [reply].compactMap(\.self)).map { reason in Tag.p { text.line(reason) } }
  }
}
