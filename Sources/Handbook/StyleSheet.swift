import Diagnostics

/// The style sheet of every page: the parts of the built-in theme in the order of the cascade, then the book's own.
enum StyleSheet {
  static let fileName = "camnang.css"
  /// The sign that browsers show beside the title of a page, and pages at their top.
  static let signName = "camnang.svg"

  /// What pages other than lessons fetch besides: a lesson, which is the longest page, does not carry it.
  static let listsFileName = "danh-sach.css"

  /// What all pages need.
  private static func common(_ map: SiteMap) -> [String] {
    var parts = [EmbeddedTheme.camnangCss, EmbeddedTheme.lessonCss]
    if map.options.edition.isWhole { parts += [EmbeddedTheme.searchCss, EmbeddedTheme.readerCss] }
    if VariantPage.local(in: map) != nil { parts.append(EmbeddedTheme.variantsCss) }
    return parts + [EmbeddedTheme.paperCss]
  }

  /// What lists and sheets need: home pages, indexes, plans for trainers, papers.
  private static func lists(_ edition: Edition) -> [String] {
    [EmbeddedTheme.listsCss, EmbeddedTheme.editionsCss]
      + (edition == .trainer ? [EmbeddedTheme.trainerCss] : [])
      + (edition.isWhole ? [] : [EmbeddedTheme.sheetsCss])
  }

  /// For books in one file, of any edition: without what only scripts use.
  static let books = [
    EmbeddedTheme.camnangCss, EmbeddedTheme.lessonCss, EmbeddedTheme.listsCss, EmbeddedTheme.trainerCss,
    EmbeddedTheme.editionsCss, EmbeddedTheme.variantsCss, EmbeddedTheme.sheetsCss,
  ].joined(separator: "\n")

  /// What every page of a site fetches, and the signs at its top. What the book brings of its own comes last, in both.
  ///
  /// A page shell of a book's own that knows nothing of the second style sheet gets all in the first.
  static func files(of map: SiteMap) -> [OutputFile] {
    let theme = map.options.theme
    let isApart = theme.shell.value.showsLists
    let own = [theme.styles].compactMap(\.self)
    let lists = lists(map.options.edition)
    return files(common(map) + (isApart ? [] : lists) + own)
      + (isApart ? [OutputFile(path: listsFileName, text: joined(lists + own))] : [])
      + [HomeLandscape.file]
  }

  /// What pages that belong to no book fetch, under the same names.
  static var plainFiles: [OutputFile] {
    files([EmbeddedTheme.camnangCss, EmbeddedTheme.paperCss, EmbeddedTheme.listsCss, EmbeddedTheme.plainCss])
  }

  /// What a page in one file that belongs to no book holds.
  static var lone: String { joined([EmbeddedTheme.camnangCss, EmbeddedTheme.paperCss, EmbeddedTheme.reportCss]) }

  /// What a certificate on paper holds.
  static var certificate: String {
    joined([EmbeddedTheme.camnangCss, EmbeddedTheme.paperCss, EmbeddedTheme.certificateCss])
  }

  /// What the page that verifies certificates holds.
  static var verifier: String { joined([EmbeddedTheme.camnangCss, EmbeddedTheme.paperCss, EmbeddedTheme.verifyCss]) }

  private static func files(_ parts: [String]) -> [OutputFile] {
    [OutputFile(path: fileName, text: joined(parts)), OutputFile(path: signName, text: EmbeddedTheme.iconSvg)]
  }

  private static func joined(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
