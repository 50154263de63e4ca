import Crypto
import Curriculum
import HTML

// What an EPUB says of itself (EPUB 3.3, section 5; EPUB Accessibility 1.1).
extension EPUBBook {
  var container: XML {
    .element(
      "container", ["version": "1.0", "xmlns": "urn:oasis:names:tc:opendocument:xmlns:container"],
      [
        .element(
          "rootfiles", [:],
          [
            .element(
              "rootfile",
              ["full-path": EPUBBook.folder + EPUBBook.packageFile, "media-type": "application/oebps-package+xml"])
          ])
      ])
  }

  var package: XML {
    .element(
      "package",
      ["xmlns": "http://www.idpf.org/2007/opf", "version": "3.0", "unique-identifier": "ma-sach", "xml:lang": "vi"],
      [.element("metadata", ["xmlns:dc": "http://purl.org/dc/elements/1.1/"], metadata), manifest, spine, guide])
  }

  /// The same book in the same edition, a province's or not, keeps its name, whenever and wherever it is built: a UUID of the kind that is a
  /// hash of one's own (RFC 9562, section 5.8).
  var identifier: String {
    var hash = SHA256()
    let course = book.map.course
    let parts =
      ["camnang", course.book.id.name, book.map.options.edition.name] + [course.local?.id.name].compactMap(\.self)
    let name = Array(parts.joined(separator: "/").utf8)
    unsafe name.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return "urn:uuid:" + groups.map { $0.joined() }.joined(separator: "-")
  }

  private var metadata: [XML] {
    let today = book.map.options.today
    var elements: [XML] = [
      .element("dc:identifier", ["id": "ma-sach"], [.text(identifier)]), .element("dc:title", [:], [.text(book.title)]),
      .element("dc:language", [:], [.text("vi")]), .element("dc:description", [:], [.text(book.summary)]),
      .element("dc:date", [:], [.text(today.iso)]), meta("dcterms:modified", today.iso + "T00:00:00Z"),
    ]
    if let organization = book.organization {
      elements.append(.element("dc:creator", ["id": "to-chuc"], [.text(organization)]))
      elements.append(.element("dc:publisher", [:], [.text(organization)]))
    }
    // Where readers of EPUB 2 look for the cover.
    elements.append(.element("meta", ["name": "cover", "content": EPUBBook.itemID(EPUBBook.coverRaster)]))
    return elements + accessibility
  }

  private func meta(_ property: String, _ value: String) -> XML {
    .element("meta", ["property": property], [.text(value)])
  }

  private var accessibility: [XML] {
    // The cover is a picture of words that the metadata say too; nothing else needs to be seen.
    let features = [
      "tableOfContents", "structuralNavigation", "readingOrder", "alternativeText", "displayTransformability",
    ]
    return ["textual", "visual"].map { meta("schema:accessMode", $0) } + [
      meta("schema:accessModeSufficient", "textual")
    ] + features.map { meta("schema:accessibilityFeature", $0) }
      + ["none"].map { meta("schema:accessibilityHazard", $0) } + [
        meta(
          "schema:accessibilitySummary",
          "Chữ đọc được bằng máy đọc; có mục lục, tiêu đề theo cấp; mọi hình đều có lời mô tả; màu không mang nghĩa riêng."
        )
      ]
  }

  private var manifest: XML {
    var items = [
      item(EPUBBook.styleSheet, "text/css"), item(EPUBBook.coverPicture, "image/svg+xml", properties: "cover-image"),
      item(EPUBBook.coverRaster, "image/png"), item(EPUBBook.contentsPage, EPUBBook.pageType, properties: "nav"),
      item(EPUBBook.oldContents, "application/x-dtbncx+xml"),
    ]
    let drawn = Set(book.chapters.filter { Node.fragment($0.body).contains(.svg) }.map(EPUBBook.name))
    for page in spinePages where page != EPUBBook.contentsPage {
      items.append(item(page, EPUBBook.pageType, properties: drawn.contains(page) ? "svg" : nil))
    }
    for picture in pictures { items.append(item(picture.name, picture.format.rawValue)) }
    return .element("manifest", [:], items)
  }

  private static let pageType = "application/xhtml+xml"

  private func item(_ file: String, _ type: String, properties: String? = nil) -> XML {
    .element("item", ["id": EPUBBook.itemID(file), "href": file, "media-type": type, "properties": properties])
  }

  /// Names of files begin with a letter and hold no other bytes than an id may (`a-z`, digits, `-`, `.`, `_`), but a
  /// prefix keeps them apart from the other ids.
  private static func itemID(_ file: String) -> String { "tep-" + file }

  private var spinePages: [String] {
    [EPUBBook.coverPage, EPUBBook.contentsPage] + (book.opening == nil ? [] : [EPUBBook.introductionPage])
      + book.chapters.map(EPUBBook.name)
  }

  /// What landmarks are to readers of EPUB 2.
  private var guide: XML {
    let places = [("cover", "Bìa", EPUBBook.coverPage), ("toc", SiteSection.contents.title, EPUBBook.contentsPage)]
    return .element("guide", [:], places.map { .element("reference", ["type": $0.0, "title": $0.1, "href": $0.2]) })
  }

  private var spine: XML {
    .element(
      "spine", ["toc": EPUBBook.itemID(EPUBBook.oldContents)],
      spinePages.map { .element("itemref", ["idref": EPUBBook.itemID($0)]) })
  }
}
