import Curriculum
import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// All that are right must be chosen.
struct SeveralChoicesPrompt: PromptFace {
  let options: [Prompt.Option]

  func choices(_ texts: TextSetter) -> Page { texts.numbered(options) }
  func write(_ texts: TextSetter, into json: inout JSONText) {
    json.numbered(options, texts)
  }

  var example: String { options.count > 2 ? "1 3" : "1 2" }
  let expectedWords: ShortAnswerScheme? = nil
  let takesLetters = true

  var instruction: LocalizedText {
    LocalizedText(
      vi: "Có thể có nhiều ý đúng. Gõ số của mọi ý đúng, ví dụ \(example).",
      en: "Several may be right. Type the numbers, for example \(example).")
  }

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    guard let runs = line.names.flatMap({ options.numbers(named: $0) }) else {
      return .failure(
        Unclear(
          "Hãy gõ số của các ý bạn chọn, ví dụ \(example).", "Type the numbers of your choices, for example \(example)."
        ))
    }
    return ShownNumbers.checked(ShownNumbers.divided(runs, upTo: options.count), upTo: options.count).map {
      .choices(Set($0.map { options[$0 - 1].place }))
    }
  }

  /// Each choice that was chosen with whether it is right; of the right ones that were not chosen, why they are.
  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    let all = options.shown(feedback)
    func entry(_ item: ShownChoice) -> Paragraph {
      Paragraph(marker: Span("\(item.number))"), indent: 2) { texts.spans(item.choice.text) }
    }
    return Page {
      Paragraph(texts.yours, .strong)
      for item in all where item.isChosen {
        entry(item)
        Paragraph(indent: 5) { texts.views.verdict(item.choice.isCorrect, because: texts.spans(item.choice.reason)) }
      }
      if !feedback.judgement.isCorrect {
        Paragraph(texts.right, .strong)
        for item in all where item.choice.isCorrect {
          entry(item)
          if !item.isChosen { Paragraph(indent: 5) { texts.spans(item.choice.reason) } }
        }
      }
    }
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] {
    texts.given(feedback, of: options.map(\.choice.text))
  }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String { options.numbers(feedback) { $0.isChosen } }

  func rightInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    options.numbers(feedback) { $0.choice.isCorrect }
  }
}
