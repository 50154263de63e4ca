import Curriculum
import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// One choice is right.
struct OneChoicePrompt: PromptFace {
  let options: [Prompt.Option]

  func choices(_ texts: TextSetter) -> Page { texts.numbered(options) }
  func write(_ texts: TextSetter, into json: inout JSONText) {
    json.numbered(options, texts)
  }

  let example = "1"
  let expectedWords: ShortAnswerScheme? = nil
  let takesLetters = true

  var instruction: LocalizedText {
    LocalizedText(vi: "Gõ một số từ 1 đến \(options.count).", en: "Type one number from 1 to \(options.count).")
  }

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    let count = options.count
    let needsNumber = Unclear("Hãy gõ một số từ 1 đến \(count).", "Type one number from 1 to \(count).")
    let named = line.spelledNumber.map { [$0] } ?? line.names.flatMap { options.numbers(named: $0) }
    guard let runs = named else { return .failure(needsNumber) }
    guard runs.count == 1 else {
      return .failure(
        Unclear(
          "Câu này chỉ chọn một. Hãy gõ một số từ 1 đến \(count).",
          "Only one choice here. Type one number from 1 to \(count)."))
    }
    return ShownNumbers.checked(runs, upTo: count).map { .choices([options[$0[0] - 1].place]) }
  }

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    Page {
      for item in options.shown(feedback) where item.isChosen { line(texts.yours, item, texts) }
      if !feedback.judgement.isCorrect {
        for item in options.shown(feedback) where item.choice.isCorrect && !item.isChosen {
          line(texts.right, item, texts)
        }
      }
    }
  }

  private func line(_ label: String, _ item: ShownChoice, _ texts: TextSetter) -> Page {
    let choice = Paragraph {
      "\(item.number)) "
      texts.spans(item.choice.text)
    }
    return texts.views.labelled(label, [choice]) + [Paragraph(indent: 4) { texts.spans(item.choice.reason) }]
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] {
    texts.given(feedback, of: options.map(\.choice.text))
  }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String { options.numbers(feedback) { $0.isChosen } }

  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    options.numbers(feedback) { $0.choice.isCorrect }
  }
}
