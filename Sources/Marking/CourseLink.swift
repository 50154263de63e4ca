package import Curriculum

/// What a link in a text of the course leads to: `SCHEME:ID`, or `SCHEME:LESSON/ID` for what is part of a lesson.
///
/// The handbook resolves links to addresses of pages and reports those that lead nowhere; on a terminal only what they
/// are called matters.
package struct CourseLink: Sendable, Equatable {
  /// What a link leads to, as far as it has a name that can be shown.
  package enum Kind: Sendable {
    case lesson, platform, module, term, fact, warning
    /// Steps, problems and questions have no name that could stand in a sentence.
    case other
  }

  package let kind: Kind
  /// The lesson that the link itself names, as in `canh-bao:bai/ma`.
  package let lesson: String?
  package let id: String

  /// `nil` for what is no link inside the course.
  package init?(_ destination: String) {
    guard let colon = destination.firstIndex(of: ":"), let kind = CourseLink.kinds[destination[..<colon].lowercased()]
    else { return nil }
    self.kind = kind
    let rest = destination[destination.index(after: colon)...]
    if kind == .warning, let slash = rest.firstIndex(of: "/") {
      lesson = String(rest[..<slash])
      id = String(rest[rest.index(after: slash)...])
    } else {
      lesson = nil
      id = String(rest)
    }
  }

  /// What content writes and, beside it, the English names.
  private static let kinds: [String: Kind] = [
    "bai": .lesson, "lesson": .lesson, "nen-tang": .platform, "platform": .platform, "hoc-phan": .module,
    "module": .module, "thuat-ngu": .term, "term": .term, "du-kien": .fact, "fact": .fact, "canh-bao": .warning,
    "warning": .warning, "buoc": .other, "step": .other, "su-co": .other, "problem": .other, "cau-hoi": .other,
    "question": .other,
  ]
}

extension Course {
  /// What a link without a text shows: the name of what it leads to, or a fact's value. `lesson` is the one that the
  /// text is in: `canh-bao:ID` means a warning of it.
  package func name(of link: CourseLink, in lesson: Lesson?) -> InlineText? {
    switch link.kind {
    case .lesson: return self.lesson(link.id)?.title
    case .platform: return platform(link.id)?.name
    case .module: return modules.first { $0.id.name == link.id }?.title
    case .term: return term(link.id)?.term
    case .fact: return fact(link.id)?.value
    case .warning:
      let owner = link.lesson.map { self.lesson($0) } ?? lesson
      return owner?.warnings.first { $0.id.name == link.id }?.title
    case .other: return nil
    }
  }
}
