import Curriculum
import Diagnostics
import Marking
import Quiz
import Terminal

/// What was answered and what would have been right, on lines with labels of their own, each with why.
struct AnswerView {
  let views: QuizViews
  let feedback: Feedback

  private var texts: TextSetter { views.texts(of: feedback.exercise.lesson) }
  private var judgement: Judgement { feedback.judgement }
  private var yours: String { views.say("Bạn trả lời:", "You answered:") }
  private var right: String { views.say("Đáp án:", "The answer:") }

  var page: Page {
    switch feedback.prompt.body {
    case .one(let options): one(options)
    case .several(let options): several(options)
    case .trueFalse(let question): trueFalse(question)
    case .order(let items): order(items)
    case .match(let left, let right): match(left, right)
    case .shortAnswer(let scheme): shortAnswer(scheme)
    case .number(let scheme): number(scheme)
    }
  }

  // MARK: Choices

  private struct Shown {
    let number: Int
    let choice: Question.Choice
    let isChosen: Bool
  }

  private func shown(_ options: [Prompt.Option]) -> [Shown] {
    options.enumerated().map { index, option in
      Shown(number: index + 1, choice: option.choice, isChosen: judgement.answer.contains(option.choice.text.markdown))
    }
  }

  @PageBuilder private func one(_ options: [Prompt.Option]) -> Page {
    for item in shown(options) where item.isChosen { line(yours, item) }
    if !judgement.isCorrect {
      for item in shown(options) where item.choice.isCorrect && !item.isChosen { line(right, item) }
    }
  }

  private func line(_ label: String, _ item: Shown) -> Page {
    views.labelled(label, [Paragraph { numbered(item) }]) + [Paragraph(indent: 4) { texts.spans(item.choice.reason) }]
  }

  private func numbered(_ item: Shown) -> [Span] { [Span("\(item.number)) ")] + texts.spans(item.choice.text) }

  /// Each choice that was chosen with whether it is right; of the right ones that were not chosen, why they are.
  @PageBuilder private func several(_ options: [Prompt.Option]) -> Page {
    let all = shown(options)
    Paragraph(yours, .strong)
    for item in all where item.isChosen {
      entry(item)
      Paragraph(indent: 5) { views.verdict(item.choice.isCorrect, because: texts.spans(item.choice.reason)) }
    }
    if !judgement.isCorrect {
      Paragraph(right, .strong)
      for item in all where item.choice.isCorrect {
        entry(item)
        if !item.isChosen { Paragraph(indent: 5) { texts.spans(item.choice.reason) } }
      }
    }
  }

  private func entry(_ item: Shown) -> Paragraph {
    Paragraph(marker: Span("\(item.number))"), indent: 2) { texts.spans(item.choice.text) }
  }

  private func trueFalse(_ question: Question.TrueFalse) -> Page {
    let answered = judgement.answer == [Judgement.yes]
    return views.labelled(yours, [Paragraph(views.truth(answered))])
      + (judgement.isCorrect ? [] : views.labelled(right, [Paragraph(views.truth(question.answer))]))
  }

  // MARK: Orders and pairs

  private func order(_ items: [Prompt.Item]) -> Page {
    let inOrder = items.sorted { $0.place < $1.place }
    return list(
      yours,
      judgement.answer.enumerated().map { index, markdown in
        let item = item(markdown, of: inOrder)
        return (Span("\(index + 1)."), words(item, markdown), isMisplaced(item, index, inOrder))
      })
      + (judgement.isCorrect
        ? []
        : list(right, inOrder.enumerated().map { (Span("\($0.offset + 1)."), texts.spans($0.element.text), false) }))
  }

  private func match(_ left: [Prompt.Item], _ right: [Prompt.Item]) -> Page {
    let lefts = left.sorted { $0.place < $1.place }
    let rights = right.sorted { $0.place < $1.place }
    func pair(_ index: Int, _ side: [Span]) -> [Span] {
      texts.spans(lefts[index].text) + [Span(views.isPlain ? " – " : " → ")] + side
    }
    func sign(_ index: Int) -> Span { Span(Letters.name(lefts[index].place) + ".") }
    let given = judgement.answer.prefix(lefts.count).enumerated().map { index, markdown in
      let item = item(markdown, of: rights)
      return (sign(index), pair(index, words(item, markdown)), isMisplaced(item, index, rights))
    }
    return list(yours, given)
      + (judgement.isCorrect
        ? []
        : list(
          self.right,
          rights.prefix(lefts.count).enumerated().map { index, item in
            (sign(index), pair(index, texts.spans(item.text)), false)
          }))
  }

  private func list(_ label: String, _ lines: [(sign: Span, words: [Span], isMisplaced: Bool)]) -> Page {
    Page {
      Paragraph(label, .strong)
      for line in lines {
        Paragraph(marker: line.sign, indent: 2) {
          line.words
          if line.isMisplaced { views.say(" (chưa đúng chỗ)", " (not in its place)") }
        }
      }
    }
  }

  private func item(_ markdown: String, of items: [Prompt.Item]) -> Prompt.Item? {
    items.first { $0.text.markdown == markdown }
  }

  private func isMisplaced(_ item: Prompt.Item?, _ index: Int, _ right: [Prompt.Item]) -> Bool {
    !right.indices.contains(index) || right[index].seen != item?.seen
  }

  /// What was answered may be older than a slip of the pen that was mended since: then it stands as it was recorded.
  private func words(_ item: Prompt.Item?, _ recorded: String) -> [Span] {
    item.map { texts.spans($0.text) } ?? [Span(recorded)]
  }

  // MARK: What was typed

  @PageBuilder private func shortAnswer(_ scheme: ShortAnswerScheme) -> Page {
    views.labelled(yours, [Paragraph(judgement.answer.first ?? "")])
    if !judgement.isCorrect { views.labelled(right, [Paragraph(scheme.rightAnswer(views.language))]) }
    if let remark = judgement.verdict.remark { Paragraph(remark(views.language)) }
  }

  @PageBuilder private func number(_ scheme: NumberScheme) -> Page {
    views.labelled(yours, [Paragraph(judgement.answer.first ?? "")])
    if !judgement.isCorrect { views.labelled(right, [Paragraph(scheme.rightAnswer(views.language))]) }
  }
}
