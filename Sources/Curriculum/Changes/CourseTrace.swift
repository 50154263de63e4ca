import Diagnostics
import LessonSyntax

/// Everything with an id in the files of a book at one time: what people's progress is kept under, and what is linked to.
package struct CourseTrace: Sendable {
  /// Something with an id.
  struct Item: Sendable {
    let key: ObjectKey
    let id: Identifier
    let texts: [CourseText]
    /// The path of its file.
    let path: String

    var wording: Wording { Wording(texts) }
  }

  /// In the order of the files.
  private(set) var order: [ObjectKey] = []
  private(set) var items: [ObjectKey: Item] = [:]
  private(set) var lessons: [Lesson] = []
  private(set) var modules: [Module] = []
  private(set) var facts: [Fact] = []
  private(set) var sources: [Source] = []
  let unread: UnreadParts
  /// What is referred to.
  let used: Set<ObjectKey>
  let files: [DecodedFile]

  private var lessonIndex: [String: Int] = [:]
  private let trees: [FileID: SyntaxTree]

  /// - Parameter files: in any order.
  package init(_ files: [DecodedFile]) {
    let ordered = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.files = ordered
    unread = UnreadParts(ordered)
    used = Set(ordered.lazy.flatMap(\.uses).map(\.key))
    trees = Dictionary(ordered.map { ($0.id, $0.parsed.tree) }, uniquingKeysWith: { first, _ in first })
    for file in ordered { add(file) }
  }

  func lesson(_ id: String) -> Lesson? { lessonIndex[id].map { lessons[$0] } }

  /// Ids of all that is in the book.
  package var keys: Set<ObjectKey> { Set(order) }

  /// The files of which something could not be read, by their paths.
  package var unreadPaths: [String] {
    files.filter { $0.content == nil || $0.diagnostics.hasErrors }.map(\.path)
  }

  private mutating func add(_ file: DecodedFile) {
    func add(_ kind: IDKind, _ id: Identifier, in scope: String = "", _ texts: [CourseText]) {
      let key = ObjectKey(kind, id.name, in: scope)
      // What stands in for an id that could not be read is none.
      guard !id.name.hasPrefix("#"), items[key] == nil else { return }
      order.append(key)
      items[key] = Item(key: key, id: id, texts: texts, path: file.path)
    }
    switch file.content {
    case .module(let module):
      modules.append(module)
      add(.module, module.id, module.texts)
      for session in module.sessions {
        add(
          .session, session.id, in: module.id.name, [.line(session.title)] + (session.period.map { [.line($0)] } ?? []))
      }
    case .lesson(let lesson):
      if lessonIndex[lesson.id.name] == nil { lessonIndex[lesson.id.name] = lessons.count }
      lessons.append(lesson)
      let scope = lesson.id.name
      add(.lesson, lesson.id, lesson.texts)
      for objective in lesson.objectives { add(.objective, objective.id, in: scope, [.line(objective.learner)]) }
      for step in lesson.steps { add(.step, step.id, in: scope, step.texts) }
      for warning in lesson.warnings {
        add(.warning, warning.id, in: scope, [.line(warning.title), .blocks(warning.text)])
      }
      for problem in lesson.problems {
        add(.problem, problem.id, in: scope, [.line(problem.symptom), .blocks(problem.remedy)])
      }
      for question in lesson.questions { add(.question, question.id, in: scope, question.texts) }
    case .platform(let platform): add(.platform, platform.id, platform.texts)
    case .facts(let topic):
      facts += topic.facts
      for fact in topic.facts {
        add(.fact, fact.id, [.line(fact.statement)] + (fact.value.map { [.line($0)] } ?? []))
      }
    case .sources(let found): sources += found
    case .terms(let terms): for term in terms { add(.term, term.id, term.texts) }
    case .sheet(let sheet): add(.sheet, sheet.id, sheet.texts)
    case .variant(let variant): add(.variant, variant.id, [.line(variant.title)])
    case .book, .exceptions, .answers, nil: break
    }
  }

  /// Where the revision of something with an id is written; the id where it is not.
  func placeOfRevision(_ id: Identifier) -> Location {
    guard let tree = trees[id.location.file], let root = tree.root else { return id.location }
    var waiting = [root]
    while let node = waiting.popLast() {
      let children = Array(tree.children(of: node))
      if tree.kind(of: node) == .map, let own = tree.member(IdentityFields.id.shape, of: node),
        tree.location(of: own) == id.location
      {
        return tree.member(IdentityFields.revision.shape, of: node).map(tree.location) ?? id.location
      }
      waiting += children
    }
    return id.location
  }
}
