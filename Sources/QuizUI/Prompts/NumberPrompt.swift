import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// A number to be typed.
struct NumberPrompt: PromptFace {
  let scheme: NumberScheme

  func choices(_ texts: TextSetter) -> Page {
    scheme.unit.map { [Paragraph(texts.views.say("Đơn vị: ", "Unit: ") + $0, indent: 2)] } ?? []
  }

  func write(_ texts: TextSetter, into json: inout JSONText) { json.member("unit", scheme.unit) }

  let example = ""
  let instruction = LocalizedText(vi: "Gõ một số.", en: "Type a number.")
  let expectedWords: ShortAnswerScheme? = nil

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    guard scheme.verdict(on: line.text) != .noNumber else {
      let message = scheme.whatToType(insteadOf: line.text)
      return .failure(Unclear(message.vietnamese, message.english))
    }
    return .success(.text(line.text))
  }

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    texts.typed(feedback, right: scheme.rightAnswer(texts.views.language))
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] { feedback.judgement.answer }
  func right(_ feedback: Feedback, _ texts: TextSetter) -> [String] { [Decimal.machine(scheme.value)] }

  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String { scheme.rightAnswer(texts.views.language) }
}
