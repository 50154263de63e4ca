import Diagnostics

/// Why a command line is wrong, and what to write instead. Its own error, because those of the argument parser know
/// one language only.
struct UsageMistake: Error {
  let text: LocalizedText

  init(_ text: LocalizedText) { self.text = text }

  init(vi: String, en: String) { self.init(LocalizedText(vi: vi, en: en)) }

  /// The mistake that a `validate()` threw: the argument parser wraps it in an error of its own, whose type it keeps to
  /// itself.
  ///
  /// - Parameters:
  ///   - value: an error, or a part of one.
  ///   - depth: How far to look into it.
  /// - Returns: `nil` where there is none in it.
  static func find(in value: Any, depth: Int = 6) -> UsageMistake? {
    if let mistake = value as? UsageMistake { return mistake }
    guard depth > 0 else { return nil }
    for child in Mirror(reflecting: value).children {
      if let found = find(in: child.value, depth: depth - 1) { return found }
    }
    return nil
  }
}
