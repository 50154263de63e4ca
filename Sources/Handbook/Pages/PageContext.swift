import Curriculum
import HTML

/// What the makers of one page share: the map, the page's name, and a counter for its footnotes.
struct PageContext {
  let map: SiteMap
  let name: PageName
  let shared: SharedParts
  /// Whether it is a page of a site, whose script keeps what is answered on it: of what it logs it says what nobody sees.
  var keepsAnswers = false
  let footnotes = FootnoteCounter()
  let marked = MarkedFacts()

  var course: Course { map.course }

  /// Sets texts on this page; `lesson` is the number of the one that they are in.
  func text(of lesson: Int? = nil) -> TextSetter {
    TextSetter(map: map, page: name, footnotes: footnotes, marked: marked, lesson: lesson)
  }

  /// A link, or the bare content where there is nothing to link to. `current` is a value of `aria-current`.
  func link(
    to address: Address?, class className: String? = nil, current: StaticString? = nil, @NodeBuilder content: () -> Node
  ) -> Node {
    guard let address, let url = SafeURL(address.reference(from: name)) else { return content() }
    return Tag.a(
      .href(url), className.map { .class($0) }, current.map { .aria("current", $0.description) },
      content: content)
  }

  /// A link to a page with its name as text; on that page it is marked as the current one.
  func link(to page: PageName?, _ label: String) -> Node {
    link(to: page.map { Address($0) }, current: page == name ? "page" : nil) { label }
  }

  func lessonLink(_ number: Int, class className: String? = nil) -> Node {
    let address = map.addresses.lesson(map.lesson(number).id.name)
    return link(to: address, class: className, current: address?.page == name ? "page" : nil) {
      map.title(ofLesson: number)
    }
  }

  func moduleLink(_ part: Roadmap.Part) -> Node {
    let id = part.module.id.name
    return link(to: map.addresses.module(id)?.page, map.titles.modules[id] ?? id)
  }

  /// The way from the home page to a lesson, without the lesson itself.
  func crumbs(toLesson number: Int) -> [Node] {
    let module = map.roadmap.place(of: number).map { moduleLink(map.roadmap.parts[$0.part]) }
    return [link(to: .home, "Trang chủ"), module].compactMap(\.self)
  }

  /// A quiet `#` beside something that has an address of its own.
  func permalink(_ anchor: String, to what: String) -> Node {
    guard let url = SafeURL(Address(name, anchor).reference(from: name)) else { return .none }
    return Tag.a(.href(url), .class("permalink"), .aria("label", "Địa chỉ của \(what)")) { "#" }
  }
}

/// What a page's maker hands to the shell.
struct PageContent {
  /// For search engines and for sharing; plain text.
  var description: String
  /// From the home page down to the page above this one.
  var crumbs: [Node] = []
  /// Whether it is a sheet of paper: printed without what stands around it in a site.
  var isSheet = false
  var body: [Node]
}

extension PageContent {
  /// How a page of the site is made.
  static func make(_ subject: PageSubject, _ page: PageContext) -> PageContent {
    switch subject {
    case .home:
      page.map.options.edition.sheets.map { EditionHomePage(page: page, sheets: $0(page.map)).content }
        ?? HomePage(page: page).content
    case .contents: ContentsPage(page: page).content
    case .about: AboutPage(page: page).content
    case .module(let part): ModulePage(page: page, part: page.map.roadmap.parts[part]).content
    case .session(let part, let meeting):
      SessionPage(page: page, part: page.map.roadmap.parts[part], number: meeting).content
    case .lesson(let number): LessonPage(page: page, number: number).content
    case .platforms: PlatformListPage(page: page).content
    case .platform(let number): PlatformPage(page: page, platform: page.course.platforms[number]).content
    case .problems(let number): ProblemIndexPage(page: page, index: page.map.problems[number]).content
    case .facts(let number): FactIndexPage(page: page, index: page.map.facts[number]).content
    case .terms(let number): TermIndexPage(page: page, index: page.map.terms[number]).content
    case .questions(let number): QuestionIndexPage(page: page, index: page.map.questions[number]).content
    case .sheets: SheetListPage(page: page).content
    case .sheet(let number): SheetPage(page: page, sheet: page.course.sheets[number]).content
    case .english: EnglishPage(page: page).content
    case .differences: VariantPage.content(on: page)
    case .teaching(let number): TeachingPage(page: page, number: number).content
    case .editionSheet(let sheet): sheet.content(page)
    }
  }
}
