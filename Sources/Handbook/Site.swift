package import Curriculum
package import Diagnostics
import HTML

/// An edition of the handbook as a site.
///
/// First every page gets its name (``plan(_:options:)``), then pages are made one at a time, in any order, each a pure
/// function of the plan: a build holds one page in memory, and a link can be checked before its page exists.
package struct Site: Sendable {
  /// Every page, in a fixed order, the home page first.
  package let pages: [PagePlan]

  let map: SiteMap
  private let shared: SharedParts
  private let shell: Shell

  /// Settles the names of all pages and checks what stands on none.
  package static func plan(_ course: Course, options: SiteOptions) -> (Site, [Diagnostic]) {
    // Who is no trainer gets a course without trainers' notes: there is nothing for a page to show.
    let shown = options.edition == .trainer ? course : course.withoutTrainerNotes()
    let map = SiteMap(shown, options: options)
    let (shell, found) = options.theme.shell()
    let site = Site(map: map, pages: PagePlanner.pages(of: map), shell: shell)
    return (site, found + site.diagnosticsOfTextsWithoutPage(of: course))
  }

  private init(map: SiteMap, pages: [PagePlan], shell: Shell) {
    self.map = map
    self.pages = pages
    shared = SharedParts(of: map)
    self.shell = shell
  }

  /// Makes a page. What is wrong in a text is reported by the one page where it is at home.
  package func render(_ plan: PagePlan) -> (OutputFile, [Diagnostic]) {
    var html: [UInt8] = []
    let diagnostics = render(plan, to: &html)
    return (OutputFile(path: plan.path, bytes: html), diagnostics)
  }

  /// Makes a page and appends it: many pages can be made in the memory of one.
  package func render(_ plan: PagePlan, to out: inout [UInt8]) -> [Diagnostic] {
    let page = PageContext(map: map, name: plan.name, shared: shared)
    let content = PageContent.make(plan.subject, page)
    shell.render(
      Shell.Page(
        title: plan.title, description: content.description, bookTitle: map.titles.book, edition: map.editionLine,
        canonical: map.options.baseURL.map { Publishing.address(of: plan.name, under: $0) }, isHome: plan.name == .home,
        hasScripts: isSearchable, logo: map.options.theme.logoFile, footer: footer(page), sections: sections(page),
        crumbs: crumbs(content), body: content.body, side: Navigation(page: page, subject: plan.subject).nodes),
      to: &out)
    return page.log.diagnostics
  }

  /// What pages fetch and, where the site's address is known, what a published site needs.
  package func assets() -> [OutputFile] {
    var files = StyleSheet.files(for: map.options.edition, map.options.theme)
    if isSearchable {
      files.append(OutputFile(path: "camnang.js", text: EmbeddedTheme.judgeJs + EmbeddedTheme.readerJs))
      files.append(OutputFile(path: "tim-kiem.js", text: EmbeddedTheme.searchJs))
    }
    guard let base = map.options.baseURL else { return files }
    return files + [
      notFoundPage(base: base),
      OutputFile(path: "sitemap.xml", text: Publishing.sitemap(pages.map(\.name), base: base)),
      OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n"),
    ]
  }

  /// How many lessons the site is made from.
  package var lessonCount: Int { map.course.lessons.count }

  /// Pictures to copy: from a path in the content folder to a name in the output folder.
  package var copies: [(source: String, destination: String)] {
    let theme = map.options.theme
    guard let logo = theme.logo, let file = theme.logoFile else { return map.pictures.copies }
    return map.pictures.copies + [(logo, file)]
  }

  private func notFoundPage(base: String) -> OutputFile {
    var html: [UInt8] = []
    shell.render(Publishing.notFoundPage(map, base: base), to: &html)
    return OutputFile(path: PageName.notFound.file, bytes: html)
  }

  /// The links in the page's head; one that leads to the page itself is marked.
  private func sections(_ page: PageContext) -> [Node] {
    let isSection = SiteSection.present(in: map).contains { $0.page == page.name }
    return isSection ? SiteSection.links(on: page) : [shared.sections]
  }

  private func footer(_ page: PageContext) -> [Node] {
    map.options.theme.footer.map { page.text().quoting($0, headingLevel: 2) } ?? []
  }

  private func crumbs(_ content: PageContent) -> [Node] { content.crumbs.map { crumb in Tag.li { crumb } } }

  /// Names of sources appear as plain text on many pages, topics' titles as headings and file names: neither has a
  /// page that sets it.
  ///
  /// So it is for trainers' notes in an edition that has none.
  private func diagnosticsOfTextsWithoutPage(of course: Course) -> [Diagnostic] {
    let page = PageContext(map: map, name: .home, shared: shared)
    let text = page.text()
    if map.options.edition != .trainer {
      for (number, lesson) in course.lessons.enumerated() {
        lesson.trainer.map { TrainerTexts.check($0, page.text(of: number)) }
      }
    }
    for source in map.course.sources {
      text.check(source.title)
      source.publisher.map(text.check)
    }
    for topic in map.course.factTopics { text.check(topic.title) }
    map.options.theme.footer.map(text.check)
    return page.log.diagnostics
  }
}
