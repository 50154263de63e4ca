/// What a book in one file is read on.
package enum BookFace: Sendable, Equatable {
  /// A browser, on a phone above all.
  case screen
  case paper(PaperSize)

  var isPaper: Bool { if case .paper = self { true } else { false } }

  /// Classes of what a page of the site has and the book has not.
  var leftOut: Set<String> { isPaper ? BookCut.waysOfASite : ["pager"] }
}

/// The sheets that a book is printed on.
package enum PaperSize: String, Sendable, CaseIterable {
  case a4, a5

  /// What the style sheet for paper says once more for this size.
  var style: String {
    switch self {
    case .a4: "@page { size: A4; }\n"
    case .a5: EmbeddedTheme.paperA5Css
    }
  }
}
