import Curriculum
import HTML

/// What stands before the first chapter of a book in one file: the cover, the list of contents, the introduction.
struct BookFront {
  let book: BoundBook
  let addresses: BookAddresses
  let pictures: [String: EmbeddedPicture]

  /// Links that lead to the home page or the page of contents of a site lead to these.
  static let coverID = BookAddresses.stem(.home)
  static let contentsID = "muc-luc"
  static let openingID = "gioi-thieu"
  static let introductionTitle = "Lời giới thiệu"

  @NodeBuilder var cover: [Node] {
    let map = book.map
    Tag.header(.class("book-cover"), .id(BookFront.coverID)) {
      logo
      if let organization = book.organization { Tag.p(.class("cover-organization")) { organization } }
      Tag.h1 { map.titles.book }
      Tag.p(.class("cover-summary")) { book.summary }
      Tag.p(.class("cover-edition")) {
        Tag.strong { book.editionTitle }
        Tag.span { map.options.edition.purpose }
      }
      if let day = map.latestCheck {
        Tag.p(.class("cover-facts")) {
          "Dữ kiện kiểm tra gần nhất ngày "
          Tag.time(.datetime(day.iso)) { day.vietnamese }
        }
      }
      footer
    }
  }

  /// Beside the name of the book, which it says in a picture.
  private var logo: Node? {
    guard let file = book.map.options.theme.logoFile, pictures[file] != nil, let url = SafeURL(file) else { return nil }
    return Tag.img(.src(url), .alt(""), .class("cover-logo")).relocated(by: moved)
  }

  /// What a site says at the foot of every page, a book says once.
  private var footer: Node? {
    guard let footer = book.map.options.theme.footer else { return nil }
    let text = PageContext(map: book.map, name: .home, shared: .none).text()
    return Tag.div(.class("cover-footer")) { text(footer, headingLevel: 2) }.relocated(by: moved)
  }

  private var moved: Relocation { addresses.withinOneFile(.home, pictures: pictures) }

  /// - Parameter more: Entries that are no page of the site, with their addresses.
  /// - Returns: the list.
  func contents(more: [(title: String, address: String)]) -> Node {
    Tag.nav(
      .class(book.map.options.edition.isWhole ? "book-contents" : "book-contents of-sheets"), .id(BookFront.contentsID),
      .aria("labelledby", "muc-luc.ten")
    ) {
      Tag.h1(.id("muc-luc.ten")) { SiteSection.contents.title }
      Tag.ol(.role("list")) {
        for entry in book.outline.entries { item(entry) }
        // A list without an entry is read out as «danh sách trống».
        if book.chapters.isEmpty, let opening = book.opening, let url = SafeURL("#" + BookFront.openingID) {
          Tag.li(.class("page-entry")) { Tag.a(.href(url)) { Tag.span { opening.title } } }
        }
        for entry in more {
          if let url = SafeURL(entry.address) {
            Tag.li(.class("page-entry")) { Tag.a(.href(url)) { Tag.span { entry.title } } }
          }
        }
      }
    }
  }

  private func item(_ entry: BookOutline.Entry) -> Node {
    // A session within a module's page is a heading in the list: its lessons tell where it is.
    Tag.li(.class(entry.plan == nil ? "group-entry" : "page-entry")) {
      if let url = entry.address.flatMap(addresses.withinOneFile) {
        Tag.a(.href(url)) { Tag.span { entry.title } }
      } else {
        Tag.span { entry.title }
      }
      if !entry.children.isEmpty { Tag.ol(.role("list")) { for child in entry.children { item(child) } } }
    }
  }

  @NodeBuilder var introduction: [Node] {
    if let opening = book.opening {
      Tag.section(.class("chapter book-introduction depth-1"), .id(BookFront.openingID)) {
        Tag.header(.class("page-head")) { Tag.h1 { opening.title } }
        Node.fragment(opening.text).relocated(by: moved)
      }
    }
  }
}
