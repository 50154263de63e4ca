package import Diagnostics

extension KeyEntry.Need {
  /// As a sentence.
  package var words: LocalizedText {
    func named(_ options: [OptionShape], _ language: Language) -> String {
      options.map { $0.name(language) }.joined(separator: ", ")
    }
    return switch self {
    case .always: LocalizedText(vi: "Bắt buộc phải có.", en: "Required.")
    case .never: LocalizedText(vi: "Không bắt buộc.", en: "Optional.")
    case .needed(let options):
      LocalizedText(
        vi: "Bắt buộc với loại: \(named(options, .vietnamese)).",
        en: "Required for the types: \(named(options, .english)).")
    case .allowed(let options):
      LocalizedText(
        vi: "Không bắt buộc; chỉ dùng với loại: \(named(options, .vietnamese)).",
        en: "Optional; only for the types: \(named(options, .english)).")
    }
  }
}

extension Shape {
  /// What may be written, as a sentence; of a list also what its items are.
  package var valueSentence: LocalizedText {
    guard case .list(let item, _) = self else {
      return LocalizedText(vi: "Giá trị: \(expected.vietnamese).", en: "Value: \(expected.english).")
    }
    return LocalizedText(
      vi: "Giá trị: \(expected.vietnamese), mỗi mục là \(item.expected.vietnamese).",
      en: "Value: \(expected.english), each item \(item.expected.english).")
  }
}

extension OptionShape {
  /// What stands before the words to choose from.
  package static let choose = LocalizedText(vi: "Chọn một trong:", en: "Choose one of:")
}
