import Curriculum
import HTML

/// What the book is about, in English: for engineers and donors who do not read Vietnamese.
struct EnglishPage {
  let page: PageContext

  static let title = "This handbook in English"
  static let name = PageName.make("english")

  /// Whether there is anything to say.
  static func exists(in course: Course) -> Bool {
    course.lessons.contains { $0.english != nil } || course.modules.contains { $0.english != nil }
  }

  var content: PageContent {
    PageContent(
      description: "The modules and lessons of this handbook in English.", crumbs: [page.link(to: .home, "Trang chủ")],
      body: [Tag.div(.lang("en")) { body }])
  }

  @NodeBuilder private var body: [Node] {
    Tag.header(.class("page-head")) {
      Tag.h1 { EnglishPage.title }
      Tag.p(.class("lead")) {
        "A course for Vietnam's community digital teams, who go from door to door and help people use phones, public "
        "services and payments. The lessons are in Vietnamese; here are their titles and what they teach."
      }
    }
    for part in page.map.roadmap.parts { self.part(part) }
    let others = page.map.roadmap.unplaced.filter { page.map.lesson($0).english != nil }
    if !others.isEmpty {
      Tag.section {
        Tag.h2 { "Other lessons" }
        Tag.ul(.class("lessons detailed"), .role("list")) { for number in others { Tag.li { entry(number) } } }
      }
    }
  }

  @NodeBuilder private func part(_ part: Roadmap.Part) -> [Node] {
    let lessons = part.meetings.flatMap(\.lessons).filter { page.map.lesson($0).english != nil }
    if !lessons.isEmpty || part.module.english != nil {
      let text = page.text()
      Tag.section {
        Tag.h2 { if let english = part.module.english { text(english.title) } else { page.moduleLink(part) } }
        if let english = part.module.english { Tag.p { text(english.summary) } }
        Tag.ul(.class("lessons detailed"), .role("list")) { for number in lessons { Tag.li { entry(number) } } }
      }
    }
  }

  @NodeBuilder private func entry(_ number: Int) -> [Node] {
    let lesson = page.map.lesson(number)
    if let english = lesson.english {
      let text = page.text(of: number)
      page.link(to: page.map.addresses.lesson(lesson.id.name)) { text(english.title) }
      Tag.span(.lang("vi"), .class("fine")) {
        " "
        page.map.title(ofLesson: number)
      }
      Tag.p { text(english.summary) }
    }
  }
}
