/// The style sheet of every page: the parts of the built-in theme in the order of the cascade, then the book's own.
enum StyleSheet {
  static let fileName = "camnang.css"
  private static let builtIn = [
    EmbeddedTheme.camnangCss, EmbeddedTheme.editionsCss, EmbeddedTheme.searchCss, EmbeddedTheme.variantsCss,
  ]

  static func text(of theme: BookTheme) -> String {
    (builtIn + [theme.styles].compactMap(\.self)).joined(separator: "\n")
  }

  static func file(of theme: BookTheme) -> OutputFile { OutputFile(path: fileName, text: text(of: theme)) }
}
