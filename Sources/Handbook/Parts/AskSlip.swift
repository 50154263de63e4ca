import Curriculum
import HTML

/// What nobody is sure of, to be asked before one sets out: each with a line for the answer, in the place of marks that
/// stand wherever it is said. What was answered has its answer there.
enum AskSlip {
  static let title = "Hỏi xã trước khi đi"

  /// What is to be asked, or was, of these facts, each once, in their order.
  static func lines(of facts: [Fact], _ page: PageContext, namesWhom: Bool = true) -> [BlankLine] {
    var seen: Set<String> = []
    return asked(facts, page).filter { seen.insert($0.id.name).inserted }.map {
      line(of: $0, page, namesWhom: namesWhom)
    }
  }

  private static func asked(_ facts: [Fact], _ page: PageContext) -> [Fact] {
    facts.filter { page.map.needsReview($0) || $0.answer != nil }
  }

  private static func line(of fact: Fact, _ page: PageContext, namesWhom: Bool) -> BlankLine {
    let text = page.text().withoutDoubt
    var label =
      fact.question.map { text($0) }
      ?? [.text(QuestionIndexPage.shortened(page.map.titles.plain(fact.statement), to: 90))]
    let answer = answer(to: fact, page)
    if namesWhom, answer == nil, let whom = fact.ask {
      label.append(Tag.span(.class("whom")) { [" (hỏi "] + text(whom) + [")"] })
    }
    return BlankLine(label: .fragment(label), answer: answer)
  }

  /// `nil` where there is none, or one that is too old to rely on.
  static func answer(to fact: Fact, _ page: PageContext) -> [Node]? {
    guard let answer = fact.answer, !page.map.needsReview(fact) else { return nil }
    return page.text().withoutDoubt(answer.text)
  }

  /// The slip by itself; `nil` where there is nothing to ask.
  static func section(of facts: [Fact], _ page: PageContext) -> Node? {
    let lines = lines(of: facts, page)
    guard !lines.isEmpty else { return nil }
    return Tag.section(.class("ask-slip"), .aria("labelledby", "hoi-xa")) {
      Tag.h2(.id("hoi-xa")) { title }
      BlankLines.strip(lines)
    }
  }

  /// The slip of a lesson, folded: nobody writes on glass. On paper it stands open, and whoever answered is written down.
  static func fold(of facts: [Fact], _ page: PageContext) -> Node? {
    let lines = lines(of: facts, page)
    guard !lines.isEmpty else { return nil }
    let open = lines.count { $0.answer == nil }
    return Fold.node(
      id: "hoi-xa", class: "ask-slip", heading: .h2, title: [.text(title)],
      note: open == 0 ? "đã hỏi xong" : "\(open) điều chưa chắc"
    ) {
      if open > 0 { Tag.p(.class("fine")) { "In hoặc chép ra giấy, ghi câu trả lời vào, mang theo." } }
      BlankLines.list(
        lines + (open > 0 ? ["Người trả lời, số điện thoại", "Ngày hỏi"] : []).map { BlankLine(label: .text($0)) })
    }
  }

  /// Everything of the book that must be asked, by whom one asks: one sheet for all lessons.
  @NodeBuilder static func all(_ page: PageContext) -> [Node] {
    let facts = asked(page.course.facts, page)
    let text = page.text().withoutDoubt
    let groups = Dictionary(grouping: facts) { $0.ask.map { page.map.titles.plain($0) } ?? "" }
    // Whom most is asked of comes first; what has nobody to ask, last.
    let order = groups.keys.sorted { (groups[$0]?.count ?? 0, $1) > (groups[$1]?.count ?? 0, $0) }
    for name in order.filter({ !$0.isEmpty }) + order.filter(\.isEmpty) {
      let facts = groups[name] ?? []
      Tag.h3 {
        if let whom = facts.first?.ask { [.text("Hỏi: ")] + text(whom) } else { "Hỏi nơi nào biết" }
      }
      BlankLines.list(lines(of: facts, page, namesWhom: false))
      BlankLines.list([BlankLine(label: "Người trả lời, ngày hỏi")])
    }
  }
}
