import Curriculum
import Diagnostics
import Markdown
import VietnameseText

/// The names of things as plain text: for titles of pages, navigation, and links without a text of their own.
struct PlainTitles: Sendable {
  private(set) var book = ""
  /// As it fits beside other things on a phone.
  private(set) var shortBook = ""
  private(set) var modules: [String: String] = [:]
  private(set) var lessons: [String: String] = [:]
  private(set) var platforms: [String: String] = [:]
  private(set) var terms: [String: String] = [:]
  private(set) var factValues: [String: String] = [:]
  private(set) var words: [String: String] = [:]
  private(set) var sources: [String: String] = [:]
  /// The titles that hold markup, parsed, by how they are written: they stand on many pages.
  private var documents: [String: MarkdownDocument] = [:]
  private let course: Course

  /// How often titles that show other titles are filled in: «Cài [](nen-tang:a)» may itself be shown by another title.
  /// Titles that show one another come to an end here too.
  private static let rounds = 3

  /// A title that shows others is filled in up to this length, so that titles that show one another do not grow.
  private static let longestFilled = 1_000

  init(_ course: Course) {
    self.course = course
    var unfilled: [Unfilled] = []
    func read(_ text: InlineText, _ table: WritableKeyPath<PlainTitles, [String: String]>, _ id: Identifier, _ n: Int?)
    {
      guard !isPlainParagraph(text.source.text) else { return self[keyPath: table][id.name] = text.source.text }
      let document = MarkdownDocument(text.source, as: .inline)
      documents[text.markdown] = document
      self[keyPath: table][id.name] = document.plainText
      guard document.links.contains(where: \.isEmpty) else { return }
      unfilled.append(Unfilled(table: table, id: id.name, document: document, lesson: n))
    }
    for module in course.modules { read(module.title, \.modules, module.id, nil) }
    for (number, lesson) in course.lessons.enumerated() { read(lesson.title, \.lessons, lesson.id, number) }
    for platform in course.platforms { read(platform.name, \.platforms, platform.id, nil) }
    for term in course.terms { read(term.term, \.terms, term.id, nil) }
    for fact in course.factTopics.lazy.flatMap(\.facts) {
      if let value = fact.value { read(value, \.factValues, fact.id, nil) }
    }
    for word in course.book.words { read(word.text, \.words, word.id, nil) }
    for _ in 0..<PlainTitles.rounds { fill(unfilled) }
    book = plain(course.book.title)
    shortBook = course.book.shortTitle.map { plain($0) } ?? book
    for source in course.sources {
      let texts = [source.title, source.publisher].compactMap(\.self)
      sources[source.id.name] = texts.map { plain($0) }.joined(separator: " — ")
    }
  }

  /// The letter under which a term stands in the glossary: without its marks but for «Đ», and «0–9» for figures.
  func letter(ofTerm term: Term) -> String {
    guard let first = (terms[term.id.name] ?? term.id.name).first(where: { $0.isLetter || $0.isNumber }) else {
      return "…"
    }
    if first.isNumber { return "0–9" }
    return "đĐ".contains(first) ? "Đ" : Folding.bare(String(first)).uppercased()
  }

  /// A title in which other titles are to be shown.
  private struct Unfilled {
    let table: WritableKeyPath<PlainTitles, [String: String]>
    let id: String
    let document: MarkdownDocument
    let lesson: Int?
  }

  private mutating func fill(_ titles: [Unfilled]) {
    let filled = titles.map { plain($0.document, of: $0.lesson) }
    for (title, text) in zip(titles, filled) where text.utf8.count <= PlainTitles.longestFilled {
      self[keyPath: title.table][title.id] = text
    }
  }

  /// A text as it reads on a page; `lesson` is the number of the lesson that it is in.
  func plain(_ text: InlineText, of lesson: Int? = nil) -> String { plain(text.source, as: .inline, of: lesson) }
  func plain(_ text: BlockText, of lesson: Int? = nil) -> String { plain(text.source, as: .blocks, of: lesson) }

  private func plain(_ text: MappedText, as mode: MarkdownMode, of lesson: Int?) -> String {
    guard !isPlainParagraph(text.text) else { return text.text }
    return plain(document(of: text, as: mode), of: lesson)
  }

  /// A text of the course as it was understood.
  func document(of text: MappedText, as mode: MarkdownMode) -> MarkdownDocument {
    (mode == .inline ? documents[text.text] : nil) ?? MarkdownDocument(text, as: mode)
  }

  private func plain(_ document: MarkdownDocument, of lesson: Int?, showsWarnings: Bool = true) -> String {
    document.plainText { link in
      guard let target = CourseLink(link.destination), target.kind != .warning || showsWarnings else {
        return link.destination
      }
      return insertion(for: target, of: lesson) ?? link.destination
    }
  }

  /// What a link without a text shows: the name of what it leads to, a fact's value, or a word of the book. `lesson` is the number of the one
  /// that it stands in.
  func insertion(for link: CourseLink, of lesson: Int?) -> String? {
    switch link.kind {
    case .lesson: lessons[link.id]
    case .platform: platforms[link.id]
    case .module: modules[link.id]
    case .term: terms[link.id]
    case .fact: factValues[link.id]
    case .word: words[link.id]
    case .warning: warningTitle(link.id, in: link.lesson, of: lesson)
    default: nil
    }
  }

  /// Another warning that the title shows is left as it was written: so warnings that show one another come to an end.
  private func warningTitle(_ id: String, in owner: String?, of lesson: Int?) -> String? {
    let lesson = owner.map { course.lesson($0) } ?? lesson.map { course.lessons[$0] }
    guard let warning = lesson?.warnings.first(where: { $0.id.name == id }) else { return nil }
    return plain(document(of: warning.title.source, as: .inline), of: nil, showsWarnings: false)
  }
}
