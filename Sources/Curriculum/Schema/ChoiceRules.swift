import Diagnostics
import VietnameseText

/// What must hold of a question's choices.
enum ChoiceRules {
  static func checkExactlyOne(_ choices: [Question.Choice], _ reader: ObjectReader) {
    checkDistinct(choices, reader)
    let right = choices.filter(\.isCorrect)
    if right.isEmpty {
      reader.report(
        "C313", LocalizedText(vi: "Chưa có lựa chọn nào đúng", en: "No choice is right"),
        label: LocalizedText(vi: "thêm «đúng: có» vào một lựa chọn", en: "add “correct: yes” to one choice"))
    }
    for extra in right.dropFirst() {
      reader.report(
        "C313", at: extra.text.source.location,
        LocalizedText(vi: "Câu hỏi này chỉ được có một lựa chọn đúng", en: "Only one choice may be right here"),
        label: LocalizedText(vi: "lựa chọn đúng thứ hai", en: "another right choice"))
    }
  }

  static func checkSeveral(_ choices: [Question.Choice], _ reader: ObjectReader) {
    checkDistinct(choices, reader)
    if !choices.contains(where: \.isCorrect) {
      reader.report(
        "C313", LocalizedText(vi: "Chưa có lựa chọn nào đúng", en: "No choice is right"),
        label: LocalizedText(vi: "thêm «đúng: có» vào các lựa chọn đúng", en: "add “correct: yes” to the right choices")
      )
    }
  }

  private static func checkDistinct(_ choices: [Question.Choice], _ reader: ObjectReader) {
    var seen: Set<String> = []
    for choice in choices where !choice.text.source.isEmpty && !seen.insert(Folding.name(choice.text.markdown)).inserted
    {
      reader.report(
        "C314", at: choice.text.source.location,
        LocalizedText(vi: "Hai lựa chọn giống nhau", en: "Two choices are the same"))
    }
  }
}
