import Curriculum
import HTML

/// What all index pages have in common: a head, and an overview where the index has several pages.
struct IndexFrame {
  let page: PageContext
  let section: SiteSection

  func content<Item>(
    _ index: IndexPage<Item>, lead: String, counted unit: String, jumps: Node? = nil,
    @NodeBuilder body: (IndexPage<Item>.Section, _ heading: Tag) -> [Node]
  ) -> PageContent {
    var crumbs = [page.link(to: .home, "Trang chủ")]
    if index.subtitle != nil { crumbs.append(page.link(to: section.page, section.title)) }
    let head = Tag.header(.class("page-head")) {
      if let subtitle = index.subtitle {
        Tag.p(.class("over-title")) { section.title }
        Tag.h1 { subtitle }
      } else {
        Tag.h1 { section.title }
        Tag.p(.class("lead")) { lead }
      }
    }
    // A section that is the whole page needs no heading beside the page's own.
    let sections = index.sections.flatMap { part in
      index.subtitle == nil && part.title != section.title ? [Tag.h2 { part.title }] + body(part, .h3) : body(part, .h2)
    }
    let description = index.subtitle.map { "\(section.title): \($0)" } ?? lead
    return PageContent(
      description: description, crumbs: crumbs,
      body: [head] + [jumps].compactMap(\.self) + overview(index, unit) + sections)
  }

  @NodeBuilder private func overview<Item>(_ index: IndexPage<Item>, _ unit: String) -> [Node] {
    if !index.entries.isEmpty {
      Tag.ul(.class("overview"), .role("list")) {
        for entry in index.entries {
          Tag.li {
            page.link(to: Address(entry.page)) {
              Tag.span { entry.title }
              " "
              Tag.span(.class("count")) { "\(entry.count) \(unit)" }
            }
          }
        }
      }
    }
  }
}

/// What a lesson has of something that an index lists.
private struct LessonGroup {
  let page: PageContext
  let number: Int

  func node<Item>(_ heading: Tag, _ list: Tag, _ items: [Item], _ entry: (Item, LessonGroup) -> [Node]) -> Node {
    Tag.section(.class("index-group")) {
      heading { page.lessonLink(number) }
      list { for item in items { Tag.li { entry(item, self) } } }
    }
  }

  /// A link to a place on the lesson's page.
  func link(to anchor: String, _ text: String) -> Node {
    let address = page.map.addresses.lesson(page.map.lesson(number).id.name)
    return page.link(to: address.map { Address($0.page, anchor) }) { text }
  }
}

/// All problems of all lessons, by what one sees.
struct ProblemIndexPage {
  let page: PageContext
  let index: IndexPage<Int>

  var content: PageContent {
    IndexFrame(page: page, section: .problems).content(
      index, lead: "Tìm theo dấu hiệu bạn nhìn thấy. Bấm vào dấu hiệu để xem cách xử lý.", counted: "bài"
    ) { section, heading in
      for number in section.items {
        LessonGroup(page: page, number: number).node(heading, .ul, page.map.lesson(number).problems, entry)
      }
    }
  }

  @NodeBuilder private func entry(_ problem: Problem, _ group: LessonGroup) -> [Node] {
    group.link(to: Anchor.problem(problem.id.name), page.map.titles.plain(problem.symptom, of: group.number))
    if let cause = problem.cause { Tag.p(.class("fine")) { page.text(of: group.number)(cause) } }
  }
}

/// All questions, lesson by lesson.
struct QuestionIndexPage {
  let page: PageContext
  let index: IndexPage<Int>

  var content: PageContent {
    IndexFrame(page: page, section: .questions).content(
      index, lead: "Câu hỏi tự kiểm tra của từng bài. Đáp án và lời giải thích nằm ngay dưới câu hỏi.", counted: "bài"
    ) { section, heading in
      for number in section.items {
        LessonGroup(page: page, number: number).node(heading, .ol, page.map.lesson(number).questions, entry)
      }
    }
  }

  @NodeBuilder private func entry(_ question: Question, _ group: LessonGroup) -> [Node] {
    let prompt = page.map.titles.plain(question.prompt, of: group.number)
    group.link(to: Anchor.question(question.id.name), QuestionIndexPage.shortened(prompt))
    Tag.span(.class("kind")) { " \(question.body.kind.wording)" }
  }

  /// The first words of a prompt, on one line.
  static func shortened(_ text: String, to limit: Int = 160) -> String {
    let words = text.unicodeScalars.split(whereSeparator: isBlank)
    var length = 0
    let kept = words.prefix { word in
      length += word.count + 1
      return length <= limit
    }
    guard !kept.isEmpty else { return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit))) }
    return kept.map(String.init).joined(separator: " ") + (kept.count < words.count ? " …" : "")
  }

  /// The letters of Vietnamese lie below U+2000, where blanks are few: the table of Unicode is asked seldom.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680: true
    case ..<0x2000: false
    default: scalar.properties.isWhitespace
    }
  }
}

/// The glossary, in the order of the alphabet.
struct TermIndexPage {
  let page: PageContext
  let index: IndexPage<Int>

  var content: PageContent {
    let frame = IndexFrame(page: page, section: .terms)
    return frame.content(
      index, lead: "Những từ hay gặp, giải thích bằng lời dễ hiểu.", counted: "từ", jumps: letters
    ) { section, heading in
      for number in section.items { entry(page.course.terms[number], heading) }
    }
  }

  /// To the first term of each letter, on whatever page it stands.
  private var letters: Node? {
    var first: [(letter: String, address: Address)] = []
    for index in page.map.terms {
      for number in index.sections.flatMap(\.items) {
        let term = page.course.terms[number]
        let letter = page.map.titles.letter(ofTerm: term)
        if first.last?.letter != letter { first.append((letter, Address(index.name, Anchor.term(term.id.name)))) }
      }
    }
    guard first.count > 3 else { return nil }
    return Tag.nav(.class("initials"), .aria("label", "Theo chữ cái")) {
      Tag.ul(.role("list")) { for each in first { Tag.li { page.link(to: each.address) { each.letter } } } }
    }
  }

  private func entry(_ term: Term, _ heading: Tag) -> Node {
    let text = page.text()
    let anchor = Anchor.term(term.id.name)
    return Tag.article(.class("term anchored"), .id(anchor)) {
      heading { text(term.term) }
      page.permalink(anchor, to: "từ này")
      if !term.aliases.isEmpty {
        Tag.p(.class("fine")) {
          "Còn gọi là: "
          term.aliases.map { .fragment(text($0)) }.separated()
        }
      }
      text(term.meaning, headingLevel: heading == .h2 ? 3 : 4)
      let facts = term.facts.compactMap { page.course.fact($0.name) }
      if !facts.isEmpty {
        Tag.p(.class("fine")) {
          "Dữ kiện: "
          FactViews.line(facts, page)
        }
      }
    }
  }
}
