/// The style sheet of every page: the parts of the built-in theme in the order of the cascade, then the book's own.
enum StyleSheet {
  static let fileName = "camnang.css"
  private static let common = [EmbeddedTheme.camnangCss, EmbeddedTheme.editionsCss, EmbeddedTheme.variantsCss]
  private static let whole = [EmbeddedTheme.searchCss, EmbeddedTheme.readerCss]
  private static let sheets = [EmbeddedTheme.sheetsCss]

  /// For books in one file, of any edition: without what only scripts use.
  static let books = (common + sheets).joined(separator: "\n")

  /// What an edition needs, and no more: each page is carried to an old phone with it.
  static func text(for edition: Edition, _ theme: BookTheme) -> String {
    (common + (edition.isWhole ? whole : sheets) + [theme.styles].compactMap(\.self)).joined(separator: "\n")
  }

  /// What every page of a site fetches: the style sheet, and the sign that browsers show beside its title.
  static func files(for edition: Edition, _ theme: BookTheme) -> [OutputFile] {
    files(text(for: edition, theme))
  }

  /// What pages that belong to no book fetch, under the same names.
  static var plainFiles: [OutputFile] {
    files(EmbeddedTheme.camnangCss + "\n" + EmbeddedTheme.plainCss)
  }

  private static func files(_ text: String) -> [OutputFile] {
    [OutputFile(path: fileName, text: text), OutputFile(path: "camnang.svg", text: EmbeddedTheme.iconSvg)]
  }
}
