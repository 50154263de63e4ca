import Curriculum
import Diagnostics
import JSON
import Marking
import Quiz
import Terminal

struct TrueFalsePrompt: PromptFace {
  let question: Question.TrueFalse

  func choices(_ texts: TextSetter) -> Page {
    texts.numbered([true, false].map { [Span(truth($0, texts))] })
  }

  func write(_ texts: TextSetter, into json: inout JSONText) { json.numbered(["true", "false"]) }

  let example = "1"
  let instruction = LocalizedText(vi: "Gõ 1 hoặc 2.", en: "Type 1 or 2.")
  let expectedWords: ShortAnswerScheme? = nil

  func response(to line: TypedLine) -> Result<Response, Unclear> {
    switch line.meant {
    case "1", "một", "mot", "đ", "đúng", "dung", "đung", "dúng", "d", "dd", "true", "t", "right":
      .success(.choices([0]))
    case "2", "hai", "s", "sai", "false", "f", "wrong": .success(.choices([1]))
    default: .failure(Unclear("Hãy gõ 1 (Đúng) hoặc 2 (Sai).", "Type 1 (True) or 2 (False)."))
    }
  }

  func answer(_ feedback: Feedback, _ texts: TextSetter) -> Page {
    let answered = feedback.judgement.answer == [Judgement.yes]
    return Page {
      texts.views.labelled(texts.yours, [Paragraph(truth(answered, texts))])
      if !feedback.judgement.isCorrect {
        texts.views.labelled(texts.right, [Paragraph(truth(question.answer, texts))])
      }
    }
  }

  func given(_ feedback: Feedback, _ texts: TextSetter) -> [String] {
    feedback.judgement.answer.map { $0 == Judgement.yes ? "true" : "false" }
  }

  func right(_ feedback: Feedback, _ texts: TextSetter) -> [String] { [question.answer ? "true" : "false"] }
  func rightOnOneLine(_ feedback: Feedback, _ texts: TextSetter) -> String { truth(question.answer, texts) }

  func givenInShort(_ feedback: Feedback, _ texts: TextSetter) -> String {
    truth(feedback.judgement.answer == [Judgement.yes], texts)
  }

  private func truth(_ value: Bool, _ texts: TextSetter) -> String {
    value ? texts.views.say("Đúng", "True") : texts.views.say("Sai", "False")
  }
}
