package import HTML
package import Scenes

extension Sign {
  /// Beside words that say the same: it is not read out. Each line says how it is drawn, for printers and readers of
  /// EPUBs that take no style sheet into a drawing.
  package var node: Node {
    Tag.svg(.class("pictogram"), .aria("hidden", "true"), .viewBox(width: 24, height: 24)) {
      for path in filled { Tag.path(.class("accent-area"), .fill("currentColor"), .d(path)) {} }
      for path in ink { line(path, nil) }
      for path in accent { line(path, .class("accent")) }
    }
  }

  private func line(_ path: String, _ className: Attribute?) -> Node {
    Tag.path(
      className, .fill("none"), .stroke("currentColor"), .strokeWidth("2"), .strokeLinecap("round"),
      .strokeLinejoin("round"), .d(path)
    ) {}
  }
}
