import Curriculum
import HTML
import Markdown

/// Finds the address of what a link in a text leads to. Whether there is such a thing was asked before (``LinkCheck``).
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
  }

  enum Outcome: Sendable {
    case found(Found)
    case outside(SafeURL)
    /// A word of the book, which has no page of its own.
    case word(String)
  }

  /// `nil` for what leads nowhere, or has no text to click on.
  func resolve(_ link: LinkReference) -> Outcome? {
    guard let target = CourseLink(link.destination) else { return outside(link).map(Outcome.outside) }
    if target.kind == .word { return map.titles.insertion(for: target, of: lesson).map(Outcome.word) }
    guard let address = address(of: target) else { return nil }
    let insertion = map.titles.insertion(for: target, of: lesson)
    guard !link.isEmpty || insertion != nil else { return nil }
    let fact = target.kind == .fact ? map.course.fact(target.id) : nil
    return .found(Found(address: address, kind: target.kind, insertion: insertion, fact: fact))
  }

  /// With a scheme, a safe address is one of the web, of mail or of the telephone.
  private func outside(_ link: LinkReference) -> SafeURL? {
    guard !link.isEmpty, SafeURL.scheme(of: link.destination) != nil else { return nil }
    return SafeURL(link.destination)
  }

  private func address(of target: CourseLink) -> Address? {
    let (kind, id) = (target.kind, target.id)
    switch kind {
    case .lesson: return map.addresses.lesson(id)
    case .platform: return map.addresses.platform(id)
    case .module: return map.addresses.module(id)
    case .term: return map.addresses.term(id)
    case .fact: return map.addresses.fact(id)
    default:
      guard let owner = target.lesson.map(map.course.lesson) ?? lesson.map(map.lesson),
        owner.ids(of: kind).contains(id)
      else { return nil }
      return map.addresses.lesson(owner.id.name).map { Address($0.page, Anchor.part(kind, id)) }
    }
  }
}

extension Lesson {
  /// The ids of its parts that links can lead to.
  func ids(of kind: IDKind) -> [String] {
    switch kind {
    case .step: steps.map(\.id.name)
    case .problem: problems.map(\.id.name)
    case .warning: warnings.map(\.id.name)
    case .question: questions.map(\.id.name)
    default: []
    }
  }
}
