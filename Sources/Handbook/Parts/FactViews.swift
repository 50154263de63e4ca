import Curriculum
import HTML

/// Facts, and the marks beside what must be looked up again.
enum FactViews {
  static let mark: Node = Tag.span(.class("review-mark")) { "cần kiểm tra lại" }

  /// What stands beside a link to a fact: nothing while the fact is in order.
  static func reviewMark(_ fact: Fact, _ map: SiteMap) -> [Node] { map.needsReview(fact) ? [" ", mark] : [] }

  static func status(_ fact: Fact) -> Node {
    Tag.span(.class("status \(fact.status.rawValue)")) { fact.status.wording }
  }

  static func date(_ day: Day) -> Node { Tag.time(.datetime(day.iso)) { day.vietnamese } }

  /// A short list of facts by what they state, each with a link and its mark.
  static func line(_ facts: [Fact], _ page: PageContext) -> [Node] {
    facts.map { .fragment([link(to: $0, page)] + reviewMark($0, page.map)) }.separated(by: "; ")
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

  /// The facts that a page relies on, each with its status, sources and date.
  static func list(_ facts: [Fact], _ page: PageContext) -> Node {
    Tag.ul(.class("facts"), .role("list")) {
      for fact in facts { page.shared.factEntry(fact.id.name) ?? item(fact, page) }
    }
  }

  /// A fact in such a list, made for this page.
  static func item(_ fact: Fact, _ page: PageContext) -> Node { Tag.li { entry(fact, page) } }

  @NodeBuilder private static func entry(_ fact: Fact, _ page: PageContext) -> [Node] {
    Tag.p {
      page.text()(fact.statement)
      reviewMark(fact, page.map)
    }
    Tag.p(.class("fine")) {
      status(fact)
      " · kiểm tra ngày "
      date(fact.checked)
      if fact.isOverdue(on: page.map.options.today) {
        " · quá hạn xem lại từ "
        date(fact.reviewBy)
      }
      // Who says so; the titles and addresses of sources are long, and stand in the register.
      let publishers = publishers(of: fact, page)
      if !publishers.isEmpty { " · nguồn: " + publishers.joined(separator: ", ") }
      " · "
      page.link(to: page.map.addresses.fact(fact.id.name)) { "chi tiết" }
    }
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
