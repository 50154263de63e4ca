package import Curriculum
import Diagnostics
import HTML

/// The page that leads to the editions, where several are built side by side.
package enum EditionsPage {
  /// Sites of one book that stand side by side, such as the editions of a province.
  package struct Shelf: Sendable {
    /// What they have in common; "" where there is one shelf only.
    let title: String
    let sites: [Entry]

    package init(title: String, sites: [Entry]) {
      self.title = title
      self.sites = sites
    }
  }

  /// A site in its folder.
  package struct Entry: Sendable {
    let folder: String
    let title: String
    let purpose: String

    package init(folder: String, title: String, purpose: String) {
      self.folder = folder
      self.title = title
      self.purpose = purpose
    }
  }

  /// The page and its style sheet; with a known address also what a published site needs.
  package static func files(for shelves: [Shelf], _ course: Course, options: SiteOptions) -> [OutputFile] {
    let map = SiteMap(course.withoutTrainerNotes(), options: options)
    let page = PageContext(map: map, name: .home, shared: .none)
    var html: [UInt8] = []
    options.theme.shell.value.render(
      Shell.Page(
        title: map.titles.book, description: map.titles.plain(course.book.summary), bookTitle: map.titles.book,
        shortTitle: map.titles.shortBook,
        edition: map.editionLine(of: "Các bản của sách"), canonical: options.baseURL, isHome: true, sections: [],
        crumbs: [], body: body(shelves, page), side: []), to: &html)
    var files = [OutputFile(path: PageName.home.file, bytes: html)] + StyleSheet.files(of: map)
    if let base = options.baseURL {
      let maps = shelves.flatMap(\.sites).map { "Sitemap: \(base)\($0.folder)/sitemap.xml\n" }.joined()
      files.append(OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\n" + maps))
    }
    return files
  }

  @NodeBuilder private static func body(_ shelves: [Shelf], _ page: PageContext) -> [Node] {
    let text = page.text()
    Hero.node(
      title: text(page.course.book.title), lead: text(page.course.book.summary),
      over: page.course.book.organization.map { text($0) })
    Tag.div(.class("wrap")) { for each in shelves { shelf(each) } }
  }

  @NodeBuilder private static func shelf(_ shelf: Shelf) -> [Node] {
    if !shelf.title.isEmpty { Tag.h2 { shelf.title } }
    Tag.ul(.class("tiles"), .role("list")) { for site in shelf.sites { tile(site) } }
  }
  private static func tile(_ site: Entry) -> Node? {
    SafeURL("\(site.folder)/\(PageName.home.file)").map { url in
      Tag.li {
        Tag.a(.href(url), .class("tile")) {
          Tag.strong { site.title }
          Tag.span { site.purpose }
        }
      }
    }
  }
}
