import Curriculum
import HTML

/// The sheets to print, and what each is for.
struct SheetListPage {
  let page: PageContext

  var content: PageContent {
    PageContent(description: SiteSection.sheets.purpose, crumbs: [page.link(to: .home, "Trang chủ")], body: body)
  }

  @NodeBuilder private var body: [Node] {
    let text = page.text()
    Tag.header(.class("page-head")) {
      Tag.h1 { SiteSection.sheets.title }
      Tag.p(.class("lead")) { "Mở tờ cần dùng rồi in. Tờ nào dài hơn một trang A4 thì ở đó có ghi." }
    }
    Tag.ul(.class("platforms"), .role("list")) {
      for sheet in page.course.sheets {
        Tag.li {
          Tag.h2 { page.link(to: PageName.make("phieu", id: sheet.id.name), page.map.titles.plain(sheet.title)) }
          Tag.p(.class("fine")) { sheet.kind.wording }
          Tag.p { text(sheet.summary) }
        }
      }
    }
  }
}

/// One sheet: how to use it, then the sheet itself, which alone is printed.
struct SheetPage {
  let page: PageContext
  let sheet: Sheet

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(sheet.summary),
      crumbs: [page.link(to: .home, "Trang chủ"), page.link(to: SiteSection.sheets.page, SiteSection.sheets.title)],
      isSheet: true, body: body)
  }

  @NodeBuilder private var body: [Node] {
    let text = page.text()
    Tag.header(.class("page-head guidance")) {
      Tag.p(.class("over-title")) { sheet.kind.wording }
      Tag.p(.class("lead")) { text(sheet.summary) }
      if let guidance = sheet.guidance { text(guidance, headingLevel: 2) }
    }
    SheetView(page: page, sheet: sheet, text: text).node
  }
}
