import Curriculum
import HTML
import Markdown
import VietnameseText

/// Finds what a link in a text leads to.
struct LinkResolver: Sendable {
  let map: SiteMap
  /// The number of the lesson that the text is in: `buoc:ID` means a step of it.
  let lesson: Int?

  struct Found: Sendable {
    let address: Address
    let kind: IDKind
    /// What an empty link shows.
    let insertion: String?
    let fact: Fact?

    init(_ address: Address, _ kind: IDKind, insertion: String? = nil, fact: Fact? = nil) {
      self.address = address
      self.kind = kind
      self.insertion = insertion
      self.fact = fact
    }
  }

  enum Outcome: Sendable {
    case found(Found)
    case outside(SafeURL)
    case failed(LinkFailure)
  }

  func resolve(_ link: LinkReference) -> Outcome {
    guard let target = CourseLink(link.destination) else { return outside(link) }
    return switch find(target) {
    case .found(let found) where link.isEmpty && found.insertion == nil: .failed(.nothingToShow(target.kind))
    case let outcome: outcome
    }
  }

  /// With a scheme, a safe address is one of the web, of mail or of the telephone.
  private func outside(_ link: LinkReference) -> Outcome {
    guard SafeURL.scheme(of: link.destination) != nil, let url = SafeURL(link.destination) else {
      return .failed(.refused)
    }
    return link.isEmpty ? .failed(.nothingToShow(nil)) : .outside(url)
  }

  private func find(_ target: CourseLink) -> Outcome {
    let (kind, id) = (target.kind, target.id)
    guard kind.owner != .lesson else { return findInLesson(target) }
    let address: Address? =
      switch kind {
      case .lesson: map.addresses.lesson(id)
      case .platform: map.addresses.platform(id)
      case .module: map.addresses.module(id)
      case .term: map.addresses.term(id)
      case .fact: map.addresses.fact(id)
      default: nil
      }
    if let address {
      let insertion = map.titles.insertion(for: target, of: lesson)
      return .found(Found(address, kind, insertion: insertion, fact: kind == .fact ? map.course.fact(id) : nil))
    }
    return .failed(.unknown(kind, id, near: NearMiss.suggestions(for: id, among: ids(of: kind))))
  }

  private func findInLesson(_ target: CourseLink) -> Outcome {
    let (kind, id) = (target.kind, target.id)
    guard let owner = target.lesson.map({ map.course.lesson($0) }) ?? lesson.map(map.lesson) else {
      guard let name = target.lesson else { return .failed(.needsLesson(kind, id)) }
      return .failed(.unknown(.lesson, name, near: NearMiss.suggestions(for: name, among: ids(of: .lesson))))
    }
    guard let page = map.addresses.lesson(owner.id.name)?.page else {
      return .failed(.unknown(.lesson, owner.id.name, near: []))
    }
    let ids = ids(of: kind, in: owner)
    guard ids.contains(id) else { return .failed(.unknown(kind, id, near: NearMiss.suggestions(for: id, among: ids))) }
    let insertion = map.titles.insertion(for: target, of: lesson)
    return .found(Found(Address(page, Anchor.part(kind, id)), kind, insertion: insertion))
  }

  private func ids(of kind: IDKind, in lesson: Lesson) -> [String] {
    switch kind {
    case .step: lesson.steps.map(\.id.name)
    case .problem: lesson.problems.map(\.id.name)
    case .warning: lesson.warnings.map(\.id.name)
    case .question: lesson.questions.map(\.id.name)
    default: []
    }
  }

  private func ids(of kind: IDKind) -> [String] {
    switch kind {
    case .lesson: map.course.lessons.map(\.id.name)
    case .platform: map.course.platforms.map(\.id.name)
    case .module: map.course.modules.map(\.id.name)
    case .term: map.course.terms.map(\.id.name)
    case .fact: map.course.facts.map(\.id.name)
    default: []
    }
  }
}
