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
    let kind: LinkTarget.Kind
    /// What an empty link shows.
    let insertion: String?
    let fact: Fact?

    init(_ address: Address, _ kind: LinkTarget.Kind, insertion: String? = nil, fact: Fact? = nil) {
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
    switch LinkTarget(link.destination) {
    case .refused: .failed(.refused)
    case .outside(let url): link.isEmpty ? .failed(.nothingToShow(nil)) : .outside(url)
    case .inside(let kind, let lesson, let id):
      switch find(kind, lesson: lesson, id: id) {
      case .found(let found) where link.isEmpty && found.insertion == nil: .failed(.nothingToShow(kind))
      case let outcome: outcome
      }
    }
  }

  private func find(_ kind: LinkTarget.Kind, lesson name: String?, id: String) -> Outcome {
    guard !kind.isInLesson else { return findInLesson(kind, lesson: name, id: id) }
    let address: Address? =
      switch kind {
      case .lesson: map.addresses.lesson(id)
      case .platform: map.addresses.platform(id)
      case .module: map.addresses.module(id)
      case .term: map.addresses.term(id)
      case .fact: map.addresses.fact(id)
      case .step, .problem, .warning, .question: nil
      }
    if let address {
      let insertion = map.titles.insertion(for: kind, id, in: nil, of: lesson)
      return .found(Found(address, kind, insertion: insertion, fact: kind == .fact ? map.course.fact(id) : nil))
    }
    return .failed(.unknown(kind, id, near: NearMiss.suggestions(for: id, among: ids(of: kind))))
  }

  private func findInLesson(_ kind: LinkTarget.Kind, lesson name: String?, id: String) -> Outcome {
    guard let owner = name.map({ map.course.lesson($0) }) ?? lesson.map(map.lesson) else {
      guard let name else { return .failed(.needsLesson(kind, id)) }
      return .failed(.unknown(.lesson, name, near: NearMiss.suggestions(for: name, among: ids(of: .lesson))))
    }
    guard let page = map.addresses.lesson(owner.id.name)?.page else {
      return .failed(.unknown(.lesson, owner.id.name, near: []))
    }
    let (ids, anchor) = places(kind, in: owner)
    guard ids.contains(id) else { return .failed(.unknown(kind, id, near: NearMiss.suggestions(for: id, among: ids))) }
    let insertion = map.titles.insertion(for: kind, id, in: name, of: lesson)
    return .found(Found(Address(page, anchor(id)), kind, insertion: insertion))
  }

  private func places(_ kind: LinkTarget.Kind, in lesson: Lesson) -> (ids: [String], anchor: (String) -> String) {
    switch kind {
    case .step: (lesson.steps.map(\.id.name), Anchor.step)
    case .problem: (lesson.problems.map(\.id.name), Anchor.problem)
    case .warning: (lesson.warnings.map(\.id.name), Anchor.warning)
    default: (lesson.questions.map(\.id.name), Anchor.question)
    }
  }

  private func ids(of kind: LinkTarget.Kind) -> [String] {
    switch kind {
    case .lesson: map.course.lessons.map(\.id.name)
    case .platform: map.course.platforms.map(\.id.name)
    case .module: map.course.modules.map(\.id.name)
    case .term: map.course.terms.map(\.id.name)
    case .fact: map.course.facts.map(\.id.name)
    case .step, .problem, .warning, .question: []
    }
  }
}
