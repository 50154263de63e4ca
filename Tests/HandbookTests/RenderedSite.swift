@testable import Curriculum
import Diagnostics
@testable import Handbook

/// A site with all of its pages made, and what is wrong in the texts of its course.
struct RenderedSite {
  let site: Site
  /// The text of each file by its path.
  let files: [String: String]
  let diagnostics: [Diagnostic]

  init(_ course: Course, today: Day = .today, baseURL: String? = nil, edition: Edition = .trainee) {
    let options = SiteOptions(today: today, baseURL: baseURL, edition: edition)
    let site = Site.plan(course, options: options, sizes: { _ in PictureSize(width: 300, height: 200) })
    var files: [String: String] = [:]
    for file in site.pages.map(site.render) { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    for file in site.assets() { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    self.site = site
    self.files = files
    diagnostics = course.mistakesInTexts
  }

  /// A page's markup; empty where there is no such page, so that an expectation fails and tells so.
  func page(_ path: String) -> Markup { Markup(files[path] ?? "") }

  /// What stands between `<main>` and `</main>`.
  func main(_ path: String) -> Markup { page(path).between("<main", "</main>") }

  var pages: [(path: String, markup: Markup)] { site.pages.map { ($0.path, page($0.path)) } }
}

extension Course {
  /// What the files hold that the course could be made of.
  var contents: [FileContent] {
    var contents: [FileContent] = [.book(book), .sources(sources), .terms(terms)]
    contents += modules.map { .module($0) }
    contents += lessons.map { .lesson($0) }
    contents += platforms.map { .platform($0) }
    contents += factTopics.map { .facts($0) }
    contents += sheets.map { .sheet($0) }
    return contents
  }

  var mistakesInTexts: [Diagnostic] { contents.flatMap { ReadTexts($0).mistakes(in: self) } }
}

/// The markup of a page, read by a scanner just good enough for what the serializer writes.
struct Markup {
  let html: String

  init(_ html: String) { self.html = html }

  struct Tag {
    let name: String
    let attributes: [String: String]
  }

  /// Start tags in the order of the text.
  var tags: [Tag] {
    html.split(separator: "<").dropFirst().compactMap { piece in
      guard let first = piece.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
        let end = piece.firstIndex(of: ">")
      else { return nil }
      let inside = piece[..<end]
      let name = inside.prefix { $0 != " " }
      return Tag(name: String(name), attributes: Markup.attributes(inside.dropFirst(name.count)))
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      let words = pieces[index].split(whereSeparator: { $0 == " " || $0 == "=" })
      for word in words.dropLast() { attributes[String(word)] = "" }
      if let name = words.last { attributes[String(name)] = Markup.unescaped(pieces[index + 1]) }
    }
    return attributes
  }

  func attributes(_ name: String) -> [String] { tags.compactMap { $0.attributes[name] } }

  /// All text, tags left out, runs of blanks made one.
  var text: String {
    let pieces = html.split(separator: "<", omittingEmptySubsequences: false)
    let texts = pieces.enumerated().map { index, piece in
      index == 0 ? piece : piece.firstIndex(of: ">").map { piece[piece.index(after: $0)...] } ?? ""
    }
    return Markup.unescaped(texts.joined()).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// From the first `start` up to the next `end`.
  func between(_ start: String, _ end: String) -> Markup {
    guard let from = html.firstRange(of: start)?.lowerBound, let to = html[from...].firstRange(of: end)?.lowerBound
    else { return Markup("") }
    return Markup(String(html[from..<to]))
  }

  /// The element with this id, up to where an element like it ends.
  func element(_ id: String, _ name: String) -> Markup { between(" id=\"\(id)\"", "</\(name)>") }

  /// Whether these stand in the text in this order.
  func says(inOrder words: [String]) -> Bool {
    var rest = text[...]
    for word in words {
      guard let range = rest.firstRange(of: word) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  private static func unescaped(_ text: some StringProtocol) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
