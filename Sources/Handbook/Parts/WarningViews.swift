import Curriculum
import HTML

/// Warnings: told by a sign, by a word, by a colour and by a border, so that no reader depends on one of them.
enum WarningViews {
  static func box(_ warning: Warning, _ page: PageContext, _ text: TextSetter) -> Node {
    let anchor = Anchor.warning(warning.id.name)
    let isCritical = warning.severity == .critical
    return Tag.article(.class(isCritical ? "warning critical" : "warning caution"), .id(anchor)) {
      Tag.h3 {
        Tag.span(.class("sign"), .aria("hidden", "true")) { "!" }
        Tag.span(.class("word")) { isCritical ? "Nghiêm trọng: " : "Chú ý: " }
        text(warning.title)
        page.permalink(anchor, to: "cảnh báo này")
      }
      text(warning.text, headingLevel: 4)
      text.figure(warning.picture)
      let overdue = unmarkedFacts(of: warning, page)
      if !overdue.isEmpty {
        Tag.p(.class("warning-facts")) {
          "Dữ kiện của cảnh báo này: "
          FactViews.line(overdue, page)
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
