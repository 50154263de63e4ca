import Curriculum
import Diagnostics
import HTML

/// The cover of a companion book, and what it says where there is nothing in it.
struct CompanionFront {
  let book: CompanionBook
  let map: SiteMap
  let pictures: [String: EmbeddedPicture]

  /// «Sách đi đường cho người dạy»
  var title: String { "\(book.title) cho \(map.options.edition.gloss(.vietnamese))" }

  /// Of a province «Sách đi đường cho người dạy · bản Lạng Sơn»
  var fullTitle: String { map.localTitle(title) }

  func nodes(around parts: CompanionParts) -> [Node] {
    [cover, parts.chapters.isEmpty ? empty : parts.bound(with: pictures)]
  }

  private var cover: Node {
    Tag.header(.class("book-cover")) {
      logo
      if let organization = map.course.book.organization {
        Tag.p(.class("cover-organization")) { map.titles.plain(organization) }
      }
      Tag.h1 { title }
      Tag.p(.class("cover-book")) { map.titles.book }
      if let local = map.course.local { Tag.p(.class("cover-local")) { "Bản \(map.titles.plain(local.title))" } }
      Tag.p(.class("cover-summary")) { book.purpose }
      if let day = map.latestCheck {
        Tag.p(.class("cover-facts")) {
          "Dữ kiện kiểm tra gần nhất ngày "
          FactViews.date(day)
        }
      }
    }
  }

  private var logo: Node? {
    guard let file = map.options.theme.logoFile, let picture = pictures[file], let url = SafeURL(file) else {
      return nil
    }
    return Tag.img(.src(url), .alt(""), .class("cover-logo")).relocated(
      by: Relocation(id: { $0 }, link: { $0 }, picture: { $0 == file ? picture : nil }))
  }

  /// Nobody is to take a book without a page for a broken one.
  private var empty: Node {
    Tag.main(.id("noi-dung"), .tabindex(-1)) {
      Tag.section(.class("chapter nothing")) {
        Tag.h1 { "Chưa có nội dung" }
        Tag.p { "«\(book.title)» của sách này chưa có trang nào: sách chưa có gì cho cuốn ấy." }
      }
    }
  }
}
