import Curriculum
import Diagnostics
import HTML
import Markdown
import VietnameseText

/// Whether what links in texts lead to is in the book, and has a name to show where the link has none.
struct LinkCheck {
  let course: Course
  /// The one that the texts are in: `buoc:ID` means a step of it.
  let lesson: Lesson?

  func mistake(in link: LinkReference) -> Diagnostic? { failure(of: link)?.diagnostic(for: link) }

  private func failure(of link: LinkReference) -> LinkFailure? {
    guard let target = CourseLink(link.destination) else { return failureOutside(link) }
    guard !mayBeUnread(target) else { return nil }
    let failure = target.kind.owner == .lesson ? missingPart(target) : missing(target.kind, target.id)
    guard failure == nil else { return failure }
    if target.kind == .word, !link.isEmpty { return .wordWithText(target.id) }
    return link.isEmpty && course.name(of: target, in: lesson) == nil ? .nothingToShow(target.kind) : nil
  }

  private func mayBeUnread(_ target: CourseLink) -> Bool {
    course.unread.mayHold(ObjectKey(target.kind, written: target.written, in: lesson?.id.name ?? ""))
  }

  /// With a scheme, a safe address is one of the web, of mail or of the telephone.
  private func failureOutside(_ link: LinkReference) -> LinkFailure? {
    guard SafeURL.scheme(of: link.destination) != nil, SafeURL(link.destination) != nil else { return .refused }
    return link.isEmpty ? .nothingToShow(nil) : nil
  }

  private func missing(_ kind: IDKind, _ id: String) -> LinkFailure? {
    let isThere =
      switch kind {
      case .lesson: course.lesson(id) != nil
      case .platform: course.platform(id) != nil
      case .module: course.modules.contains { $0.id.name == id }
      case .term: course.term(id) != nil
      case .fact: course.fact(id) != nil
      case .word: course.word(id) != nil
      default: false
      }
    return isThere ? nil : .unknown(kind, id, near: NearMiss.suggestions(for: id, among: ids(of: kind)))
  }

  private func missingPart(_ target: CourseLink) -> LinkFailure? {
    guard let owner = target.lesson.map(course.lesson) ?? lesson else {
      return target.lesson.map { missing(.lesson, $0) } ?? .needsLesson(target.kind, target.id)
    }
    let ids = owner.ids(of: target.kind)
    guard !ids.contains(target.id) else { return nil }
    return .unknown(target.kind, target.id, near: NearMiss.suggestions(for: target.id, among: ids))
  }

  private func ids(of kind: IDKind) -> [String] {
    switch kind {
    case .lesson: course.lessons.map(\.id.name)
    case .platform: course.platforms.map(\.id.name)
    case .module: course.modules.map(\.id.name)
    case .term: course.terms.map(\.id.name)
    case .fact: course.facts.map(\.id.name)
    case .word: course.book.words.map(\.id.name)
    default: []
    }
  }
}
