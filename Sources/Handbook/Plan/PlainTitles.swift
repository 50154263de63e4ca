import Curriculum
import Diagnostics
import Markdown

/// The names of things as plain text: for titles of pages, navigation, and links without a text of their own.
struct PlainTitles: Sendable {
  let book: String
  private(set) var modules: [String: String] = [:]
  private(set) var lessons: [String: String] = [:]
  private(set) var platforms: [String: String] = [:]
  private(set) var terms: [String: String] = [:]
  private(set) var factValues: [String: String] = [:]
  private(set) var sources: [String: String] = [:]

  init(_ course: Course) {
    book = PlainTitles.plain(course.book.title)
    for module in course.modules { modules[module.id.name] = PlainTitles.plain(module.title) }
    for lesson in course.lessons { lessons[lesson.id.name] = PlainTitles.plain(lesson.title) }
    for platform in course.platforms { platforms[platform.id.name] = PlainTitles.plain(platform.name) }
    for term in course.terms { terms[term.id.name] = PlainTitles.plain(term.term) }
    for fact in course.factTopics.lazy.flatMap(\.facts) {
      if let value = fact.value { factValues[fact.id.name] = PlainTitles.plain(value) }
    }
    for source in course.sources {
      let texts = [source.title, source.publisher].compactMap(\.self)
      sources[source.id.name] = texts.map(PlainTitles.plain).joined(separator: " — ")
    }
  }

  static func plain(_ text: InlineText) -> String { plain(text.source, as: .inline) }
  static func plain(_ text: BlockText) -> String { plain(text.source, as: .blocks) }

  /// What is wrong in a text is reported by the page it belongs to.
  private static func plain(_ text: MappedText, as mode: MarkdownMode) -> String {
    guard !isPlainParagraph(text.text) else { return text.text }
    var unused: [Diagnostic] = []
    return MarkdownDocument.parse(text, as: mode, into: &unused).plainText
  }
}
