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
  /// In the file's order. Most have nothing to say, for they hold no markup at all.
  private let texts: [(source: CourseText, read: ReadText?)]
  /// What is wrong in its answers.
  private let answers: [Diagnostic]
  /// Those whose answers show names out of the course.
  private let undecided: [Question]

  /// - Parameters:
  ///   - content: What the file says.
  ///   - earlier: How its texts were read before somebody typed in it. Those before and behind what changed are kept.
  package init(_ content: FileContent, after earlier: ReadTexts? = nil) {
    lesson = if case .lesson(let lesson) = content { lesson } else { nil }
    texts = ReadTexts.read(content.texts, after: earlier?.texts ?? [])
    let questions = (lesson?.questions ?? []).map { ($0, AnswerChecks.check($0)) }
    answers = questions.flatMap { $0.1 ?? [] }
    undecided = questions.filter { $0.1 == nil }.map(\.0)
  }

  /// The texts of a book's own look, and its page shell.
  package init(_ theme: BookTheme) {
    lesson = nil
    let footer = theme.footer.map { CourseText.blocks($0) }
    texts = [footer].compactMap(\.self).map { ($0, ReadText($0)) }
    (answers, undecided) = (theme.shell.diagnostics, [])
  }

  /// Whether an answer shows the name of something in the course, whose words may change without it.
  package var showsNamesInAnswers: Bool { !undecided.isEmpty }

  /// Everything that is wrong in the texts: the families M and H, and answers that are not what they look like.
  package func mistakes(in course: Course) -> [Diagnostic] {
    let named = lesson.map { lesson in undecided.flatMap { AnswerChecks.check($0, in: course, lesson: lesson) } }
    let links = LinkCheck(course: course, lesson: lesson)
    var found = answers + (named ?? [])
    for read in texts.lazy.compactMap(\.read) {
      found += read.mistakes
      for link in read.links { links.mistake(in: link).map { found.append($0) } }
      found += read.pictures
    }
    return found
  }

  /// What the links in the texts lead to inside the book.
  package var links: [CourseLink] {
    texts.compactMap(\.read).flatMap(\.links).compactMap { CourseLink($0.destination) }
  }

  private static func read(_ texts: [CourseText], after earlier: [(source: CourseText, read: ReadText?)])
    -> [(source: CourseText, read: ReadText?)]
  {
    let most = min(texts.count, earlier.count)
    let before = zip(texts, earlier).prefix { $0.isSame(as: $1.source) }.count
    let behind = zip(texts.reversed(), earlier.reversed()).prefix(most - before).prefix { $0.isSame(as: $1.source) }
      .count
    return texts.enumerated().map { number, text in
      let fromEnd = texts.count - number
      guard number < before || fromEnd <= behind else { return (text, ReadText(text)) }
      let old = number < before ? earlier[number] : earlier[earlier.count - fromEnd]
      return (text, old.read?.shifted(by: text.start - old.source.start))
    }
  }
}

/// What was found in one text.
private struct ReadText: Sendable {
  let mistakes: [Diagnostic]
  let links: [LinkReference]
  let pictures: [Diagnostic]

  private init(mistakes: [Diagnostic], links: [LinkReference], pictures: [Diagnostic]) {
    self.mistakes = mistakes
    self.links = links
    self.pictures = pictures
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

  func shifted(by bytes: Int) -> ReadText {
    guard bytes != 0 else { return self }
    return ReadText(
      mistakes: mistakes.map { $0.shifted(by: bytes) }, links: links.map { $0.shifted(by: bytes) },
      pictures: pictures.map { $0.shifted(by: bytes) })
  }

  /// Pictures stand beside texts, where they have a text alternative that is checked and a file that is copied.
  private static func pictureInText(at location: Location) -> Diagnostic {
    Diagnostic(
      code: "H504", at: location,
      LocalizedText(
        vi: "Hình không đặt được trong đoạn chữ: hãy dùng khóa «hình» bên cạnh đoạn ấy",
        en: "A picture cannot stand in a text: use the “picture” beside it"))
  }
}

extension CourseText {
  var mode: MarkdownMode {
    switch self {
    case .line: .inline
    case .blocks: .blocks
    }
  }

  fileprivate var start: Int { Int(source.range.start) }

  /// Whether it is read alike, wherever it stands in its file.
  fileprivate func isSame(as other: CourseText) -> Bool {
    mode == other.mode && source.isSame(as: other.source, at: other.start - start)
  }
}
