/// What a link in a text of the course leads to: `SCHEME:ID`, or `SCHEME:LESSON/ID` for what is part of a lesson.
///
/// The handbook turns it into the address of a page and reports what leads nowhere; where there are no pages only what it
/// is called matters.
package struct CourseLink: Sendable, Equatable {
  package let kind: IDKind
  /// The lesson that the link itself names, as in `canh-bao:bai/ma`.
  package let lesson: String?
  package let id: String

  /// `nil` for what is no link inside the course.
  package init?(_ destination: String) {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")),
      let kind = IDKind(scheme: destination[..<colon].lowercased())
    else { return nil }
    self.kind = kind
    (lesson, id) = ObjectKey.parts(of: String(destination[destination.utf8.index(after: colon)...]), kind)
  }

  /// What stands behind the scheme.
  package var written: String { lesson.map { "\($0)/\(id)" } ?? id }
}

extension Course {
  /// What a link without a text shows: the name of what it leads to, a fact's value, or a word of the book; `nil` for steps, problems and
  /// questions, which have no name that could stand in a sentence. `canh-bao:ID` means a warning of the lesson that the
  /// text is in.
  package func name(of link: CourseLink, in lesson: Lesson?) -> InlineText? {
    switch link.kind {
    case .lesson: self.lesson(link.id)?.title
    case .platform: platform(link.id)?.name
    case .module: modules.first { $0.id.name == link.id }?.title
    case .term: term(link.id)?.term
    case .fact: fact(link.id)?.value
    case .word: word(link.id)?.text
    case .warning:
      (link.lesson.map { self.lesson($0) } ?? lesson)?.warnings.first { $0.id.name == link.id }?.title
    default: nil
    }
  }
}
