import Curriculum
import HTML

/// Warnings: told by a sign, by a word, by a colour and by a border, so that no reader depends on one of them.
enum WarningViews {
  /// Several, a line each: what is forbidden can be read at a glance, and why is one tap away.
  @NodeBuilder static func strip(
    _ warnings: [Warning], named title: String, id: String, _ page: PageContext, _ text: TextSetter
  ) -> [Node] {
    if let first = warnings.first {
      Tag.section(.class(first.severity == .critical ? "alerts critical" : "alerts"), .aria("labelledby", id)) {
        Tag.h2(.class("unseen"), .id(id)) { title }
        for warning in warnings { alert(warning, page, text) }
      }
    }
  }

  private static func alert(_ warning: Warning, _ page: PageContext, _ text: TextSetter) -> Node {
    Tag.details(.class("alert"), .id(Anchor.warning(warning.id.name))) {
      Tag.summary {
        Tag.h3 {
          Tag.span(.class("sign"), .aria("hidden", "true")) { "!" }
          Tag.span {
            Tag.span(.class("unseen")) { warning.severity == .critical ? "Nghiêm trọng: " : "Chú ý: " }
            text(warning.title)
          }
        }
      }
      Tag.div(.class("in")) {
        text(warning.text, headingLevel: 4)
        text.figure(warning.picture)
        let overdue = unmarkedFacts(of: warning, page)
        if !overdue.isEmpty {
          Tag.p(.class("warning-facts fine")) {
            "Dữ kiện của cảnh báo này: "
            FactViews.line(overdue, page)
          }
        }
      }
    }
  }

  /// Facts of the warning that must be looked up again, where no link in its text says so already.
  private static func unmarkedFacts(of warning: Warning, _ page: PageContext) -> [Fact] {
    var linked: [String] = []
    LinkedNames.append(of: LinkedNames.factSchemes, in: warning.text.source, to: &linked)
    return warning.facts.filter { !linked.contains($0.name) }.compactMap { page.course.fact($0.name) }.filter(
      page.map.needsReview)
  }
}
