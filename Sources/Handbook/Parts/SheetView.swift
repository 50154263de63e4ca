import Curriculum
import HTML

/// A sheet as it is printed: boxes to tick, lines to write on, empty tables.
struct SheetView {
  let page: PageContext
  let sheet: Sheet
  let text: TextSetter

  var node: Node {
    Tag.article(.class("sheet \(sheet.kind.rawValue)")) {
      Tag.h1 { text(sheet.title) }
      for part in sheet.parts { self.part(part) }
      if let footer = sheet.footer { Tag.p(.class("sheet-foot")) { text(footer) } }
      let facts = sheet.facts.compactMap { page.course.fact($0.name) }.filter(page.map.needsReview)
      if !facts.isEmpty {
        Tag.p(.class("fine")) {
          "Dữ kiện trên tờ này: "
          FactViews.line(facts, page)
        }
      }
    }
  }

  private func part(_ part: Sheet.Part) -> Node {
    Tag.section(.class("sheet-part")) {
      if let title = part.title { Tag.h2 { text(title) } }
      if let content = part.text { Tag.div(.class("sheet-text")) { text(content, headingLevel: 3) } }
      text.figure(part.picture)
      if !part.items.isEmpty { Tag.ul(.class("checklist")) { for item in part.items { Tag.li { text(item) } } } }
      if !part.blanks.isEmpty {
        Tag.ul(.class("blanks"), .role("list")) {
          for blank in part.blanks {
            Tag.li {
              Tag.span { text(blank) }
              Tag.span(.class("rule"), .aria("hidden", "true")) {}
            }
          }
        }
      }
      if let table = part.table { self.table(table, named: part.title) }
    }
  }

  private func table(_ table: Sheet.Table, named title: InlineText?) -> Node {
    Tag.div(
      .class("table-scroll"), .role("region"), .tabindex(0), .aria("label", title.map(text.plain) ?? "Bảng để điền")
    ) {
      Tag.table(.class("blank-table")) {
        Tag.thead { Tag.tr { for column in table.columns { Tag.th(.scope("col")) { text(column) } } } }
        Tag.tbody { for _ in 0..<table.rows { Tag.tr { for _ in table.columns { Tag.td {} } } } }
      }
    }
  }
}
