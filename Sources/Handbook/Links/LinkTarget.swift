package import Curriculum
package import HTML

/// What the destination of a link in a course's text asks for.
package enum LinkTarget: Sendable, Equatable {
  /// `SCHEME:ID`, or `SCHEME:LESSON/ID` for what is part of a lesson.
  case inside(Kind, lesson: String?, id: String)
  case outside(SafeURL)
  /// An address that a lesson may not have: another scheme, or none.
  case refused

  package enum Kind: Sendable, Hashable, CaseIterable {
    case lesson, step, problem, warning, question, platform, fact, term, module

    /// What content writes; the English name is accepted too.
    package var scheme: String {
      switch self {
      case .lesson: "bai"
      case .step: "buoc"
      case .problem: "su-co"
      case .warning: "canh-bao"
      case .question: "cau-hoi"
      case .platform: "nen-tang"
      case .fact: "du-kien"
      case .term: "thuat-ngu"
      case .module: "hoc-phan"
      }
    }

    /// As ``scheme``, for those who write in English.
    package var englishScheme: String {
      switch self {
      case .lesson: "lesson"
      case .step: "step"
      case .problem: "problem"
      case .warning: "warning"
      case .question: "question"
      case .platform: "platform"
      case .fact: "fact"
      case .term: "term"
      case .module: "module"
      }
    }

    /// What it is called in a message.
    var vietnameseName: String {
      switch self {
      case .lesson: "bài"
      case .step: "bước"
      case .problem: "sự cố"
      case .warning: "cảnh báo"
      case .question: "câu hỏi"
      case .platform: "nền tảng"
      case .fact: "dữ kiện"
      case .term: "thuật ngữ"
      case .module: "học phần"
      }
    }

    /// The kind of id that follows the scheme.
    package var identifierKind: IDKind {
      switch self {
      case .lesson: .lesson
      case .step: .step
      case .problem: .problem
      case .warning: .warning
      case .question: .question
      case .platform: .platform
      case .fact: .fact
      case .term: .term
      case .module: .module
      }
    }

    /// Steps, problems, warnings and questions are found within a lesson.
    package var isInLesson: Bool {
      switch self {
      case .step, .problem, .warning, .question: true
      case .lesson, .platform, .fact, .term, .module: false
      }
    }
  }

  package init(_ destination: String) {
    guard let scheme = SafeURL.scheme(of: destination) else {
      self = .refused
      return
    }
    guard let kind = LinkTarget.kinds[scheme] else {
      // With a scheme, a safe address is one of the web, of mail or of the telephone.
      self = SafeURL(destination).map(LinkTarget.outside) ?? .refused
      return
    }
    let rest = String(destination.utf8.dropFirst(scheme.utf8.count + 1)) ?? ""
    guard kind.isInLesson, let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      self = .inside(kind, lesson: nil, id: rest)
      return
    }
    self = .inside(kind, lesson: String(rest[..<slash]), id: String(rest[rest.utf8.index(after: slash)...]))
  }

  /// What references begin with, in Vietnamese and in English.
  static let schemes = Set(kinds.keys)

  /// By both names of their schemes.
  package static let kinds: [String: Kind] = Dictionary(
    uniqueKeysWithValues: Kind.allCases.flatMap { [($0.scheme, $0), ($0.englishScheme, $0)] })
}
