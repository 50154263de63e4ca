package import Curriculum
package import Diagnostics
import VietnameseText

/// What is wrong with a question's answers as their reader sees them. What can be told of their source alone is
/// Curriculum's to check.
package struct AnswerChecks {
  /// What a text shows; `nil` where that is not known.
  private let reading: (InlineText) -> String?
  private var isUndecided = false
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - question: What is asked.
  ///   - course: What links lead into.
  ///   - lesson: The one that asks.
  /// - Returns: Answers of which nothing is to be seen, and those that are the same to whoever judges.
  package static func check(_ question: Question, in course: Course, lesson: Lesson) -> [Diagnostic] {
    AnswerChecks(question) { SeenText.of($0, in: course, lesson: lesson) }.diagnostics
  }

  /// The same without the course, for a question that needs none; `nil` where an answer shows the name of something in
  /// the course.
  package static func check(_ question: Question) -> [Diagnostic]? {
    let checks = AnswerChecks(question, reading: SeenText.ofItself)
    return checks.isUndecided ? nil : checks.diagnostics
  }

  private init(_ question: Question, reading: @escaping (InlineText) -> String?) {
    self.reading = reading
    question.body.parts.forEach { check($0) }
  }

  private mutating func check(_ part: QuestionPart) {
    switch part {
    case .choices(let choices, _): check(choices)
    case .stage(let stage): check(stage.choices)
    case .item(let text): checkVisible(text)
    case .shortAnswer(let answer): check(answer)
    case .remark: break
    }
  }

  private mutating func seen(_ text: InlineText) -> String {
    let seen = reading(text)
    isUndecided = isUndecided || seen == nil
    return seen ?? ""
  }

  /// What stands in for a text that is missing was reported already.
  private mutating func checkVisible(_ text: InlineText) {
    guard !text.source.isEmpty, TidyText.of(seen(text)).isEmpty else { return }
    diagnostics.append(
      Diagnostic(
        code: "C331", at: text.source.location,
        LocalizedText(
          vi: "Câu trả lời này không hiện ra chữ nào: không ai gõ hay chọn được",
          en: "Nothing of this answer can be seen: nobody can type or choose it")))
  }

  private mutating func check(_ answer: Question.ShortAnswer) {
    var firsts: [String: (text: InlineText, isAccepted: Bool)] = [:]
    let answers = answer.accepted.map { ($0, true) } + answer.knownWrong.map { ($0.text, false) }
    for (text, isAccepted) in answers where !text.source.isEmpty {
      checkVisible(text)
      let key = AnswerKey.exact(seen(text))
      guard let first = firsts[key] else {
        firsts[key] = (text, isAccepted)
        continue
      }
      guard !key.isEmpty else { continue }
      diagnostics.append(AnswerChecks.same(text, as: first.text, contradicts: isAccepted != first.isAccepted))
    }
  }

  private static func same(_ text: InlineText, as first: InlineText, contradicts: Bool) -> Diagnostic {
    Diagnostic(
      code: "C332", severity: .warning, at: text.source.location,
      contradicts
        ? LocalizedText(
          vi: "Câu sai này được chấm là đúng, vì máy đọc nó như một câu ở «chấp nhận»",
          en: "This wrong answer counts as right, because it reads like one under “accept”")
        : LocalizedText(
          vi: "Máy đọc câu này như một câu ở trên: chữ hoa, dấu câu, chỗ đặt dấu thanh không làm thành câu khác",
          en: "This reads like an answer above: capitals, punctuation and the place of a tone make no other answer"),
      label: LocalizedText(vi: "bỏ bớt một câu", en: "take one of them out"),
      notes: [Diagnostic.Note(LocalizedText(vi: "câu ở trên", en: "the answer above"), at: first.source.location)])
  }

  /// Choices that are written differently and look the same. Those that are written alike are C314.
  private mutating func check(_ choices: [Question.Choice]) {
    var first: [String: InlineText] = [:]
    for choice in choices where !choice.text.source.isEmpty {
      checkVisible(choice.text)
      let key = AnswerKey.exact(seen(choice.text))
      guard let other = first[key] else {
        first[key] = choice.text
        continue
      }
      guard !key.isEmpty, Folding.name(other.markdown) != Folding.name(choice.text.markdown) else { continue }
      diagnostics.append(
        Diagnostic(
          code: "C333", at: choice.text.source.location,
          LocalizedText(vi: "Hai lựa chọn hiện ra như nhau", en: "Two choices look the same"),
          label: LocalizedText(vi: "viết cho khác nhau", en: "make them different"),
          notes: [Diagnostic.Note(LocalizedText(vi: "lựa chọn kia", en: "the other choice"), at: other.source.location)]
        ))
    }
  }
}
