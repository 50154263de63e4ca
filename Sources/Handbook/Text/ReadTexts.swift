package import Curriculum
package import Diagnostics
import Markdown
import Marking

/// The texts of one file, each parsed once: what is wrong in each by itself, and where its links want to lead.
///
/// They are made from the file alone, so that they can be made beside those of other files and kept while the file stays
/// as it is. What the rest of the book has a say in is asked anew: ``mistakes(in:)``.
package struct ReadTexts: Sendable {
  private let lesson: Lesson?
  /// Those of the texts that have something to say: most hold no markup at all.
  private let texts: [ReadText]

  package init(_ content: FileContent) {
    lesson = if case .lesson(let lesson) = content { lesson } else { nil }
    texts = content.texts.compactMap(ReadText.init)
  }

  /// The texts of a book's own look, and its page shell.
  package init(_ theme: BookTheme) {
    lesson = nil
    let footer = theme.footer.flatMap { ReadText(.blocks($0)) }
    texts = [ReadText(mistakes: theme.shell.diagnostics), footer].compactMap(\.self)
  }

  /// Everything that is wrong in the texts: the families M and H, and answers that are not what they look like.
  package func mistakes(in course: Course) -> [Diagnostic] {
    let answers = lesson.map { lesson in
      lesson.questions.flatMap { AnswerChecks.check($0, in: course, lesson: lesson) }
    }
    let links = LinkCheck(course: course, lesson: lesson)
    return (answers ?? []) + texts.flatMap { $0.mistakes + $0.links.compactMap(links.mistake) + $0.pictures }
  }
}

/// What was found in one text.
private struct ReadText: Sendable {
  let mistakes: [Diagnostic]
  let links: [LinkReference]
  let pictures: [Diagnostic]

  init(mistakes: [Diagnostic]) {
    self.mistakes = mistakes
    links = []
    pictures = []
  }

  /// `nil` where there is nothing to say of it.
  init?(_ text: CourseText) {
    guard !isPlainParagraph(text.source) else { return nil }
    var mistakes: [Diagnostic] = []
    let document = MarkdownDocument.parse(text.source, as: text.mode, schemes: IDKind.schemes, into: &mistakes)
    self.mistakes = mistakes
    links = document.links
    // What lacks an alternative too was reported as that.
    pictures = document.images.filter { !$0.alternative.isEmpty }.map { ReadText.pictureInText(at: $0.location) }
    if mistakes.isEmpty, links.isEmpty, pictures.isEmpty { return nil }
  }

  /// Pictures belong to steps, where they have a text alternative that is checked and a file that is copied.
  private static func pictureInText(at location: Location) -> Diagnostic {
    Diagnostic(
      code: "H504", at: location,
      LocalizedText(
        vi: "Hình không đặt được trong đoạn chữ: hãy dùng mục «hình» của một bước",
        en: "A picture cannot stand in a text: use the “picture” of a step"))
  }
}

extension CourseText {
  var mode: MarkdownMode {
    switch self {
    case .line: .inline
    case .blocks: .blocks
    }
  }
}
