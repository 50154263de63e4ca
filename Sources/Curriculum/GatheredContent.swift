import Diagnostics

/// The content of all files together, before it is a ``Course``.
struct GatheredContent {
  private var books: [Book] = []
  private var modules: [Module] = []
  private var lessons: [Lesson] = []
  private var platforms: [Platform] = []
  private var factTopics: [FactTopic] = []
  private var sources: [Source] = []
  private var terms: [Term] = []
  private var sheets: [Sheet] = []
  private var answers: [FactAnswer] = []
  private var pictures: [Picture] = []
  private var files: [DecodedFile] = []
  private var shortcomings: [Diagnostic] = []
  private var register: RegisterChecks
  private var hasBookFile = false
  private var unread = UnreadParts()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var identity: IdentityChecks.Memory?

  /// - Parameter variant: whose book it is; the base where there is none.
  init(of variant: DecodedFile? = nil) { register = RegisterChecks(of: variant) }

  mutating func add(_ file: DecodedFile) {
    diagnostics += file.diagnostics
    files.append(file)
    unread.add(file)
    shortcomings += file.shortcomings
    register.add(file)
    if file.kind == .book { hasBookFile = true }
    pictures += file.content?.pictures ?? []
    switch file.content {
    case .book(let book): books.append(book)
    case .module(let module): modules.append(module)
    case .lesson(let lesson): lessons.append(lesson)
    case .platform(let platform): platforms.append(platform)
    case .facts(let topic): factTopics.append(topic)
    case .sources(let found): sources += found
    case .terms(let found): terms += found
    case .sheet(let sheet): sheets.append(sheet)
    case .answers(let found): answers += found
    case .variant, .exceptions, nil: break
    }
  }

  /// Notes that there is a variant, which is no part of the base.
  mutating func passBy(_ variant: DecodedFile) { register.passBy(variant) }

  /// - Parameters:
  ///   - surroundings: the day, and what else there is.
  ///   - earlier: What was found of the same files before some of them were written to.
  mutating func checkAcrossFiles(_ surroundings: Surroundings, after earlier: IdentityChecks.Memory? = nil) {
    if !hasBookFile { reportNoBook() }
    let identity = IdentityChecks.check(files, unread: unread, after: earlier)
    diagnostics += identity.found
    self.identity = identity.memory
    diagnostics += RoadmapChecks.check(modules: modules, book: books.first, lessons: lessons, unread: unread)
    diagnostics += PrerequisiteChecks.check(lessons)
    diagnostics += FactChecks.check(factTopics.flatMap(\.facts), today: surroundings.today)
    diagnostics += FactChecks.checkAnswers(answers, today: surroundings.today)
    diagnostics += shortcomings
    if let files = surroundings.otherFiles { diagnostics += PictureChecks(files).check(pictures) }
    // What is missing from a register that was not read would be missed everywhere.
    let registers: [ContentKind] = [.facts, .sources, .glossary, .platform]
    if !registers.contains(where: unread.isAny) { diagnostics += register.check() }
  }

  /// Lessons in the order of the roadmap, everything else by id.
  var course: Course? {
    guard let book = books.first else { return nil }
    let rank = Dictionary(
      book.modules.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let ordered = modules.filter { rank[$0.id.name] != nil }.sorted {
      (rank[$0.id.name] ?? 0, $0.id.name) < (rank[$1.id.name] ?? 0, $1.id.name)
    }
    var course = Course(
      book: book, modules: ordered, lessons: Roadmap.order(lessons, by: ordered),
      platforms: platforms.sorted { $0.id.name < $1.id.name }, factTopics: factTopics,
      sources: sources.sorted { $0.id.name < $1.id.name }, terms: terms.sorted { $0.id.name < $1.id.name },
      sheets: sheets.sorted { $0.id.name < $1.id.name }, answers: answers)
    course.unread = unread
    return course
  }

  private mutating func reportNoBook() {
    diagnostics.append(
      Diagnostic(
        code: "C316", at: Location(file: FileID(index: 0), range: ByteRange(0, 0)),
        LocalizedText(
          vi: "Thư mục nội dung chưa có tệp \(ContentKind.bookFile): tệp này nêu tên sách và các học phần",
          en: "The content folder has no \(ContentKind.bookFile): it names the book and its modules")))
  }
}
