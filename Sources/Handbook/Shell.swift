import HTML
import Mustache

/// The theme's page shell: a Mustache template around a page's nodes. No other file knows that it is Mustache.
struct Shell: Sendable {
  private let template: MustacheTemplate

  /// Why a template is none.
  enum Refusal: Error {
    /// It is not well formed; where that was found, counted from 1.
    case malformed(line: Int)
    case excess(ShellBounds.Excess)
  }

  /// - Throws: ``Refusal`` where the template is not well formed, or holds more than a page shell may.
  init(template text: String) throws(Refusal) {
    do { try ShellBounds.check(text) } catch { throw .excess(error) }
    // Every value comes as escaped markup, so the template must not escape again, and `{{{…}}}` in a theme of one's
    // own cannot let anything through.
    // A U+0000 in it would be taken for the body's place.
    guard !text.utf8.contains(0) else { throw .malformed(line: 1) }
    do { template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text) } catch let error
      as MustacheTemplate.ParserError
    { throw .malformed(line: error.context.lineNumber) } catch { throw .malformed(line: 1) }
  }

  /// Whether a page's body stands anywhere in it.
  var showsBody: Bool { template.render(["body": Shell.standIn]).utf8.contains(0) }

  /// Whether its pages fetch what lists need from a file of its own.
  var showsLists: Bool { template.render(["lists": Shell.standIn]).utf8.contains(0) }

  /// The theme that was built in.
  static let builtIn = Shell(builtIn: EmbeddedTheme.pageMustache)

  /// Around a book in one file.
  static let builtInBook = Shell(builtIn: EmbeddedTheme.bookMustache)

  /// Around a page that belongs to no book.
  static let builtInPlain = Shell(builtIn: EmbeddedTheme.plainMustache)

  /// Around a page in one file that belongs to no book.
  static let builtInLone = Shell(builtIn: EmbeddedTheme.loneMustache)

  /// Around the page that verifies certificates.
  static let builtInVerifier = Shell(builtIn: EmbeddedTheme.verifyMustache)

  private init(builtIn text: String) {
    do { try self.init(template: text) } catch {
      preconditionFailure("the theme that was built in is no template: \(error)")
    }
  }

  /// What a page is filled in with.
  struct Page {
    var title: String
    var description: String
    var bookTitle: String
    /// The same as it fits beside other things on a phone.
    var shortTitle: String
    /// Which edition this is, and how fresh its facts are: on every page, and on every sheet of paper.
    var edition: String
    /// The page that leads to the other editions, where they stand beside this one.
    var editions: Node?
    /// For search engines; only where the site's address is known.
    var canonical: String?
    /// Before every name of a file: empty but on the page for unknown addresses, which may be shown anywhere.
    var base = ""
    var isHome = false
    /// Whether it fetches what lists need (``StyleSheet/listsFileName``).
    var hasLists = true
    /// Whether it is a sheet of paper.
    var isSheet = false
    /// Whether it has the scripts of the site.
    var hasScripts = false
    /// The name of the logo's file.
    var logo: String?
    /// What the book itself says at the foot of its pages.
    var footer: [Node] = []
    var sections: [Node]
    var crumbs: [Node]
    var body: [Node]
    var side: [Node]
  }

  /// Appends the page as UTF-8. The template sees a stand-in for the body, which is then written in its place: a body
  /// of 70 KB does not go through the template engine.
  func render(_ page: Page, to out: inout [UInt8]) {
    var values: [String: String] = [
      "title": markup(.text(page.title)), "description": markup(.text(page.description)),
      "bookTitle": markup(.text(page.bookTitle)), "shortTitle": markup(.text(page.shortTitle)),
      "edition": markup(.text(page.edition)),
      "base": markup(.text(page.base)), "sections": markup(.fragment(page.sections)),
      "kind": (page.isHome ? "home" : "inner") + (page.side.isEmpty ? " alone" : "") + (page.isSheet ? " a-sheet" : ""),
    ]
    if !page.side.isEmpty { values["side"] = markup(.fragment(page.side)) }
    if !page.sections.isEmpty { values["hasSections"] = "yes" }
    if page.hasLists { values["lists"] = StyleSheet.listsFileName }
    if let editions = page.editions { values["editions"] = markup(editions) }
    if page.hasScripts { values["scripts"] = "yes" }
    if !page.footer.isEmpty { values["footer"] = markup(.fragment(page.footer)) }
    values["sign"] = markup(.text(page.logo ?? StyleSheet.signName))
    if let logo = page.logo { values["logo"] = markup(.text(logo)) }
    if !page.crumbs.isEmpty { values["crumbs"] = markup(.fragment(page.crumbs)) }
    if let canonical = page.canonical { values["canonical"] = markup(.text(canonical)) }
    render(values, around: page.body, to: &out)
  }

  /// Fills in the template; `values` are markup.
  func render(_ values: [String: String], around body: [Node], to out: inout [UInt8]) {
    let values = values.merging(["body": Shell.standIn]) { _, standIn in standIn }
    let around = Array(template.render(values).utf8)
    var start = 0
    // U+0000 stands only at both ends of the stand-in.
    while let opening = around[start...].firstIndex(of: 0), let closing = around[(opening + 1)...].firstIndex(of: 0) {
      out.append(contentsOf: around[start..<opening])
      for node in body { node.write(to: &out) }
      start = closing + 1
    }
    out.append(contentsOf: around[start...])
  }

  /// No source can hold U+0000: the parser refuses it.
  private static let standIn = "\u{0}body\u{0}"

  /// Escaped for an attribute as well as for text: a template may put it in either.
  func markup(_ node: Node) -> String {
    guard case .text(let text) = node else { return node.html }
    var out: [UInt8] = []
    Escaping.appendAttribute(text, to: &out)
    return String(decoding: out, as: UTF8.self)
  }
}
