import Curriculum
import HTML
import Markdown

/// Parts that are the same on many pages: made and written once, when the site is planned.
///
/// A class, because every maker of a part of a page passes it on.
final class SharedParts: Sendable {
  /// Where the matter of pages stands in other editions.
  let siblings: Siblings
  /// The links in the head of pages, by the section that a page belongs to.
  private let sections: [PageName?: Node]
  private let factEntries: [String: Node]

  static let none = SharedParts()

  private init() {
    sections = [:]
    siblings = .none
    factEntries = [:]
  }

  init(of map: SiteMap) {
    // Lists of facts and heads of pages link to other pages only, so that any page will do to make them on.
    let page = PageContext(map: map, name: .home, shared: .none)
    var heads: [PageName?: Node] = [nil: .written(Markup(.fragment(SiteSection.links(on: page))))]
    for section in SiteSection.present(in: map) {
      heads[section.page] = .written(Markup(.fragment(SiteSection.links(on: page, within: section.page))))
    }
    sections = heads
    siblings = Siblings(of: map)
    var entries: [String: Node] = [:]
    // A statement with markup may have footnotes, or a link to a place on the very page that it is shown on.
    for fact in map.course.facts where isPlainParagraph(fact.statement.markdown) && entries[fact.id.name] == nil {
      entries[fact.id.name] = .written(Markup(FactViews.item(fact, page)))
    }
    factEntries = entries
  }

  /// The links in the head of a page within a section.
  func head(within section: PageName?) -> Node { sections[section] ?? sections[nil] ?? .none }

  /// What a list of facts says of a fact, if that is the same on all pages.
  func factEntry(_ id: String) -> Node? { factEntries[id] }
}
