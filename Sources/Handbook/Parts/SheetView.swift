import Curriculum
import HTML
import Scenes

/// A sheet as it is printed: boxes to tick, lines to write on, empty tables.
struct SheetView {
  let page: PageContext
  let sheet: Sheet
  let text: TextSetter

  var node: Node { sheet.kind == .poster ? wall : form }

  private var form: Node {
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
    // A part without a heading is no section to those who go by headings.
    (part.title == nil ? Tag.div : Tag.section)(.class("sheet-part")) {
      if let title = part.title { Tag.h2 { text(title) } }
      if let content = part.text { Tag.div(.class("sheet-text")) { text(content, headingLevel: 3) } }
      drawing(of: part)
      items(of: part)
      if !part.blanks.isEmpty { BlankLines.list(part.blanks.map { .fragment(text($0)) }) }
      if let table = part.table { self.table(table, named: part.title) }
      if part.asksDoubts { AskSlip.all(page) }
      PracticeCards(text: text, cards: part.cards).nodes
    }
  }

  private func drawing(of part: Sheet.Part) -> Node? {
    text.figure(part.picture) ?? part.shownScene.flatMap { SceneViews.image($0, onPaper: true) }
  }

  private func items(of part: Sheet.Part) -> Node? {
    guard !part.items.isEmpty else { return nil }
    return Tag.ul(.class("checklist")) { for item in part.items { Tag.li { text(item) } } }
  }

  /// What is drawn stands below the title, what is to be filled in at the foot.
  private var wall: Node {
    let drawings = sheet.parts.compactMap(drawing)
    return WallView(
      page: page, text: text, message: sheet.title, drawing: drawings.isEmpty ? nil : .fragment(drawings),
      content: wallText, contacts: sheet.parts.flatMap(\.blanks).map { .fragment(text($0)) }
    ).node
  }

  @NodeBuilder private var wallText: [Node] {
    for part in sheet.parts {
      if let title = part.title { Tag.h2 { text(title) } }
      if let content = part.text { text(content, headingLevel: 3) }
      items(of: part)
      if let table = part.table { self.table(table, named: part.title) }
    }
    if let footer = sheet.footer { WallView.line(footer, text) }
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

extension Sheet {
  var shownScenes: [Scene] { parts.compactMap(\.shownScene) }
}
