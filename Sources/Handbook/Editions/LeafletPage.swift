import Curriculum
import HTML
import Scenes

/// A leaflet that a household keeps: large letters, one action to a box, what to beware of, whom to ask.
///
/// Made from the same lesson as the handbook's page. A trainer's notes cannot be on it: the course it is made from has
/// none.
struct LeafletPage {
  let page: PageContext
  let number: Int

  private var lesson: Lesson { page.map.lesson(number) }
  private var text: TextSetter { page.text(of: number) }

  static func name(of lesson: Lesson) -> PageName? { PageName.make("to-roi", id: lesson.id.name) }

  /// Lessons for those who are visited at home have one where there is something to put on it.
  static func isMade(of lesson: Lesson) -> Bool {
    let isForHomes = lesson.audience.contains(.citizen) || lesson.audience.contains(.householdBusiness)
    return isForHomes && (lesson.leaflet != nil || !lesson.steps.isEmpty)
  }

  /// Those of the steps are not among them: a leaflet is one sheet.
  static func pictures(of lesson: Lesson) -> [Picture] {
    [lesson.leaflet?.picture].compactMap(\.self) + lesson.criticalWarnings.compactMap(\.picture)
  }

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(lesson.summary, of: number),
      crumbs: [page.link(to: .home, Edition.citizen.title)], body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.article(.class("leaflet")) {
      Tag.h1 { text(lesson.title) }
      LeafletMessages.list(LeafletMessages.onPaper(lesson), text)
      text.figure(lesson.leaflet?.picture)
      warnings
      blanks
      steps
      addresses
      contact
      QRDrawing.ofPage(page)
      doubtful
    }
  }

  @NodeBuilder private var warnings: [Node] {
    for warning in lesson.criticalWarnings {
      Tag.section(.class("warning critical")) {
        Tag.h2 {
          Tag.span(.class("sign"), .aria("hidden", "true")) { "!" }
          Tag.span(.class("unseen")) { "Nghiêm trọng: " }
          text(warning.title)
        }
        text(warning.text, headingLevel: 3)
        text.figure(warning.picture)
      }
    }
  }

  /// Above the steps, because one of them compares what is on the screen with what is written here.
  @NodeBuilder private var blanks: [Node] {
    if let blanks = lesson.leaflet?.blanks, !blanks.isEmpty {
      Tag.section(.class("asked-first"), .aria("labelledby", "hoi-truoc")) {
        Tag.h2(.id("hoi-truoc")) { "Hỏi trước, ghi vào đây" }
        LeafletPage.ruled(blanks.map { .fragment(text($0)) })
      }
    }
  }

  private static func groups(of lesson: Lesson) -> [StepGroup] {
    guard let names = lesson.leaflet?.steps, !names.isEmpty else { return StepGroup.all(of: lesson) }
    return StepGroup.chosen(names.map(\.name), of: lesson)
  }

  static func scenes(of lesson: Lesson) -> [Scene] { groups(of: lesson).flatMap(\.steps).compactMap(\.scene) }

  @NodeBuilder private var steps: [Node] {
    let groups = LeafletPage.groups(of: lesson)
    if !groups.isEmpty {
      Tag.section(.aria("labelledby", "tung-buoc")) {
        Tag.h2(.id("tung-buoc")) { "Làm từng bước" }
        for group in groups {
          if let title = group.title { Tag.h3(.class("part")) { text(title) } }
          Tag.ol(.class("boxes"), .role("list"), .start(group.firstNumber)) {
            for (offset, step) in group.steps.enumerated() { box(step, number: group.firstNumber + offset) }
          }
        }
      }
    }
  }

  private func box(_ step: Step, number: Int) -> Node {
    let sign = Pictogram.forAction(page.map.titles.plain(step.action, of: self.number))
    return Tag.li(.class("box")) {
      Tag.p(.class("box-head")) {
        Tag.span(.class("box-number")) {
          Tag.span(.class("unseen")) { "Bước " }
          "\(number)"
        }
        step.scene.flatMap { SceneViews.image($0) } ?? sign.map { $0.isOnPhone ? $0.onPhone : $0.node }
      }
      Tag.div {
        Tag.p(.class("box-action")) { text(step.action) }
        if let expectation = step.expectation {
          Tag.p(.class("box-expectation")) {
            Tag.strong { "Sẽ thấy: " }
            text(expectation)
          }
        }
      }
    }
  }

  @NodeBuilder private var addresses: [Node] {
    let official = OfficialAddresses.onTheWeb(of: lesson, page.map)
    if !official.isEmpty {
      Tag.section(.class("codes"), .aria("labelledby", "dia-chi-that")) {
        Tag.h2(.id("dia-chi-that")) { "Địa chỉ chính thức" }
        for each in official { QRDrawing.figure(of: each.address, label: each.label) }
      }
    }
  }

  /// As the book names them.
  private var contacts: [Node] {
    let own = page.map.course.book.contacts
    return own.isEmpty ? ["Người có thể hỏi", "Điện thoại"].map { .text($0) } : own.map { .fragment(text($0)) }
  }

  private var contact: Node {
    Tag.section(.class("contact"), .aria("labelledby", "hoi-ai")) {
      Tag.h2(.id("hoi-ai")) { "Vướng ở đâu, hỏi" }
      LeafletPage.ruled(contacts)
    }
  }

  /// Labels, each with a line to write on.
  private static func ruled(_ labels: [Node]) -> Node {
    Tag.ul(.class("blanks"), .role("list")) {
      for label in labels {
        Tag.li {
          Tag.span { label }
          Tag.span(.class("rule"), .aria("hidden", "true")) {}
        }
      }
    }
  }

  /// The facts behind what the sheet shows, not those of the rest of the lesson: nobody is to ask the commune first
  /// before calling a bank.
  private var namesOfFacts: [String] {
    let warnings = lesson.criticalWarnings
    let parts = LeafletPage.groups(of: lesson).flatMap { group in
      [group.title].compactMap(\.self) + group.steps.flatMap { [$0.action, $0.expectation].compactMap(\.self) }
    }
    let messages = LeafletMessages.onPaper(lesson) + (lesson.leaflet?.blanks ?? [])
    let lines = [lesson.title] + messages + warnings.map(\.title) + parts
    var names = warnings.flatMap(\.facts).map(\.name)
    for text in lines.map(\.source) + warnings.map(\.text.source) {
      LinkedNames.append(of: LinkedNames.factSchemes, in: text, to: &names)
    }
    return names
  }

  /// Where one of them must be looked up again.
  @NodeBuilder private var doubtful: [Node] {
    let facts = Set(namesOfFacts).compactMap(page.course.fact).filter(page.map.needsReview)
    if !facts.isEmpty {
      Tag.p(.class("fine")) {
        FactViews.mark
        " Tờ này có \(facts.count) điều chưa chắc còn đúng: điều nào có dấu ấy thì hỏi xã trước."
      }
    }
  }
}
