import Diagnostics
import LessonSyntax
import VietnameseText

/// The content while it is being read: typed objects, ids defined and ids used, mistakes so far.
struct GatheredContent {
  private(set) var books: [Book] = []
  private(set) var modules: [Module] = []
  private(set) var lessons: [Lesson] = []
  private(set) var platforms: [Platform] = []
  private(set) var factTopics: [FactTopic] = []
  private(set) var sources: [Source] = []
  private(set) var terms: [Term] = []
  private(set) var definitions: [DecodingContext.Definition] = []
  private(set) var uses: [DecodingContext.Use] = []
  var diagnostics: [Diagnostic] = []
  private var bookFiles = 0

  mutating func add(_ file: ContentFile, source: SourceFile) {
    let parsed = LessonParser.parse(source, id: file.id)
    diagnostics += parsed.diagnostics
    guard let kind = ContentKind(path: file.path) else {
      reportUnknownPlace(file)
      return
    }
    if kind == .book { bookFiles += 1 }
    guard let root = parsed.tree.root else {
      if !parsed.diagnostics.hasErrors { reportEmpty(file) }
      return
    }
    let context = DecodingContext(tree: parsed.tree)
    decode(kind, root, context)
    diagnostics += context.diagnostics
    definitions += context.definitions
    uses += context.uses
  }

  private mutating func decode(_ kind: ContentKind, _ root: NodeID, _ context: DecodingContext) {
    switch kind {
    case .book:
      if let book = ObjectReader.read(BookSchema.book, root, context) { books.append(book) }
    case .module:
      if let module = ObjectReader.read(ModuleSchema.module, root, context) { modules.append(module) }
    case .lesson:
      if let lesson = ObjectReader.read(LessonSchema.lesson, root, context) { lessons.append(lesson) }
    case .platform:
      if let platform = ObjectReader.read(PlatformSchema.platform, root, context) { platforms.append(platform) }
    case .facts:
      if let topic = ObjectReader.read(FactSchema.file, root, context) { factTopics.append(topic) }
    case .sources:
      sources += ObjectReader.read(SourceSchema.file, root, context) ?? []
    case .glossary:
      terms += ObjectReader.read(GlossarySchema.file, root, context) ?? []
    }
  }

  mutating func checkAcrossFiles(today: Day) {
    if bookFiles == 0 { reportNoBook() }
    diagnostics += IdentityChecks.check(definitions: definitions, uses: uses)
    diagnostics += RoadmapChecks.check(modules: modules, book: books.first, lessons: lessons)
    diagnostics += PrerequisiteChecks.check(lessons)
    diagnostics += FactChecks.check(factTopics.flatMap(\.facts), today: today)
    let coverage = QuestionCoverage(uses)
    for lesson in lessons { diagnostics += LessonChecks.check(lesson, coverage) }
  }

  /// Lessons in the order of the roadmap, everything else by id.
  var course: Course? {
    guard let book = books.first else { return nil }
    let rank = Dictionary(
      book.modules.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let ordered = modules.filter { rank[$0.id.name] != nil }
      .sorted { (rank[$0.id.name] ?? 0, $0.id.name) < (rank[$1.id.name] ?? 0, $1.id.name) }
    return Course(
      book: book,
      modules: ordered,
      lessons: Roadmap.order(lessons, by: ordered),
      platforms: platforms.sorted { $0.id.name < $1.id.name },
      factTopics: factTopics,
      sources: sources.sorted { $0.id.name < $1.id.name },
      terms: terms.sorted { $0.id.name < $1.id.name }
    )
  }

  private mutating func reportUnknownPlace(_ file: ContentFile) {
    let folders = ContentKind.allCases.compactMap(\.folder)
    let near = NearMiss.suggestions(for: file.path.split(separator: "/").first.map(String.init) ?? "", among: folders)
    diagnostics.append(
      Diagnostic(
        code: "C315",
        severity: .warning,
        at: Location(file: file.id, range: ByteRange(0, 0)),
        LocalizedText(
          vi: "Tệp này không nằm trong thư mục nào của sách nên không được dùng",
          en: "This file is in none of the book's folders, so it is not used"
        ),
        label: Suggestion.label(near),
        notes: [
          Diagnostic.Note(
            LocalizedText(
              vi: "Các thư mục: \(folders.joined(separator: ", ")); sách là \(ContentKind.bookFile)",
              en: "The folders: \(folders.joined(separator: ", ")); the book is \(ContentKind.bookFile)"
            )
          )
        ]
      )
    )
  }

  private mutating func reportEmpty(_ file: ContentFile) {
    diagnostics.append(
      Diagnostic(
        code: "C316",
        at: Location(file: file.id, range: ByteRange(0, 0)),
        LocalizedText(vi: "Tệp này chưa có nội dung", en: "This file has no content")
      )
    )
  }

  private mutating func reportNoBook() {
    diagnostics.append(
      Diagnostic(
        code: "C316",
        at: Location(file: FileID(index: 0), range: ByteRange(0, 0)),
        LocalizedText(
          vi: "Thư mục nội dung chưa có tệp \(ContentKind.bookFile): tệp này nêu tên sách và các học phần",
          en: "The content folder has no \(ContentKind.bookFile): it names the book and its modules"
        )
      )
    )
  }
}
