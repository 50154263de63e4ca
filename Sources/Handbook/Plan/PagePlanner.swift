import Curriculum

/// Lists the pages of the site in their fixed order and gives each its name and title.
struct PagePlanner {
  private let map: SiteMap
  private var pages: [PagePlan] = []
  private var titles: Set<String> = []

  static func pages(of map: SiteMap) -> [PagePlan] {
    var planner = PagePlanner(map: map)
    planner.addAll()
    return planner.pages
  }

  private init(map: SiteMap) { self.map = map }

  private mutating func addAll() {
    if let sheets = map.options.edition.sheets { return add(sheets(map)) }
    add(.home, .home, title: nil)
    add(PageName.make("muc-luc"), .contents, title: SiteSection.contents.title)
    add(AboutPage.name, .about, title: AboutPage.title)
    addModules()
    for number in map.roadmap.sequence {
      let lesson = map.lesson(number)
      add(map.addresses.lesson(lesson.id.name)?.page, .lesson(number), title: map.title(ofLesson: number))
      if lesson.trainer != nil {
        add(TeachingPage.name(of: lesson), .teaching(number), title: "Kế hoạch dạy", map.title(ofLesson: number))
      }
    }
    addPlatforms()
    for (number, page) in map.problems.enumerated() {
      add(page.name, .problems(number), title: SiteSection.problems.title, page.subtitle)
    }
    for (number, page) in map.facts.enumerated() {
      add(page.name, .facts(number), title: SiteSection.facts.title, page.subtitle)
    }
    for (number, page) in map.terms.enumerated() {
      add(page.name, .terms(number), title: SiteSection.terms.title, page.subtitle)
    }
    for (number, page) in map.questions.enumerated() {
      add(page.name, .questions(number), title: SiteSection.questions.title, page.subtitle)
    }
    addSheets()
    if EnglishPage.exists(in: map.course) { add(EnglishPage.name, .english, title: EnglishPage.title) }
    if VariantPage.local(in: map) != nil { add(VariantPage.name, .differences, title: VariantPage.title) }
  }

  private mutating func addSheets() {
    guard !map.course.sheets.isEmpty else { return }
    add(SiteSection.sheets.page, .sheets, title: SiteSection.sheets.title)
    for (number, sheet) in map.course.sheets.enumerated() {
      add(PageName.make("phieu", id: sheet.id.name), .sheet(number), title: map.titles.plain(sheet.title))
    }
  }

  /// The pages of an edition that is made of sheets.
  private mutating func add(_ sheets: [EditionSheet]) {
    add(.home, .home, title: map.options.edition.title)
    for sheet in sheets { add(sheet.page, .editionSheet(sheet), title: sheet.title, sheet.label) }
  }

  private mutating func addModules() {
    for (number, part) in map.roadmap.parts.enumerated() {
      let id = part.module.id.name
      let title = map.titles.modules[id] ?? id
      add(map.addresses.module(id)?.page, .module(number), title: title)
      guard ModulePage.hasSessionPages(part) else { continue }
      for (meetingNumber, meeting) in part.meetings.enumerated() {
        add(
          Addresses.session(meeting.session.id.name, of: id), .session(part: number, meeting: meetingNumber),
          title: map.titles.plain(meeting.session.title), title)
      }
    }
  }

  private mutating func addPlatforms() {
    guard !map.course.platforms.isEmpty else { return }
    add(PageName.make("nen-tang"), .platforms, title: SiteSection.platforms.title)
    for (number, platform) in map.course.platforms.enumerated() {
      let id = platform.id.name
      add(map.addresses.platform(id)?.page, .platform(number), title: map.titles.platforms[id] ?? id)
    }
  }

  /// Ids were checked when the course was decoded, so every page has a name. The second of two with one name is left
  /// out: their ids are the same, which `check` reports as an error (so that no such site is built), while it makes the
  /// pages all the same to report what is wrong in them.
  private mutating func add(_ name: PageName?, _ subject: PageSubject, title: String?, _ subtitle: String? = nil) {
    assert(name != nil, "a page got no name: \(subject)")
    guard let name, taken.insert(name).inserted else { return }
    let parts = [title, subtitle, map.titles.book].compactMap(\.self).filter { !$0.isEmpty }
    var full = parts.joined(separator: " · ")
    // Two lessons may bear the same title; their files' names differ.
    if !titles.insert(full).inserted {
      full += " · " + name.file
      titles.insert(full)
    }
    pages.append(PagePlan(title: full, heading: title ?? map.titles.book, name: name, subject: subject))
  }

  private var taken: Set<PageName> = []
}
