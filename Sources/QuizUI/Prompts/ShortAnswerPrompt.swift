import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

/// A few words to be typed.
struct ShortAnswerPrompt: PromptFace {
  let scheme: ShortAnswerScheme

  func choices(_ texts: TextSetter) -> Page { [] }
  func write(_ texts: TextSetter, into json: inout JSONText) { json.member("exact", scheme.isExact) }

  let example = ""
  var expectedWords: ShortAnswerScheme? { scheme }

  var instruction: LocalizedText {
    scheme.isExact
      ? LocalizedText(vi: "Gõ câu trả lời, viết đúng dấu.", en: "Type the answer, with its diacritics right.")
      : LocalizedText(vi: "Gõ câu trả lời.", en: "Type the answer.")
  }

  func response(to line: TypedLine) -> Result<Response, Unclear> { .success(.text(line.text)) }

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    Page {
      texts.typed(feedback, right: scheme.rightAnswer(texts.views.language))
      if let remark = feedback.judgement.verdict.remark { Paragraph(remark(texts.views.language)) }
    }
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] { feedback.judgement.answer }
  func right(_ feedback: Feedback, _ texts: TextSetter) -> [String] { scheme.accepted.map(\.text) }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    let typed = feedback.judgement.answer.first ?? ""
    return texts.views.say("«\(typed)»", "“\(typed)”")
  }

  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String { scheme.rightAnswer(texts.views.language) }
}
