package import Terminal

extension Layout {
  /// The lines of a page as text for people who read tests: `{good ✓ Đúng}` is «✓ Đúng» in the style `good`; what is
  /// plain stands bare.
  package func transcript(of page: Page) -> String {
    lines(of: page).map { line in line.map { $0.style == .plain ? $0.text : "{\($0.style) \($0.text)}" }.joined() + "\n"
    }.joined()
  }
}
