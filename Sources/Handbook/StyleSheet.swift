/// The style sheet of every page: the parts of the theme, in the order of the cascade.
enum StyleSheet {
  static let fileName = "camnang.css"
  static let text = [EmbeddedTheme.camnangCss, EmbeddedTheme.editionsCss, EmbeddedTheme.variantsCss].joined(
    separator: "\n"
  )
  static let file = OutputFile(path: fileName, text: text)
}
