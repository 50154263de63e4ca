package import Diagnostics

/// What an id names. Ids of different kinds do not clash.
///
/// The kinds that a link can lead to come first, in the order in which they are listed to people.
package enum IDKind: Sendable, Hashable, CaseIterable {
  case lesson, step, problem, warning, question, platform, fact, term, module, word
  case book, session, objective, stage, source, sheet, variant, patch

  /// What is to be known of a kind.
  private struct Row {
    let name: LocalizedText
    var owner: IDKind?
    var scheme: String?

    init(_ vietnamese: String, _ english: String, in owner: IDKind? = nil, scheme: String? = nil) {
      name = LocalizedText(vi: vietnamese, en: english)
      self.owner = owner
      self.scheme = scheme
    }
  }

  private var row: Row {
    switch self {
    case .lesson: Row("bài học", "lesson", scheme: "bai")
    case .step: Row("bước", "step", in: .lesson, scheme: "buoc")
    case .problem: Row("sự cố", "problem", in: .lesson, scheme: "su-co")
    case .warning: Row("cảnh báo", "warning", in: .lesson, scheme: "canh-bao")
    case .question: Row("câu hỏi", "question", in: .lesson, scheme: "cau-hoi")
    case .platform: Row("nền tảng", "platform", scheme: "nen-tang")
    case .fact: Row("dữ kiện", "fact", scheme: "du-kien")
    case .term: Row("thuật ngữ", "term", scheme: "thuat-ngu")
    case .module: Row("học phần", "module", scheme: "hoc-phan")
    case .word: Row("chữ của sách", "word", scheme: "chu")
    case .book: Row("sách", "book")
    case .session: Row("buổi học", "session", in: .module)
    case .objective: Row("mục tiêu", "objective", in: .lesson)
    case .stage: Row("chặng", "stage")
    case .source: Row("nguồn", "source")
    case .sheet: Row("phiếu", "sheet")
    case .variant: Row("biến thể", "variant")
    case .patch: Row("bản vá", "patch")
    }
  }

  /// As in «không có bài học mang mã …».
  package var name: LocalizedText { row.name }

  /// What the id is unique in: from elsewhere it is written `LESSON/ID` or `MODULE/ID`. `nil` for what is unique in the
  /// book.
  package var owner: IDKind? { row.owner }

  /// What a link to it begins with, as in `[chữ](bai:ma-bai)`; its English ``name`` is accepted too. `nil` for what no
  /// link can lead to.
  package var scheme: String? { row.scheme }

  /// The kinds that a link can lead to.
  package static let linked = allCases.filter { $0.scheme != nil }

  /// What links inside the course begin with, in Vietnamese and in English.
  package static let schemes = Set(byScheme.keys)

  /// The kind that a link with this scheme leads to.
  package init?(scheme: String) {
    guard let kind = IDKind.byScheme[scheme] else { return nil }
    self = kind
  }

  private static let byScheme = Dictionary(
    uniqueKeysWithValues: linked.flatMap { kind in
      [kind.scheme, kind.name.english].compactMap(\.self).map { ($0, kind) }
    })
}
