/// Everything the content says, typed: what the handbook and the quiz are made of.
///
/// References may dangle: what does not resolve was reported, and a reader of the course leaves it out.
package struct Course: Sendable {
  package let book: Book
  /// In the book's order.
  package let modules: [Module]
  /// In the order of the roadmap; lessons that no session names come last, by id.
  package let lessons: [Lesson]
  /// By id, as are the collections below.
  package let platforms: [Platform]
  package let factTopics: [FactTopic]
  package let sources: [Source]
  package let terms: [Term]
  package let sheets: [Sheet]
  /// What is different in a province's course; `nil` for the base.
  package internal(set) var local: LocalEdition?
  /// What of the content is missing here because it could not be read.
  package internal(set) var unread = UnreadParts()

  private let lessonIndex: [String: Int]
  private let platformIndex: [String: Int]
  private let factIndex: [String: (topic: Int, fact: Int)]
  private let sourceIndex: [String: Int]
  private let termIndex: [String: Int]

  /// Where ids are defined twice the first definition is found.
  package init(
    book: Book, modules: [Module], lessons: [Lesson], platforms: [Platform], factTopics: [FactTopic], sources: [Source],
    terms: [Term], sheets: [Sheet] = [], answers: [FactAnswer] = []
  ) {
    self.book = book
    self.modules = modules
    self.lessons = lessons
    self.platforms = platforms
    self.factTopics = Course.answered(factTopics, answers)
    self.sources = sources
    self.terms = terms
    self.sheets = sheets
    lessonIndex = Course.index(lessons.map(\.id))
    platformIndex = Course.index(platforms.map(\.id))
    sourceIndex = Course.index(sources.map(\.id))
    termIndex = Course.index(terms.map(\.id))
    factIndex = Dictionary(
      factTopics.enumerated().flatMap { topic, value in
        value.facts.enumerated().map { fact, value in (value.id.name, (topic: topic, fact: fact)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Facts with what the place where the book is used was told of them.
  private static func answered(_ topics: [FactTopic], _ answers: [FactAnswer]) -> [FactTopic] {
    guard !answers.isEmpty else { return topics }
    let answers = Dictionary(answers.map { ($0.fact.name, $0) }, uniquingKeysWith: { first, _ in first })
    return topics.map { topic in
      FactTopic(
        title: topic.title, facts: topic.facts.map { fact in answers[fact.id.name].map(fact.answered) ?? fact })
    }
  }

  package func lesson(_ id: String) -> Lesson? { lessonIndex[id].map { lessons[$0] } }
  package func platform(_ id: String) -> Platform? { platformIndex[id].map { platforms[$0] } }
  package func fact(_ id: String) -> Fact? { factIndex[id].map { factTopics[$0.topic].facts[$0.fact] } }
  package func hasFact(_ id: String) -> Bool { factIndex[id] != nil }
  package func source(_ id: String) -> Source? { sourceIndex[id].map { sources[$0] } }
  package func word(_ id: String) -> BookWord? { book.words.first { $0.id.name == id } }
  package func term(_ id: String) -> Term? { termIndex[id].map { terms[$0] } }

  /// The course for everybody but trainers: nothing that only they may read is left in it, so that no page can show it.
  package func withoutTrainerNotes() -> Course {
    let lessons = lessons.map { lesson in
      var lesson = lesson
      lesson.trainer = nil
      return lesson
    }
    var course = Course(
      book: book, modules: modules, lessons: lessons, platforms: platforms, factTopics: factTopics, sources: sources,
      terms: terms, sheets: sheets)
    course.local = local
    return course
  }

  /// All facts, topic by topic.
  package var facts: [Fact] { factTopics.flatMap(\.facts) }

  private static func index(_ ids: [Identifier]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
