import Curriculum
import HTML

/// What the book is, in its own words, and how fresh its facts are.
struct AboutPage {
  let page: PageContext

  static let title = "Về sách này"
  static let name = PageName.make("ve-sach-nay")

  var content: PageContent {
    PageContent(
      description: page.map.titles.plain(page.course.book.summary), crumbs: [page.link(to: .home, "Trang chủ")],
      body: body)
  }

  @NodeBuilder private var body: [Node] {
    let book = page.course.book
    let text = page.text()
    Tag.header(.class("page-head")) {
      Tag.h1 { AboutPage.title }
      Tag.p(.class("lead")) { text(book.summary) }
      if let day = page.map.latestCheck {
        Tag.p(.class("freshness")) {
          "Dữ kiện kiểm tra gần nhất: "
          FactViews.date(day)
        }
      }
    }
    if let introduction = book.introduction { Tag.div(.class("introduction")) { text(introduction, headingLevel: 2) } }
    text.figure(book.picture)
    if page.map.options.edition.isWhole, page.map.options.bundle != nil, let url = SafeURL(VerifierPage.name) {
      Tag.h2 { "Giấy chứng nhận" }
      Tag.p {
        "Cầm trên tay một giấy chứng nhận của lớp: quét mã trên giấy, hoặc mở trang "
        Tag.a(.href(url)) { "xác minh giấy chứng nhận" }
        "."
      }
    }
  }
}
