import Curriculum
package import Diagnostics
import HTML

/// A book for one use of the course, with what that use needs and no more: to take along, to practise, to look up.
///
/// It is made of the course itself, not of the pages of the site: a page is made to be searched and tapped on, and holds
/// what a reader of paper would carry for nothing (docs/decisions/0039). Each is a file beside this one and a line in
/// ``all``: formats, their help and tests read that list.
package struct CompanionBook: Sendable {
  /// As `--format` has it.
  package let name: String
  /// What it is called on its cover.
  package let title: String
  /// What it is, for the list in `--help`.
  package let summary: LocalizedText
  /// What the names of its files have beside the edition's: `-sach-di-duong`.
  package let ending: String
  /// The sheets that it is made for, the usual one first.
  package let papers: [PaperSize]
  /// What one does with it.
  let purpose: String
  /// What its style sheet says on this paper beside that of all of these books.
  let style: @Sendable (PaperSize) -> String
  /// What stands between the cover and the end.
  let parts: @Sendable (SiteMap) -> CompanionParts

  /// In the order in which help tells of them.
  package static let all: [CompanionBook] = [.field, .exercises, .facts]

  /// Sheets of paper have no such books: they are handed out one by one.
  package func isMade(of edition: Edition) -> Bool { edition.isWhole }

  /// The book as one file of HTML, from which it is printed.
  ///
  /// - Parameters:
  ///   - site: The edition that it is of.
  ///   - paper: What it is printed on.
  ///   - pictures: The bytes of the pictures that it may show, by their names in the output.
  /// - Returns: the file's bytes.
  package func oneFile(of site: Site, on paper: PaperSize, pictures: [String: [UInt8]]) -> [UInt8] {
    let map = site.map
    let front = CompanionFront(book: self, map: map, pictures: EmbeddedPicture.all(in: pictures))
    let style = BookStyle(self, on: paper, theme: map.options.theme, edition: map.editionLine(of: front.title))
    let shell = Shell.builtInBook
    let title = "\(map.titles.book) · \(front.fullTitle)"
    var values = [
      "title": shell.markup(.text(title)), "description": shell.markup(.text(purpose)), "style": style.text,
      "styleSource": style.source,
    ]
    if let organization = map.course.book.organization.map({ map.titles.plain($0) }) {
      values["author"] = shell.markup(.text(organization))
    }
    var out: [UInt8] = []
    shell.render(values, around: front.nodes(around: parts(map)), to: &out)
    return out
  }
}

/// What a companion book is made of.
struct CompanionParts: Sendable {
  /// What one finds things by, before the first chapter.
  var contents: [Node] = []
  var chapters: [Chapter] = []

  /// A part of the book, not yet moved into it.
  struct Chapter: Sendable {
    let id: String
    let className: String
    let body: [Node]
    /// Whose place it takes: links to that page lead to it. `nil` where it tells of something else than the page does.
    fileprivate let page: PageName?

    init(_ page: PageName, class className: String, body: [Node]) {
      self.page = page
      id = BookAddresses.stem(page)
      self.className = className
      self.body = body
    }

    init(id: String, class className: String, body: [Node]) {
      page = nil
      self.id = id
      self.className = className
      self.body = body
    }

    /// What stands for no page has links within itself only.
    fileprivate func moved(_ addresses: BookAddresses, _ pictures: [String: EmbeddedPicture]) -> Node {
      let relocation =
        page.map { addresses.withinOneFile($0, pictures: pictures) }
        ?? Relocation(
          id: { [id] in "\(id).\($0)" },
          link: { [id] url in
            if SafeURL.scheme(of: url.text) != nil { return url }
            return url.text.hasPrefix("#") ? SafeURL("#\(id).\(url.text.dropFirst())") : nil
          }, picture: { pictures[$0] })
      return Tag.section(.class("chapter \(className)"), .id(id)) { Node.fragment(body).relocated(by: relocation) }
    }
  }

  /// The chapters moved into one file. Links lead to what is there, and what leads elsewhere is only its words.
  func bound(with pictures: [String: EmbeddedPicture]) -> Node {
    let addresses = BookAddresses(chapters.compactMap(\.page))
    let main = Tag.main(.id("noi-dung"), .tabindex(-1)) { chapters.map { $0.moved(addresses, pictures) } }
    let all = Node.fragment(contents + [main])
    let known = Set(all.ids)
    return all.relocated(
      by: Relocation(
        id: { $0 },
        link: { url in url.text.hasPrefix("#") && !known.contains(String(url.text.dropFirst())) ? nil : url }))
  }
}

extension Node {
  /// The ids in it, in the order of the text.
  fileprivate var ids: [String] {
    switch self {
    case .text, .written: []
    case .fragment(let nodes): nodes.flatMap(\.ids)
    case .element(let element): [element.value(of: "id")].compactMap(\.self) + element.content.ids
    }
  }
}
