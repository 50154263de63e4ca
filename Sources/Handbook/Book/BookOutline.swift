import Curriculum

/// The pages of a site in the order in which a book is read, as its list of contents shows them.
///
/// The home page and the page of contents are not among them: a book has a cover and a list of its own.
struct BookOutline: Sendable {
  struct Entry: Sendable {
    let title: String
    /// Where it begins; `nil` for a mere heading of the list.
    let address: Address?
    /// The page that begins there, unless the place is within a page that came before.
    let plan: PagePlan?
    var children: [Entry] = []
  }

  let entries: [Entry]

  init(of site: Site) {
    let map = site.map
    let plans = Dictionary(site.pages.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Entry] = []
    var keys: [Entry] = []
    for plan in site.pages {
      switch plan.subject {
      case .home, .contents, .about, .session, .lesson, .teaching: continue
      case .module(let number): entries.append(BookOutline.module(map.roadmap.parts[number], plan, plans, map))
      case .platform, .sheet: BookOutline.add(plan, plan.heading, under: &entries)
      case .problems(let number) where number > 0: BookOutline.add(plan, map.problems[number].subtitle, under: &entries)
      case .facts(let number) where number > 0: BookOutline.add(plan, map.facts[number].subtitle, under: &entries)
      case .terms(let number) where number > 0: BookOutline.add(plan, map.terms[number].subtitle, under: &entries)
      case .questions(let number) where number > 0:
        BookOutline.add(plan, map.questions[number].subtitle, under: &entries)
      case .editionSheet(let sheet):
        if case .heading = sheet.place {
          BookOutline.add(plan, plan.heading, under: &entries)
        } else {
          let title = sheet.label.map { sheet.hasSiblings ? "\(plan.heading) · \($0)" : plan.heading }
          if sheet.isKey {
            keys.append(BookOutline.entry(plan, title))
          } else {
            entries.append(BookOutline.entry(plan, title))
          }
        }
      default: entries.append(BookOutline.entry(plan))
      }
    }
    // Apart from the papers: who prints those and hands them out must not hand out keys between them.
    if !keys.isEmpty { entries.append(Entry(title: "Đáp án", address: nil, plan: nil, children: keys)) }
    let unplaced = BookOutline.lessons(map.roadmap.unplaced, plans, map)
    if !unplaced.isEmpty {
      let modules = entries.prefix { $0.plan.map { if case .module = $0.subject { true } else { false } } ?? false }
      let entry = Entry(title: "Bài chưa xếp buổi", address: nil, plan: nil, children: unplaced)
      entries.insert(entry, at: modules.count)
    }
    self.entries = entries
  }

  private static func add(_ plan: PagePlan, _ title: String?, under entries: inout [Entry]) {
    let entry = entry(plan, title)
    if entries.isEmpty { entries.append(entry) } else { entries[entries.count - 1].children.append(entry) }
  }

  private static func entry(_ plan: PagePlan, _ title: String? = nil) -> Entry {
    Entry(title: title ?? plan.heading, address: Address(plan.name), plan: plan)
  }

  private static func lessons(_ numbers: [Int], _ plans: [PageName: PagePlan], _ map: SiteMap) -> [Entry] {
    numbers.compactMap { number in
      let lesson = map.lesson(number)
      guard let plan = map.addresses.lesson(lesson.id.name).flatMap({ plans[$0.page] }) else { return nil }
      var made = entry(plan)
      // How to teach a lesson stands with it: the trainer opens the book at one place.
      if let teaching = TeachingPage.name(of: lesson).flatMap({ plans[$0] }) {
        made.children.append(entry(teaching, "\(plan.heading) · Kế hoạch dạy"))
      }
      return made
    }
  }

  private static func module(_ part: Roadmap.Part, _ plan: PagePlan, _ plans: [PageName: PagePlan], _ map: SiteMap)
    -> Entry
  {
    var entry = entry(plan)
    for meeting in part.meetings where !meeting.lessons.isEmpty {
      let id = meeting.session.id.name
      let ownPage = Addresses.session(id, of: part.module.id.name).flatMap { plans[$0] }
      entry.children.append(
        Entry(
          title: map.titles.plain(meeting.session.title),
          address: ownPage.map { Address($0.name) } ?? Address(plan.name, Anchor.session(id)), plan: ownPage,
          children: lessons(meeting.lessons, plans, map)))
    }
    return entry
  }
}

extension BookOutline {
  /// Every page with how deep it stands. A mere heading of the list is no depth: what is under it stands as high as it.
  var pages: [(plan: PagePlan, title: String, depth: Int)] { BookOutline.pages(of: entries, depth: 1) }

  private static func pages(of entries: [Entry], depth: Int) -> [(plan: PagePlan, title: String, depth: Int)] {
    entries.flatMap { entry in
      guard let plan = entry.plan else { return pages(of: entry.children, depth: depth) }
      return [(plan, entry.title, depth)] + pages(of: entry.children, depth: depth + 1)
    }
  }
}
