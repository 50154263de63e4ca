import VietnameseText

/// Words behind a number: how many times it is to be taken, and of what. «triệu đồng» is a million times «đồng».
struct Measure: Sendable {
  /// 1 where no word says otherwise.
  let scale: Double
  /// The words after those of the scale, without diacritics, abbreviations written out.
  let words: [String]
  /// Whether there was a word of a scale.
  let hasScale: Bool

  var isEmpty: Bool { words.isEmpty && !hasScale }

  init(_ text: String) {
    let exact = Measure.split(text)
    let scales = exact.prefix { Measure.scales[$0] != nil }
    scale = scales.reduce(1) { $0 * (Measure.scales[$1] ?? 1) }
    hasScale = !scales.isEmpty
    words = exact.dropFirst(scales.count).flatMap { Measure.split(Measure.abbreviations[$0] ?? $0) }.map(Folding.bare)
  }

  /// Whether words behind a number may stand where this unit is asked for: none at all, some of its words («số» for «chữ
  /// số»), or its words and more («45 phút là đủ»).
  func accepts(_ typed: Measure) -> Bool {
    typed.words.allSatisfy(words.contains) || (!words.isEmpty && typed.words.starts(with: words))
  }

  /// Whether the words are a unit that people write against the number: «5000đ», «2h», «50%».
  var isWrittenAgainstNumbers: Bool { words.isEmpty || words == ["dong"] || words == ["gio"] || words == ["phut"] }

  private static func split(_ text: String) -> [String] {
    var spaced = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { spaced.append(signs.contains(scalar) ? " " : scalar) }
    return AnswerKey(String(spaced)).exact.unicodeScalars.split(separator: " ").map(String.init)
  }

  private static let signs = Set(".,;:!?…'’‘()[]\"“”«»".unicodeScalars)

  private static let scales: [String: Double] = [
    "nghìn": 1e3, "nghin": 1e3, "ngàn": 1e3, "ngan": 1e3, "k": 1e3, "triệu": 1e6, "trieu": 1e6, "tr": 1e6, "tỷ": 1e9,
    "tỉ": 1e9, "ty": 1e9,
  ]

  private static let abbreviations: [String: String] = [
    "đ": "đồng", "d": "đồng", "vnđ": "đồng", "vnd": "đồng", "h": "giờ", "tiếng": "giờ", "tieng": "giờ", "p": "phút",
    "ph": "phút", "s": "giây", "%": "phần trăm", "°": "độ", "°c": "độ c", "₫": "đồng", "m²": "m2",
  ]
}
