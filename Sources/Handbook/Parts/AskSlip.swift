import Curriculum
import HTML

/// What nobody is sure of, to be asked before one sets out: each with a line for the answer, in the place of marks that
/// stand wherever it is said.
enum AskSlip {
  static let title = "Hỏi xã trước khi đi"

  /// One thing to ask.
  struct Item {
    let question: [Node]
    /// Who can tell.
    let whom: [Node]

    var label: Node {
      .fragment(
        question + (whom.isEmpty ? [] : [Tag.span(.class("whom")) { [" (hỏi "] + whom + [")"] }]))
    }
  }

  /// What is to be asked of facts: of those that must be looked up again, each once, in their order.
  static func items(of facts: [Fact], _ page: PageContext) -> [Item] {
    let text = page.text().withoutDoubt
    var seen: Set<String> = []
    return facts.filter { page.map.needsReview($0) && seen.insert($0.id.name).inserted }.map { fact in
      Item(
        question: fact.question.map { text($0) }
          ?? [.text(QuestionIndexPage.shortened(page.map.titles.plain(fact.statement), to: 90))],
        whom: fact.ask.map { text($0) } ?? [])
    }
  }

  /// The slip by itself; `nil` where there is nothing to ask.
  static func section(of facts: [Fact], _ page: PageContext) -> Node? {
    let items = items(of: facts, page)
    guard !items.isEmpty else { return nil }
    return Tag.section(.class("ask-slip"), .aria("labelledby", "hoi-xa")) {
      Tag.h2(.id("hoi-xa")) { title }
      BlankLines.strip(items.map(\.label))
    }
  }

  /// The slip of a lesson, folded: nobody writes on glass. On paper it stands open, and whoever answered is written down.
  static func fold(of facts: [Fact], _ page: PageContext) -> Node? {
    let items = items(of: facts, page)
    guard !items.isEmpty else { return nil }
    return Fold.node(
      id: "hoi-xa", class: "ask-slip", heading: .h2, title: [.text(title)], note: "\(items.count) điều chưa chắc"
    ) {
      Tag.p(.class("fine")) { "In hoặc chép ra giấy, ghi câu trả lời vào, mang theo." }
      BlankLines.list(items.map(\.label) + ["Người trả lời, số điện thoại", "Ngày hỏi"].map { .text($0) })
    }
  }
}
