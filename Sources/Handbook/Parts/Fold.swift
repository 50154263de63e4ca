import HTML

/// Something that is folded away under a line that tells what it is. Whoever has no script can open it all the same, a
/// printed page shows it open (`Theme/paper.css`), and a book on paper has it unfolded (``BookCut``).
enum Fold {
  /// - Parameters:
  ///   - id: Its address in the page.
  ///   - className: Beside `fold`.
  ///   - heading: The level of its line as a heading.
  ///   - title: What stands on that line.
  ///   - note: How much is in it, for example «10 câu».
  ///   - data: What a script must know.
  ///   - content: What is folded away.
  /// - Returns: The fold.
  static func node(
    id: String, class className: String? = nil, heading: Tag = .h3, title: [Node], note: String? = nil,
    data: [Attribute?] = [], @NodeBuilder content: () -> Node
  ) -> Node {
    Tag.details([.class(["fold", className].compactMap(\.self).joined(separator: " ")), .id(id)] + data) {
      summary(heading, title, note)
      Tag.div(.class("in")) { content() }
    }
  }

  /// The line of a fold: a heading alone may stand in it, so that the note is part of it.
  static func summary(_ heading: Tag, _ title: [Node], _ note: String? = nil) -> Node {
    Tag.summary {
      heading {
        Tag.span { title }
        if let note {
          " "
          Tag.small { note }
        }
      }
    }
  }
}
