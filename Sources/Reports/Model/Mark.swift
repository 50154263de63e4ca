package import Diagnostics

/// How far somebody is with a lesson, or whether somebody was there: a word, with a sign where there is no room for it.
package enum Mark: String, Sendable, CaseIterable {
  case mastered, passed, unfinished, notYet, learning, alone, changed, notBegun
  case present, absent, outside

  private struct Row {
    let word: LocalizedText
    let sign: LocalizedText

    init(_ vietnamese: String, _ sign: String, _ english: String, _ englishSign: String) {
      word = LocalizedText(vi: vietnamese, en: english)
      self.sign = LocalizedText(vi: sign, en: englishSign)
    }
  }

  private var row: Row {
    switch self {
    case .mastered: Row("vững", "V", "mastered", "M")
    case .passed: Row("đạt", "Đ", "passed", "P")
    case .unfinished: Row("chưa nộp", "N", "not handed in", "N")
    case .notYet: Row("chưa đạt", "C", "not yet passed", "Y")
    case .learning: Row("đang học", "H", "learning", "L")
    case .alone: Row("tự làm", "T", "on their own", "S")
    case .changed: Row("bài đã đổi, học lại", "L", "lesson has changed, learn again", "A")
    case .notBegun: Row("chưa học", "·", "not begun", "·")
    case .present: Row("có mặt", "✓", "present", "✓")
    case .absent: Row("vắng", "v", "absent", "a")
    case .outside: Row("không thuộc lớp lúc đó", "·", "not in the class then", "·")
    }
  }

  package func word(_ language: Language) -> String { row.word(language) }
  func sign(_ language: Language) -> String { row.sign(language) }

  /// Whether a lesson with this mark is passed as it stands now.
  var isPassed: Bool { self == .passed || self == .mastered }

  /// «V = vững, Đ = đạt»: for what a page has signs of.
  static func legend(of marks: Set<Mark>, _ language: Language) -> String {
    allCases.filter(marks.contains).map { "\($0.sign(language)) = \($0.word(language))" }.joined(separator: ", ")
  }
}
