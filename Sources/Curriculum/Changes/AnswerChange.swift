import Diagnostics
import VietnameseText

/// Something of a question that means something else than it did.
struct AnswerChange {
  let text: LocalizedText
  let location: Location?
  /// Whether what was right is wrong now, or the other way round: no matter of wording.
  let isCertain: Bool

  init(_ vietnamese: String, _ english: String, at location: Location? = nil, isCertain: Bool) {
    text = LocalizedText(vi: vietnamese, en: english)
    self.location = location
    self.isCertain = isCertain
  }
}
