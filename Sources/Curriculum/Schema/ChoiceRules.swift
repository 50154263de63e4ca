import Diagnostics
import VietnameseText

/// What must hold of a question's choices.
enum ChoiceRules {
  static func checkExactlyOne(_ choices: [Question.Choice], _ read: ObjectReader) {
    checkSome(
      choices, read,
      advice: LocalizedText(vi: "thêm «đúng: có» vào một lựa chọn", en: "add “correct: yes” to one choice"))
    for extra in choices.filter(\.isCorrect).dropFirst() {
      read.report(
        "C313", at: extra.text.source.location,
        LocalizedText(vi: "Câu hỏi này chỉ được có một lựa chọn đúng", en: "Only one choice may be right here"),
        label: LocalizedText(vi: "lựa chọn đúng thứ hai", en: "another right choice"))
    }
  }

  static func checkSeveral(_ choices: [Question.Choice], _ read: ObjectReader) {
    checkSome(
      choices, read,
      advice: LocalizedText(vi: "thêm «đúng: có» vào các lựa chọn đúng", en: "add “correct: yes” to the right choices"))
  }

  /// `advice` is what to do where none is right.
  private static func checkSome(_ choices: [Question.Choice], _ read: ObjectReader, advice: LocalizedText) {
    checkDistinct(choices, read)
    guard !choices.contains(where: \.isCorrect) else { return }
    read.report("C313", LocalizedText(vi: "Chưa có lựa chọn nào đúng", en: "No choice is right"), label: advice)
  }

  private static func checkDistinct(_ choices: [Question.Choice], _ read: ObjectReader) {
    var seen: Set<String> = []
    for choice in choices where !choice.text.source.isEmpty && !seen.insert(Folding.name(choice.text.markdown)).inserted
    {
      read.report(
        "C314", at: choice.text.source.location,
        LocalizedText(vi: "Hai lựa chọn giống nhau", en: "Two choices are the same"))
    }
  }
}
