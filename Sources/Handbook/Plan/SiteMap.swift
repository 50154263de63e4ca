import Curriculum
import Scenes

/// Everything that pages ask about the whole site: where things are, what they are called, who uses what.
///
/// It is made once, before the first page, and never changes. A class, because all that makes a page passes it on: as a
/// value it would be dozens of references to count at every step.
final class SiteMap: Sendable {
  let course: Course
  let options: SiteOptions
  let titles: PlainTitles
  let roadmap: Roadmap
  let uses: LessonUses
  let pictures: Pictures
  /// The scenes that pages show, each once, by name.
  let scenes: [SceneDrawing]
  let addresses: Addresses

  /// A fact's place in the course.
  struct FactPlace: Sendable {
    let topic: Int
    let fact: Int
  }

  /// Lessons with problems, module by module, as numbers in the course.
  let problems: [IndexPage<Int>]
  /// Lessons with questions, likewise.
  let questions: [IndexPage<Int>]
  let facts: [IndexPage<FactPlace>]
  /// Terms in the order of the alphabet, as numbers in the course.
  let terms: [IndexPage<Int>]

  init(_ course: Course, options: SiteOptions, sizes: PictureSizes = { _ in nil }) {
    self.course = course
    self.options = options
    titles = PlainTitles(course)
    uses = LessonUses(course)

    var addresses = Addresses(course)
    let modules = course.modules.filter { addresses.module($0.id.name) != nil }
    roadmap = Roadmap(course, modules: modules, lessons: addresses.lessonNumbers)
    // None is published that no page shows.
    let taught = roadmap.sequence.map { course.lessons[$0] }
    pictures = Pictures(options.edition.pictures(course, taught), sizes: sizes)
    let scenes = options.edition.scenes(course, taught) + (options.edition.isWhole ? HomePage.doorScenes : [])
    self.scenes = Dictionary(scenes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      .sorted { $0.key < $1.key }.map { SceneDrawing(scene: $0.value, ground: options.edition.sceneGround) }
    problems = IndexBuilder.problems(course, roadmap, titles)
    questions = IndexBuilder.questions(course, roadmap, titles)
    facts = IndexBuilder.facts(course, titles)
    terms = IndexBuilder.terms(course, titles)
    addresses.add(facts: facts, of: course)
    addresses.add(terms: terms, of: course)
    self.addresses = addresses
  }

  func lesson(_ number: Int) -> Lesson { course.lessons[number] }

  func title(ofLesson number: Int) -> String {
    let name = course.lessons[number].id.name
    return titles.lessons[name] ?? name
  }

  func fact(at place: FactPlace) -> Fact { course.factTopics[place.topic].facts[place.fact] }

  /// The day on which a fact was last looked up; `nil` where there are no facts.
  var latestCheck: Day? { course.factTopics.lazy.flatMap(\.facts).map(\.checked).max() }

  /// «Sách học viên · dữ kiện kiểm tra gần nhất ngày 23/11/2026»
  var editionLine: String { editionLine(of: options.edition.title) }

  func editionLine(of title: String) -> String {
    localTitle(title) + (latestCheck.map { " · dữ kiện kiểm tra gần nhất ngày \($0.vietnamese)" } ?? "")
  }

  /// «Sách học viên», of a province «Sách học viên · bản Lạng Sơn»
  func localTitle(_ title: String) -> String {
    course.local.map { "\(title) · bản \(titles.plain($0.title))" } ?? title
  }

  func needsReview(_ fact: Fact) -> Bool { fact.needsReview(on: options.today) }
}

/// Where each thing of the course is. What has no address here has no page.
struct Addresses: Sendable {
  /// The numbers of the lessons that have a page, by id.
  private(set) var lessonNumbers: [String: Int] = [:]
  private var lessons: [String: PageName] = [:]
  private var modules: [String: PageName] = [:]
  private var platforms: [String: PageName] = [:]
  private var facts: [String: Address] = [:]
  private var terms: [String: Address] = [:]

  init(_ course: Course) {
    // Where an id was defined twice, which was reported, the first has the page.
    for (number, lesson) in course.lessons.enumerated() where lessons[lesson.id.name] == nil {
      guard let page = PageName.make("bai", id: lesson.id.name) else { continue }
      lessons[lesson.id.name] = page
      lessonNumbers[lesson.id.name] = number
    }
    for module in course.modules { modules[module.id.name] = PageName.make("hoc-phan", id: module.id.name) }
    for platform in course.platforms { platforms[platform.id.name] = PageName.make("nen-tang", id: platform.id.name) }
  }

  mutating func add(facts pages: [IndexPage<SiteMap.FactPlace>], of course: Course) {
    for page in pages {
      for place in page.sections.lazy.flatMap(\.items) {
        let id = course.factTopics[place.topic].facts[place.fact].id.name
        facts[id] = Address(page.name, Anchor.fact(id))
      }
    }
  }

  mutating func add(terms pages: [IndexPage<Int>], of course: Course) {
    for page in pages {
      for number in page.sections.lazy.flatMap(\.items) {
        let id = course.terms[number].id.name
        terms[id] = Address(page.name, Anchor.term(id))
      }
    }
  }

  func lesson(_ id: String) -> Address? { lessons[id].map { Address($0) } }
  func module(_ id: String) -> Address? { modules[id].map { Address($0) } }
  func platform(_ id: String) -> Address? { platforms[id].map { Address($0) } }
  func fact(_ id: String) -> Address? { facts[id] }
  func term(_ id: String) -> Address? { terms[id] }

  /// Modules whose lessons are too many for one page have a page for each session.
  static func session(_ id: String, of module: String) -> PageName? {
    PageName.make("hoc-phan", id: module, suffix: id)
  }
}
