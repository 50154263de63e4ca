import Curriculum
import HTML

/// A lesson, in the order in which it is worked through: what for, what to beware of, what to have ready, what to do.
struct LessonPage {
  let page: PageContext
  let lesson: Lesson
  let number: Int
  let text: TextSetter
  /// Facts the lesson relies on.
  let facts: [Fact]

  init(page: PageContext, number: Int) {
    self.page = page
    self.number = number
    lesson = page.map.lesson(number)
    text = page.text(of: number)
    facts = page.map.uses.factsOfLesson[number].compactMap(page.course.fact)
  }

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(lesson.summary, of: number), crumbs: page.crumbs(toLesson: number), body: body)
  }

  @NodeBuilder private var body: [Node] {
    head
    sectionLinks
    if lesson.trainer != nil {
      Tag.p(.class("start")) {
        page.link(to: TeachingPage.name(of: lesson).map { Address($0) }) {
          "Kế hoạch dạy bài này: \(lesson.minutes) phút"
        }
      }
    }
    if let introduction = lesson.introduction {
      Tag.div(.class("introduction")) { text(introduction, headingLevel: 2) }
    }
    text.figure(lesson.picture)
    objectives
    criticalWarnings
    preparation
    officialSource
    StepViews(page: page, text: text, lesson: lesson).section
    cautions
    problems
    keyPoints
    LeafletMessages.section(lesson.leaflet, text)
    QuestionViews(page: page, lesson: lesson, text: text).section
    factSection
    QRDrawing.ofPage(page).map { code in Tag.div(.class("on-paper")) { code } }
    neighbours
  }

  // MARK: Head

  private var head: Node {
    Tag.header(.class("page-head")) {
      Tag.p(.class("over-title")) { lesson.kind.wording }
      Tag.h1 { text(lesson.title) }
      Tag.p(.class("lead")) { text(lesson.summary) }
      Tag.dl(.class("about")) {
        if !lesson.audience.isEmpty {
          Tag.dt { "Dành cho" }
          Tag.dd { lesson.audience.map(\.wording).joined(separator: ", ") }
        }
        if let notFor = lesson.notFor {
          Tag.dt { "Không dành cho" }
          Tag.dd { text(notFor) }
        }
        let platforms = lesson.platforms.compactMap { page.course.platform($0.name) }
        if !platforms.isEmpty {
          Tag.dt { "Nền tảng" }
          Tag.dd { platforms.map { PlatformListPage.link(to: $0, page) }.separated() }
        }
      }
      FactViews.reviewNotice(facts, page)
    }
  }

  /// The way to the sections of a long page.
  @NodeBuilder private var sectionLinks: [Node] {
    let sections: [(id: String, title: String, isPresent: Bool)] = [
      ("canh-bao", "Cảnh báo", !lesson.criticalWarnings.isEmpty), ("chuan-bi", "Chuẩn bị", hasPreparation),
      ("cac-buoc", "Các bước", !lesson.steps.isEmpty), ("su-co", "Sự cố", !lesson.problems.isEmpty),
      ("tu-kiem-tra", "Tự kiểm tra", !lesson.questions.isEmpty), ("du-kien", "Dữ kiện", !facts.isEmpty),
    ]
    let present = sections.filter(\.isPresent)
    if present.count > 1 {
      Tag.nav(.class("in-page"), .aria("label", "Trong bài này")) {
        Tag.ul(.role("list")) {
          for section in present { Tag.li { page.link(to: Address(page.name, section.id)) { section.title } } }
        }
      }
    }
  }

  // MARK: Before the steps

  @NodeBuilder private var objectives: [Node] {
    if !lesson.objectives.isEmpty {
      Tag.section(.class("objectives"), .aria("labelledby", "muc-tieu")) {
        Tag.h2(.id("muc-tieu")) { "Học xong, bạn làm được" }
        Tag.ul {
          for objective in lesson.objectives {
            Tag.li(.id(Anchor.objective(objective.id.name))) { text(objective.learner) }
          }
        }
      }
    }
  }

  @NodeBuilder private var criticalWarnings: [Node] {
    if !lesson.criticalWarnings.isEmpty {
      Tag.section(.class("warnings"), .aria("labelledby", "canh-bao")) {
        Tag.h2(.id("canh-bao")) { "Cảnh báo: đọc trước khi làm" }
        for warning in lesson.criticalWarnings { WarningViews.box(warning, page, text) }
      }
    }
  }

  private var prerequisites: [Int] { lesson.prerequisites.compactMap { page.map.addresses.lessonNumbers[$0.name] } }
  private var hasPreparation: Bool { !lesson.preparation.isEmpty || !prerequisites.isEmpty }

  @NodeBuilder private var preparation: [Node] {
    if hasPreparation {
      Tag.section(.class("preparation"), .aria("labelledby", "chuan-bi")) {
        Tag.h2(.id("chuan-bi")) { "Trước khi bắt đầu" }
        if !prerequisites.isEmpty {
          Tag.p {
            "Cần học trước: "
            prerequisites.map { page.lessonLink($0) }.separated()
            "."
          }
        }
        if !lesson.preparation.isEmpty {
          Tag.ul(.class("checklist")) { for item in lesson.preparation { Tag.li { text(item) } } }
        }
      }
    }
  }

  @NodeBuilder private var officialSource: [Node] {
    if let source = lesson.officialSource {
      Tag.section(.class("official"), .aria("labelledby", "nguon-chinh-thuc")) {
        Tag.h2(.id("nguon-chinh-thuc")) { "Nguồn chính thức" }
        text(source, headingLevel: 3)
      }
    }
  }
}
