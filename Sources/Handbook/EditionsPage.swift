package import Curriculum
import HTML

/// The page that leads to the editions, where several are built side by side.
package enum EditionsPage {
  /// The page and its style sheet; with a known address also what a published site needs.
  package static func files(for editions: [Edition], _ course: Course, options: SiteOptions) -> [OutputFile] {
    let map = SiteMap(course.withoutTrainerNotes(), options: options)
    let page = PageContext(map: map, name: .home, shared: .none)
    var html: [UInt8] = []
    options.theme.shell().0.render(
      Shell.Page(
        title: map.titles.book,
        description: map.titles.plain(course.book.summary),
        bookTitle: map.titles.book,
        edition: map.editionLine(of: "Các bản của sách"),
        canonical: options.baseURL,
        isHome: true,
        sections: [],
        crumbs: [],
        body: body(editions, page),
        side: []
      ),
      to: &html
    )
    var files = [OutputFile(path: PageName.home.file, bytes: html), StyleSheet.file(of: options.theme)]
    if let base = options.baseURL {
      let maps = editions.map { "Sitemap: \(base)\($0.folder)/sitemap.xml\n" }.joined()
      files.append(OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\n" + maps))
    }
    return files
  }

  @NodeBuilder private static func body(_ editions: [Edition], _ page: PageContext) -> [Node] {
    let text = page.text().quoting
    Tag.header(.class("page-head cover")) {
      if let organization = page.course.book.organization { Tag.p(.class("over-title")) { text(organization) } }
      Tag.h1 { text(page.course.book.title) }
      Tag.p(.class("lead")) { text(page.course.book.summary) }
    }
    Tag.ul(.class("tiles"), .role("list")) {
      for edition in editions {
        if let url = SafeURL("\(edition.folder)/\(PageName.home.file)") {
          Tag.li {
            Tag.a(.href(url), .class("tile")) {
              Tag.strong { edition.title }
              Tag.span { edition.purpose }
            }
          }
        }
      }
    }
  }
}
