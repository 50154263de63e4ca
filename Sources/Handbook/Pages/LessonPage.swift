import Curriculum
import HTML

/// A lesson, in the order in which it is worked through: what to beware of, what to have ready, what to do, what may go
/// wrong. What one studies and looks up stands behind, folded.
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
    criticalWarnings
    preparation
    AskSlip.fold(of: facts, page)
    // A lesson without steps is what it tells.
    if lesson.steps.isEmpty, let introduction { Tag.div(.class("introduction")) { introduction } }
    text.figure(lesson.picture)
    StepViews(page: page, text: text, lesson: lesson).section
    cautions
    problems
    keyPoints
    studies
    QRDrawing.ofPage(page).map { code in Tag.div(.class("on-paper")) { code } }
    neighbours
  }

  // MARK: Head

  private var head: Node {
    Tag.header(.class("page-head")) {
      Tag.h1 { text(lesson.title) }
      Tag.p(.class("place")) { place.joined(separator: " · ") }
      Tag.p(.class("lead")) { text(lesson.summary) }
      if let notFor = lesson.notFor {
        Tag.p(.class("fine")) {
          "Không dành cho: "
          text(notFor)
        }
      }
      printLinks
    }
  }

  /// «Bài 14», «11 bước», and for trainers «40 phút».
  private var place: [String] {
    [
      page.map.roadmap.number(of: number).map { "Bài \($0)" },
      lesson.steps.isEmpty ? nil : "\(lesson.steps.count) bước",
      lesson.minutes > 0 && page.map.options.edition == .trainer ? "\(lesson.minutes) phút" : nil,
    ].compactMap(\.self)
  }

  /// How to teach it, and where it is on paper, if the other editions stand beside this one.
  private var printLinks: Node? {
    let plan = lesson.trainer.map { _ in
      page.link(to: TeachingPage.name(of: lesson).map { Address($0) }) { "Kế hoạch dạy bài này" }
    }
    let sheets = page.shared.siblings.sheets(ofLesson: number)
    guard plan != nil || !sheets.isEmpty else { return nil }
    return Tag.p(.class("print-links")) {
      if let plan { plan }
      if plan != nil && !sheets.isEmpty { " · " }
      if !sheets.isEmpty {
        "Để in: "
        sheets.separated(by: " · ")
      }
    }
  }

  // MARK: Before the steps

  @NodeBuilder private var criticalWarnings: [Node] {
    WarningViews.strip(lesson.criticalWarnings, named: "Cảnh báo: đọc trước khi làm", id: "canh-bao", page, text)
  }

  private var prerequisites: [Int] { lesson.prerequisites.compactMap { page.map.addresses.lessonNumbers[$0.name] } }

  @NodeBuilder private var preparation: [Node] {
    if !lesson.preparation.isEmpty || !prerequisites.isEmpty {
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
}
