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
  /// What is in doubt is asked on one strip, not marked in every sentence.
  private var text: TextSetter { page.text(of: number).withoutDoubt }

  static func name(of lesson: Lesson) -> PageName? { PageName.make("to-roi", id: lesson.id.name) }

  /// Lessons for those who are visited at home have one where there is something to put on it.
  static func isMade(of lesson: Lesson) -> Bool {
    lesson.isForHomes && (lesson.leaflet != nil || !lesson.steps.isEmpty)
  }

  static func pictures(of lesson: Lesson) -> [Picture] {
    [lesson.leaflet?.picture].compactMap(\.self)
      + LeafletGroup.all(of: lesson).flatMap(\.boxes).compactMap(\.picture)
      + lesson.criticalWarnings.compactMap(\.picture)
  }

  static func scenes(of lesson: Lesson) -> [Scene] {
    LeafletGroup.all(of: lesson).flatMap(\.boxes).compactMap(\.scene)
  }

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(lesson.summary, of: number),
      crumbs: [page.link(to: .home, Edition.citizen.title)], isSheet: true, body: body)
  }

  @NodeBuilder private var body: [Node] {
    Tag.article(.class("leaflet")) {
      Tag.header(.class("leaflet-head")) {
        sign
        Tag.h1 { text(lesson.leaflet?.task ?? lesson.title) }
      }
      LeafletMessages.list(LeafletMessages.onPaper(lesson), text)
      text.figure(lesson.leaflet?.picture)
      asked
      steps
      dangers
      addresses
      contact
      QRDrawing.ofPage(page)
      Tag.p(.class("sheet-fine")) {
        if !LeafletPage.scenes(of: lesson).isEmpty { "Hình vẽ minh họa, màn hình máy bác có thể khác · " }
        page.map.editionLine
      }
    }
  }

  /// A book that has a sign of its own shows that.
  private var sign: Node {
    guard let url = page.map.options.theme.logoFile.flatMap({ SafeURL($0) }) else { return PaperSign.book }
    return Tag.img(.src(url), .alt(""), .class("book-sign"))
  }

  /// Above the steps, because one of them compares what is on the screen with what is written here.
  @NodeBuilder private var asked: [Node] {
    let lines = (lesson.leaflet?.blanks ?? []).map(blank) + AskSlip.lines(of: doubtful, page)
    if !lines.isEmpty {
      Tag.section(.class("asked-first"), .aria("labelledby", "hoi-truoc")) {
        Tag.h2(.id("hoi-truoc")) { "Hỏi trước, ghi vào đây" }
        BlankLines.strip(lines)
      }
    }
  }

  /// A line to fill in; filled in where it names a fact that was answered.
  private func blank(_ label: InlineText) -> BlankLine {
    var names: [String] = []
    LinkedNames.append(of: LinkedNames.factSchemes, in: label.source, to: &names)
    let answer = names.compactMap(page.course.fact).lazy.compactMap { AskSlip.answer(to: $0, page) }.first
    return BlankLine(label: .fragment(text(label)), answer: answer)
  }

  @NodeBuilder private var steps: [Node] {
    let groups = LeafletGroup.all(of: lesson)
    if !groups.isEmpty {
      let boxes = LeafletBoxes(text: text, across: LeafletBoxes.across(groups, of: number, page.map.titles))
      Tag.section(.class("leaflet-steps"), .aria("labelledby", "tung-buoc")) {
        Tag.h2(.id("tung-buoc"), .class("unseen")) { "Làm từng bước" }
        for group in groups {
          Tag.div(.class("leaflet-part")) {
            if let title = group.title { Tag.h3(.class("part")) { text(title) } }
            boxes.rows(of: group)
          }
        }
      }
    }
  }

  /// All in one box: what to beware of is read as one thing.
  @NodeBuilder private var dangers: [Node] {
    let warnings = lesson.criticalWarnings
    if !warnings.isEmpty {
      Tag.section(.class("dangers"), .aria("label", "Nghiêm trọng")) {
        PaperSign.danger
        for warning in warnings {
          Tag.h2 { text(warning.title) }
          if let line = shortLine(of: warning) { Tag.p { line } }
          text.figure(warning.picture)
        }
      }
    }
  }

  /// The first sentence of a warning's text, where it fits into a line or two of large letters.
  private func shortLine(of warning: Warning) -> String? {
    let line = page.map.titles.plain(warning.text, of: number).firstSentence
    return line.count <= 90 ? line : nil
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

  private var contact: Node {
    Tag.section(.class("contact"), .aria("labelledby", "hoi-ai")) {
      Tag.h2(.id("hoi-ai")) {
        PaperSign.call
        "Vướng ở đâu, hỏi"
      }
      BlankLines.strip(BlankLines.contacts(page))
    }
  }

  /// The facts behind what the sheet shows, not those of the rest of the lesson: nobody is to ask the commune first
  /// before calling a bank. What a line to fill in speaks of is asked by that line.
  private var doubtful: [Fact] {
    let warnings = lesson.criticalWarnings
    let parts = LeafletGroup.all(of: lesson).flatMap { group in
      [group.title].compactMap(\.self)
        + group.boxes.flatMap { [$0.words] + [$0.otherwise].compactMap(\.self) }
    }
    let lines = [lesson.leaflet?.task ?? lesson.title] + LeafletMessages.onPaper(lesson) + parts + warnings.map(\.title)
    var names = warnings.flatMap(\.facts).map(\.name)
    for text in lines.map(\.source) + warnings.map(\.text.source) {
      LinkedNames.append(of: LinkedNames.factSchemes, in: text, to: &names)
    }
    var asked: [String] = []
    for blank in lesson.leaflet?.blanks ?? [] {
      LinkedNames.append(of: LinkedNames.factSchemes, in: blank.source, to: &asked)
    }
    return names.filter { !asked.contains($0) }.compactMap(page.course.fact)
  }
}

extension Lesson {
  /// Whether it is for those who are visited at home.
  var isForHomes: Bool { audience.contains(.citizen) || audience.contains(.householdBusiness) }
}
