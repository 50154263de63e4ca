import HTML

/// What a site needs once its address on the web is known.
enum Publishing {
  static func address(of page: PageName, under base: String) -> String { page == .home ? base : base + page.file }

  static func sitemap(_ pages: [PageName], base: String) -> String {
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for page in pages {
      var address: [UInt8] = []
      Escaping.appendAttribute(Publishing.address(of: page, under: base), to: &address)
      xml += "  <url><loc>\(String(decoding: address, as: UTF8.self))</loc></url>\n"
    }
    return xml + "</urlset>\n"
  }

  /// Shown at whatever address was asked for, so that its own links are whole addresses.
  static func notFoundPage(_ map: SiteMap, base: String) -> Shell.Page {
    let links =
      [(PageName.home, "Trang chủ")]
      + SiteSection.present(in: map).compactMap { section in section.page.map { ($0, section.title) } }
    let items = links.compactMap { page, title in
      SafeURL(Publishing.address(of: page, under: base)).map { url in Tag.li { Tag.a(.href(url)) { title } } }
    }
    return Shell.Page(
      title: "Không tìm thấy trang · \(map.titles.book)", description: "Trang này không có trong sách.",
      bookTitle: map.titles.book, shortTitle: map.titles.shortBook, edition: map.editionLine, base: base,
      hasScripts: map.options.edition.isWhole,
      sections: Array(items.dropFirst()), crumbs: [],
      body: [
        Tag.header(.class("page-head")) {
          Tag.h1 { "Không tìm thấy trang" }
          Tag.p(.class("lead")) { "Trang bạn tìm không có trong sách, hoặc đã đổi tên." }
        }, Tag.ul { items },
      ], side: [])
  }
}
