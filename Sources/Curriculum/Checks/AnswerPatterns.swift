import Diagnostics

/// Right answers that can be guessed without knowing the lesson: the longest choice, or always the same place. The quiz
/// shuffles, but the handbook and the sheets show choices as they were written.
enum AnswerPatterns {
  /// A pattern needs some questions to show in.
  private static let fewest = 4

  static func check(_ lesson: Lesson) -> [Diagnostic] {
    let sets = lesson.questions.flatMap(choiceSets)
    guard sets.count >= fewest else { return [] }
    var diagnostics: [Diagnostic] = []
    let longest = sets.count(where: isRightTheLongest)
    if isMost(longest, of: sets.count) {
      diagnostics.append(
        warning(
          "C321", at: lesson,
          LocalizedText(
            vi: "Lựa chọn đúng dài nhất trong \(longest) trên \(sets.count) câu: không biết cũng đoán được",
            en: "The right choice is the longest in \(longest) of \(sets.count) questions: it can be guessed")))
    }
    let places = Dictionary(grouping: sets.compactMap { $0.firstIndex(where: \.isCorrect) }, by: \.self).map {
      (place: $0.key, count: $0.value.count)
    }.max { ($0.count, $1.place) < ($1.count, $0.place) }
    if let places, isMost(places.count, of: sets.count) {
      diagnostics.append(
        warning(
          "C322", at: lesson,
          LocalizedText(
            vi: "Lựa chọn đúng đứng thứ \(places.place + 1) trong \(places.count) trên \(sets.count) câu: hãy đổi chỗ",
            en: "The right choice is number \(places.place + 1) in \(places.count) of \(sets.count): move some")))
    }
    return diagnostics
  }

  /// Choices of which one is right.
  private static func choiceSets(_ question: Question) -> [[Question.Choice]] {
    question.body.parts.compactMap { part in
      switch part {
      case .choices(let choices, oneIsRight: true): choices
      case .stage(let stage): stage.choices
      case .choices(_, oneIsRight: false), .item, .shortAnswer, .remark: nil
      }
    }
  }

  private static func isRightTheLongest(_ choices: [Question.Choice]) -> Bool {
    guard let right = choices.first(where: \.isCorrect)?.text.markdown.count else { return false }
    return choices.allSatisfy { $0.isCorrect || $0.text.markdown.count < right }
  }

  /// More than two of three.
  private static func isMost(_ part: Int, of whole: Int) -> Bool { part * 3 > whole * 2 }

  private static func warning(_ code: String, at lesson: Lesson, _ message: LocalizedText) -> Diagnostic {
    Diagnostic(code: code, severity: .warning, at: lesson.id.location, message)
  }
}
