/// What a link in a text of the course leads to: `SCHEME:ID`, or `SCHEME:LESSON/ID` for what is part of a lesson.
///
/// The handbook resolves links to addresses of pages and reports those that lead nowhere; on a terminal only what they
/// are called matters.
struct CourseLink: Equatable {
  enum Kind {
    case lesson, platform, module, term, fact, warning
    /// Steps, problems and questions have no name that could stand in a sentence.
    case other
  }

  let kind: Kind
  let lesson: String?
  let id: String

  /// `nil` for what is no link inside the course.
  init?(_ destination: String) {
    guard let colon = destination.firstIndex(of: ":"),
      let kind = CourseLink.kinds[destination[..<colon].lowercased()]
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
