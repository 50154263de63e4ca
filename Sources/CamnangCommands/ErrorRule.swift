import Diagnostics
import ErrorPages
import Terminal

extension ErrorPageView {
  /// The page of a code as a SARIF log carries it.
  func rule(of error: ErrorPage) -> SARIFRenderer.Rule {
    SARIFRenderer.Rule(
      id: error.code, title: error.title(language),
      help: Layout(width: Layout.widest, isPlain: true).text(of: page(of: error)), helpMarkdown: error.markdown)
  }
}
