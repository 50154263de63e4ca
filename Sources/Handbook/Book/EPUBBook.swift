import HTML

/// A book as an EPUB 3: the files that its zip holds.
package struct EPUBBook: Sendable {
  package struct File: Sendable {
    package let path: String
    package let bytes: [UInt8]
    /// Whether it goes into the zip as it is.
    package let isStored: Bool
  }

  let book: BoundBook
  let addresses: BookAddresses
  let pictures: [(name: String, format: EmbeddedPicture.Format, bytes: [UInt8])]

  /// - Parameters:
  ///   - book: The book.
  ///   - pictures: The bytes of the pictures that pages show, by the names that ``Site/copies`` gives them.
  package init(_ book: BoundBook, pictures: [String: [UInt8]]) {
    self.book = book
    addresses = BookAddresses(book.chapters.map(\.page))
    // Those of lessons: an EPUB has a cover of its own, without the logo.
    let names = book.map.pictures.copies.map(\.destination) + book.map.scenes.map(\.fileName)
    self.pictures = names.compactMap { name in
      guard let bytes = pictures[name] else { return nil }
      return EmbeddedPicture.Format(fileName: name).map { (name, $0, bytes) }
    }
  }

  static let folder = "EPUB/"
  static let coverPage = "index.xhtml"
  static let contentsPage = "muc-luc.xhtml"
  static let introductionPage = "gioi-thieu.xhtml"
  static let coverPicture = "bia.svg"
  static let coverRaster = "bia.png"
  static let styleSheet = "sach.css"
  static let packageFile = "sach.opf"

  /// In the order of the zip: `mimetype` first, as it is (OCF 3.3, section 4.3).
  package var files: [File] {
    var files = [
      File(path: "mimetype", bytes: Array("application/epub+zip".utf8), isStored: true),
      File(path: "META-INF/container.xml", bytes: container.document(), isStored: false),
      file(EPUBBook.packageFile, package.document()), file(EPUBBook.styleSheet, Array(EmbeddedTheme.epubCss.utf8)),
      file(EPUBBook.coverPicture, EPUBCover(book).picture.document()),
      file(EPUBBook.coverRaster, CoverRaster(.dark, height: EPUBCover.height).png, isStored: true),
      file(EPUBBook.coverPage, coverDocument), file(EPUBBook.contentsPage, contentsDocument),
      file(EPUBBook.oldContents, oldContentsDocument),
    ]
    if let opening = book.opening {
      files.append(file(EPUBBook.introductionPage, openingDocument(opening.title, opening.text)))
    }
    for chapter in book.chapters { files.append(file(EPUBBook.name(of: chapter), page(of: chapter))) }
    for picture in pictures { files.append(file(picture.name, picture.bytes, isStored: true)) }
    return files
  }

  private func file(_ name: String, _ bytes: [UInt8], isStored: Bool = false) -> File {
    File(path: EPUBBook.folder + name, bytes: bytes, isStored: isStored)
  }

  static func name(of chapter: BoundBook.Chapter) -> String { BookAddresses.stem(chapter.page) + ".xhtml" }

  // MARK: Pages

  func document(_ title: String, bodyClass: String, _ body: [Node]) -> [UInt8] {
    XML.element(
      "html",
      [
        "xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops", "lang": "vi",
        "xml:lang": "vi",
      ],
      [
        .element(
          "head", [:],
          [
            .element("meta", ["charset": "utf-8"]), .element("title", [:], [.text(title)]),
            .element("link", ["rel": "stylesheet", "type": "text/css", "href": EPUBBook.styleSheet]),
          ]), .element("body", ["class": bodyClass], [.nodes(body)]),
      ]
    ).document(isHTML: true)
  }

  private func page(of chapter: BoundBook.Chapter) -> [UInt8] {
    // Answers stay folded; all else is there to be read, by readers too that cannot unfold anything.
    let chapterBody = BookCut.unfolding(.fragment(chapter.body), but: ["answer", "hints"])
    let body = BookCut.leavingOut(BookCut.waysOfASite, of: chapterBody).relocated(
      by: addresses.acrossFiles(chapter.page))
    return document(chapter.title, bodyClass: "chapter \(BoundBook.kind(of: chapter.subject))", [body])
  }

  private func openingDocument(_ title: String, _ nodes: [Node]) -> [UInt8] {
    let text = Node.fragment(nodes).relocated(by: addresses.acrossFiles(.home))
    return document(
      title, bodyClass: "chapter introduction", [Tag.header(.class("page-head")) { Tag.h1 { title } }, text])
  }

  private var coverDocument: [UInt8] {
    let url = SafeURL(EPUBBook.coverPicture)
    return document(
      book.map.titles.book, bodyClass: "cover-page",
      [
        Tag.section(.epubType("cover")) {
          if let url { Tag.img(.src(url), .alt("\(book.title). \(book.map.editionLine)"), .class("cover-picture")) }
        }
      ])
  }
}
