import Curriculum
import HTML
import Markdown

/// Facts, and the marks beside what must be looked up again.
enum FactViews {
  static let mark: Node = Tag.span(.class("review-mark")) { "cần kiểm tra lại" }

  /// What stands beside a fact in the register: nothing while the fact is in order.
  static func reviewMark(_ fact: Fact, _ map: SiteMap) -> [Node] { map.needsReview(fact) ? [" ", mark] : [] }

  /// What stands beside a link to a fact: the mark where a page mentions it first.
  static func firstMark(_ fact: Fact, _ map: SiteMap, _ marked: MarkedFacts) -> [Node] {
    map.needsReview(fact) && marked.isFirst(fact.id.name) ? [" ", mark] : []
  }

  static func status(_ fact: Fact) -> Node {
    Tag.span(.class("status \(fact.status.rawValue)")) { fact.status.wording }
  }

  static func date(_ day: Day) -> Node { Tag.time(.datetime(day.iso)) { day.vietnamese } }

  /// A short list of facts by what they state, each with a link and its mark.
  static func line(_ facts: [Fact], _ page: PageContext) -> [Node] {
    facts.map { .fragment([link(to: $0, page)] + firstMark($0, page.map, page.marked)) }.separated(by: "; ")
  }

  /// A link with what the fact states: a value alone, such as «1/7/2025», would say nothing.
  private static func link(to fact: Fact, _ page: PageContext) -> Node {
    let statement = page.map.titles.plain(fact.statement)
    return page.link(to: page.map.addresses.fact(fact.id.name), class: "fact-link") {
      // Within a list the sentence does not end.
      statement.hasSuffix(".") && !statement.hasSuffix("..") ? String(statement.dropLast()) : statement
    }
  }

  /// Tells at the top of a page how many of its facts are to be looked up again.
  static func reviewNotice(_ facts: [Fact], _ page: PageContext) -> Node? {
    let count = facts.count { page.map.needsReview($0) }
    guard count > 0 else { return nil }
    return Tag.p(.class("review-notice"), .role("note")) {
      "Trang này có "
      Tag.strong { "\(count) dữ kiện cần kiểm tra lại" }
      ". Chỗ nào có dấu ấy thì hỏi lại nơi có thẩm quyền; những chỗ khác cứ làm theo. "
      page.link(to: Address(page.name, "du-kien")) { "Xem các dữ kiện của trang" }
    }
  }

  /// The facts that a page relies on, each with its status, the day on which it was looked up, and who says so.
  static func list(_ facts: [Fact], _ page: PageContext) -> Node {
    Tag.ul(.class("facts"), .role("list")) {
      for fact in facts { page.shared.factEntry(fact.id.name) ?? item(fact, page) }
    }
  }

  /// A fact in such a list, made for this page.
  static func item(_ fact: Fact, _ page: PageContext) -> Node { Tag.li { entry(fact, page) } }

  /// What it states leads to the register, where its sources stand with their titles and addresses.
  @NodeBuilder private static func entry(_ fact: Fact, _ page: PageContext) -> [Node] {
    let statement = page.text()(fact.statement)
    let address = page.map.addresses.fact(fact.id.name)
    let isPlain = isPlainParagraph(fact.statement.source)
    if isPlain { page.link(to: address) { statement } } else { statement }
    Tag.small {
      status(fact)
      " · \(fact.checked.vietnamese)"
      if let answer = fact.answer { [" · "] + FactViews.answered(answer, page) }
      if fact.isOverdue(on: page.map.options.today) { " · quá hạn từ \(fact.reviewBy.vietnamese)" }
      let publishers = publishers(of: fact, page)
      if !publishers.isEmpty { " · " + publishers.joined(separator: ", ") }
      if !isPlain {
        " · "
        page.link(to: address) { "chi tiết" }
      }
    }
  }

  /// «đã hỏi ngày 2/12/2026 (Văn phòng xã): Sở Khoa học và Công nghệ»
  @NodeBuilder static func answered(_ answer: FactAnswer, _ page: PageContext) -> [Node] {
    let text = page.text()
    "đã hỏi ngày \(answer.day.vietnamese)"
    if let by = answer.by {
      " ("
      text(by)
      ")"
    }
    ": "
    text(answer.text)
  }

  /// Each once, in the order of the sources; a source without one by its title.
  private static func publishers(of fact: Fact, _ page: PageContext) -> [String] {
    var seen: Set<String> = []
    return fact.sources.compactMap { page.course.source($0.name) }.map {
      page.map.titles.plain($0.publisher ?? $0.title)
    }.filter { seen.insert($0).inserted }
  }

  /// A source's name, leading to it where it is on the web.
  static func source(_ source: Source, _ page: PageContext) -> Node {
    let title = page.map.titles.sources[source.id.name] ?? source.id.name
    return source.url.map { OutsideLink.node(to: $0.name, title) } ?? .text(title)
  }

  /// `2025-08` as `08/2025`.
  static func published(_ text: String) -> String { text.split(separator: "-").reversed().joined(separator: "/") }
}
