import HTML

// The list of contents that a reader of EPUBs shows beside the book, and in it (EPUB 3.3, section 7).
extension EPUBBook {
  var contentsDocument: [UInt8] {
    document(
      SiteSection.contents.title, bodyClass: "contents-page",
      [
        Tag.nav(.epubType("toc"), .role("doc-toc"), .id("muc-luc"), .aria("labelledby", "ten-muc-luc")) {
          Tag.h1(.id("ten-muc-luc")) { SiteSection.contents.title }
          Tag.ol {
            if let opening = book.opening, let url = SafeURL(EPUBBook.introductionPage) {
              Tag.li { Tag.a(.href(url)) { opening.title } }
            }
            for entry in book.outline.entries { item(entry) }
          }
        }, landmarks,
      ])
  }

  private func item(_ entry: BookOutline.Entry) -> Node {
    Tag.li {
      // A session within a module's page has no link: the list must go through the book in its order, and the module's
      // page lists all of its sessions before the first lesson begins.
      if entry.plan != nil, let url = entry.address.flatMap(addresses.acrossFiles) {
        Tag.a(.href(url)) { entry.title }
      } else {
        Tag.span { entry.title }
      }
      if !entry.children.isEmpty { Tag.ol { for child in entry.children { item(child) } } }
    }
  }

  private var landmarks: Node {
    Tag.nav(.epubType("landmarks"), .hidden, .aria("label", "Các phần của sách")) {
      Tag.ol {
        if let cover = SafeURL(EPUBBook.coverPage) { Tag.li { Tag.a(.epubType("cover"), .href(cover)) { "Bìa" } } }
        if let contents = SafeURL(EPUBBook.contentsPage) {
          Tag.li { Tag.a(.epubType("toc"), .href(contents)) { SiteSection.contents.title } }
        }
        if let first = book.chapters.first, let start = SafeURL(EPUBBook.name(of: first)) {
          Tag.li { Tag.a(.epubType("bodymatter"), .href(start)) { first.title } }
        }
      }
    }
  }
}
