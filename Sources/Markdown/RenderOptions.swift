package import Diagnostics
package import HTML

/// A link as its source gives it.
package struct LinkReference: Sendable, Equatable {
  /// What the source names, entities and escapes resolved: an address, or a reference such as `bai:ma-bai`.
  package let destination: String
  /// Whether the link has no text of its own, as in `[](du-kien:ma)`.
  package let isEmpty: Bool
  /// The destination if it can be found in the file, else the link, else the paragraph around it.
  package let location: Location
  /// Whether ``location`` has the destination and nothing else, letter for letter.
  package let isLocatedExactly: Bool

  /// The same where its text begins further on by a number of bytes.
  package func shifted(by bytes: Int) -> LinkReference {
    LinkReference(
      destination: destination, isEmpty: isEmpty, location: location.shifted(by: bytes),
      isLocatedExactly: isLocatedExactly)
  }
}

/// A picture as its source gives it.
package struct ImageReference: Sendable, Equatable {
  package let destination: String
  /// What is said of it for those who cannot see it; may be empty, which is reported.
  package let alternative: String
  /// As of a ``LinkReference``.
  package let location: Location
}

/// What becomes of a link on a page.
package enum LinkRendering: Sendable {
  /// A link. `replacement` is the text of a link that has none; `after` follows the link, for example a mark.
  case anchor(SafeURL, className: String? = nil, replacement: String? = nil, after: [Node] = [])
  /// No link: its text alone, or `replacement` where it has none; `after` follows it.
  case text(replacement: String? = nil, after: [Node] = [])
}

/// What a page says around a text, for those who hear it read out.
package struct RenderWords: Sendable {
  /// A table's name; its columns follow.
  package let table: String
  /// A box without words of its own.
  package let task: String
  package let footnote: String
  package let backToText: String

  package init(table: String, task: String, footnote: String, backToText: String) {
    self.table = table
    self.task = task
    self.footnote = footnote
    self.backToText = backToText
  }
}

/// What the caller decides about a rendering; Markdown itself knows no page and no lesson.
package struct RenderOptions {
  /// The level given to a heading of level 1; deeper ones follow, down to 6.
  package var headingLevel: Int
  /// What the ids of footnotes begin with, so that several texts can stand on one page.
  package var footnotePrefix: String
  /// What becomes of a link. It is asked about every link that ``MarkdownDocument/links`` has.
  package var link: (LinkReference) -> LinkRendering
  /// The address of a picture; `nil` shows its alternative text instead.
  package var image: (_ destination: String) -> SafeURL?
  package var words: RenderWords

  package init(
    headingLevel: Int = 2, footnotePrefix: String = "",
    link: @escaping (LinkReference) -> LinkRendering = RenderOptions.ordinaryLink,
    image: @escaping (_ destination: String) -> SafeURL? = { _ in nil }, words: RenderWords
  ) {
    self.headingLevel = headingLevel
    self.footnotePrefix = footnotePrefix
    self.link = link
    self.image = image
    self.words = words
  }

  /// Links what is an address as it stands, and nothing else.
  package static func ordinaryLink(_ link: LinkReference) -> LinkRendering {
    SafeURL(link.destination).map { .anchor($0) } ?? .text()
  }
}
