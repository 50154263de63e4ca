import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// Items to be brought into order.
struct OrderPrompt: PromptFace {
  let items: [Prompt.Item]

  func choices(_ texts: TextSetter) -> Page { texts.numbered(items.map(\.text)) }
  func write(_ texts: TextSetter, into json: inout JSONText) { json.numbered(items.map { texts.plain($0.text) }) }

  var example: String { ShownNumbers.example(of: items.count) }
  let expectedWords: ShortAnswerScheme? = nil

  var instruction: LocalizedText {
    LocalizedText(vi: "Gõ thứ tự đúng, ví dụ \(example).", en: "Type the right order, for example \(example).")
  }

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    let needsAll = Unclear(
      "Hãy gõ đủ \(items.count) số theo đúng thứ tự, ví dụ \(example).",
      "Type all \(items.count) numbers in the right order, for example \(example).")
    return ShownNumbers.permutation(line, of: items.count, or: needsAll).map { shown in
      .sequence(shown.map { items[$0 - 1].place })
    }
  }

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    let inOrder = items.inOrder
    let given = feedback.judgement.answer.enumerated().map { index, markdown in
      let item = inOrder.answered(markdown)
      return PlacedLine(
        sign: "\(index + 1).", words: texts.words(item, markdown),
        isMisplaced: inOrder.isMisplaced(item, at: index))
    }
    let right = inOrder.enumerated().map { PlacedLine(sign: "\($0.offset + 1).", words: texts.spans($0.element.text)) }
    return texts.list(texts.yours, given) + (feedback.judgement.isCorrect ? [] : texts.list(texts.right, right))
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] { texts.given(feedback, of: items.map(\.text)) }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    let inOrder = items.inOrder
    return numbers(feedback.judgement.answer.map { inOrder.answered($0) })
  }

  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String { numbers(items.inOrder) }

  private func numbers(_ given: [Prompt.Item?]) -> String {
    given.map { item in items.number(of: item) }.joined(separator: " ")
  }
}
