package import Curriculum
import Diagnostics
import HTML

/// An edition of the handbook as a site.
///
/// First every page gets its name (``plan(_:options:)``), then pages are made one at a time, in any order, each a pure
/// function of the plan: a build holds one page in memory. What is wrong in texts was said before (``ReadTexts``).
package struct Site: Sendable {
  /// Every page, in a fixed order, the home page first.
  package let pages: [PagePlan]

  let map: SiteMap
  private let shared: SharedParts
  private let shell: Shell

  /// Settles the names of all pages.
  ///
  /// - Parameters:
  ///   - course: What the site is made of.
  ///   - options: What a build decides.
  ///   - sizes: Of the content's pictures. One without a size is told in words, and its file is copied.
  /// - Returns: The site, none of whose pages is made yet.
  package static func plan(_ course: Course, options: SiteOptions, sizes: PictureSizes = { _ in nil }) -> Site {
    // Who is no trainer gets a course without trainers' notes: there is nothing for a page to show.
    Site(
      SiteMap(options.edition == .trainer ? course : course.withoutTrainerNotes(), options: options, sizes: sizes))
  }

  private init(_ map: SiteMap) {
    self.map = map
    pages = PagePlanner.pages(of: map)
    shared = SharedParts(of: map)
    shell = map.options.theme.shell.value
  }

  package func render(_ plan: PagePlan) -> OutputFile {
    var html: [UInt8] = []
    render(plan, to: &html)
    return OutputFile(path: plan.path, bytes: html)
  }

  /// Makes a page and appends it: many pages can be made in the memory of one.
  package func render(_ plan: PagePlan, to out: inout [UInt8]) {
    let page = PageContext(map: map, name: plan.name, shared: shared, keepsAnswers: isSearchable)
    let content = PageContent.make(plan.subject, page)
    shell.render(
      Shell.Page(
        title: plan.title, description: content.description, bookTitle: map.titles.book,
        shortTitle: map.titles.shortBook, edition: map.editionLine,
        editions: Siblings.frontPage(map.options),
        canonical: map.options.baseURL.map { Publishing.address(of: plan.name, under: $0) }, isHome: plan.name == .home,
        hasLists: !plan.subject.isLesson, isSheet: content.isSheet,
        hasScripts: isSearchable, logo: map.options.theme.logoFile, footer: footer(page),
        sections: sections(page, SiteSection.of(plan.subject)?.page),
        crumbs: crumbs(content), body: content.body, side: Navigation(page: page, subject: plan.subject).nodes),
      to: &out)
  }

  /// What pages fetch and, where the site's address is known, what a published site needs.
  package func assets() -> [OutputFile] {
    var files = StyleSheet.files(of: map) + drawings
    if isSearchable {
      files.append(OutputFile(path: "camnang.js", text: EmbeddedTheme.readerJs + EmbeddedTheme.stepsJs))
      // Fetched when somebody wants them: most readers carry none of them to their phone.
      files.append(OutputFile(path: "cau-hoi.js", text: EmbeddedTheme.questionsJs))
      files.append(OutputFile(path: "cau-hoi.css", text: EmbeddedTheme.questionsCss))
      files.append(OutputFile(path: "loc.js", text: EmbeddedTheme.filterJs))
      files.append(OutputFile(path: "cham-bai.js", text: EmbeddedTheme.judgeJs))
      files.append(OutputFile(path: "ket-qua.js", text: EmbeddedTheme.phoneLogJs))
      files.append(OutputFile(path: "tim-kiem.js", text: EmbeddedTheme.searchJs))
      if let bundle = map.options.bundle { files.append(VerifierPage.file(for: bundle)) }
    }
    guard let base = map.options.baseURL else { return files }
    return files + [
      notFoundPage(base: base),
      OutputFile(path: "sitemap.xml", text: Publishing.sitemap(pages.map(\.name), base: base)),
      OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(base)sitemap.xml\n"),
    ]
  }

  /// The scenes that pages show, as files.
  package var drawings: [OutputFile] { map.scenes.map(\.file) }

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

  /// The links in the page's head, the section that it is in marked; only those of a section itself are made anew.
  private func sections(_ page: PageContext, _ section: PageName?) -> [Node] {
    guard map.options.edition.isWhole else { return [] }
    return section == page.name ? SiteSection.links(on: page, within: section) : [shared.head(within: section)]
  }

  private func footer(_ page: PageContext) -> [Node] {
    map.options.theme.footer.map { page.text()($0, headingLevel: 2) } ?? []
  }

  private func crumbs(_ content: PageContent) -> [Node] { content.crumbs.map { crumb in Tag.li { crumb } } }
}
