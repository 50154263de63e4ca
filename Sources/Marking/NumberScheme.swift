package import Curriculum
package import Diagnostics

/// What counts as right in a question that asks for a number.
package struct NumberScheme: Sendable {
  package let value: Double
  /// The largest difference that still counts as right.
  package let tolerance: Double
  /// As the reader sees it.
  package let unit: String?
  private let measure: Measure

  /// - Parameters:
  ///   - answer: As the author wrote it.
  ///   - course: What links lead into.
  ///   - lesson: The one that asks.
  package init(_ answer: Question.NumberAnswer, in course: Course, lesson: Lesson?) {
    value = answer.value
    tolerance = answer.tolerance
    unit = answer.unit.map { SeenText.of($0, in: course, lesson: lesson) }
    measure = Measure(unit ?? "")
  }

  /// The numbers that were typed, in the unit that is asked for.
  package func readings(of typed: String) -> NumberReadings { NumberReadings(typed, in: measure) }

  package func verdict(on typed: String) -> Verdict {
    guard case .values(let values) = readings(of: typed) else { return .noNumber }
    // Decimal fractions are not exact in binary: 0,3 must not miss 0,1 ± 0,2.
    let slack = max(1, value.magnitude) * 1e-12
    return values.contains { ($0 - value).magnitude <= tolerance + slack } ? .right : .wrong
  }

  /// The right answer as every face writes it: «2.256 tổ (lệch không quá 5 vẫn đúng)».
  package func rightAnswer(_ language: Language) -> String {
    let isYear = unit == nil && Decimal.looksLikeYear(value)
    var text = Decimal.text(value, language, isYear: isYear)
    if let unit { text += " " + unit }
    if tolerance > 0 {
      let off = Decimal.text(tolerance, language)
      text += LocalizedText(vi: " (lệch không quá \(off) vẫn đúng)", en: " (within \(off) is right)")(language)
    }
    return text
  }

  /// What to type instead of what is no number, or is one of another unit.
  package func whatToType(insteadOf typed: String) -> LocalizedText {
    guard case .otherWords = readings(of: typed), let unit else {
      return LocalizedText(vi: "Hãy gõ một con số, ví dụ 45 hoặc 2,5.", en: "Type a number, for example 45 or 2.5.")
    }
    return LocalizedText(
      vi: "Hãy gõ một con số theo đơn vị «\(unit)», ví dụ 45 hoặc 2,5.",
      en: "Type a number of “\(unit)”, for example 45 or 2.5.")
  }
}
