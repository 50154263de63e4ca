/// A block of a document.
package enum Block: Sendable, Equatable {
  case paragraph([Inline])
  /// The level is the source's, 1…6.
  case heading(level: Int, [Inline])
  case quote([Block])
  case list(ListBlock)
  case code(language: String, text: String)
  /// Refused: shown as the text it was typed as.
  case rawHTML(String)
  case table(Table)
  case rule
}

/// A piece of running text.
package enum Inline: Sendable, Equatable {
  case text(String)
  case code(String)
  /// Refused: shown as the text it was typed as.
  case rawHTML(String)
  case softBreak
  case lineBreak
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(LinkReference, title: String, [Inline])
  case image(destination: String, title: String, alternative: String)
  /// The `occurrence`-th reference, from 1, to the footnote of this number, from 1.
  case footnoteReference(number: Int, occurrence: Int)
}

/// A footnote: what it says and how often the text refers to it.
package struct Footnote: Sendable, Equatable {
  package var uses: Int
  package let blocks: [Block]
}

/// A list with numbers or without.
package struct ListBlock: Sendable, Equatable {
  /// The first number; `nil` for a list without numbers.
  package let start: Int?
  /// Whether the items stand close together, without paragraphs of their own.
  package let isTight: Bool
  package let items: [Item]

  package struct Item: Sendable, Equatable {
    /// Whether the task is done; `nil` where the item is no task.
    package let isDone: Bool?
    package let blocks: [Block]
  }
}

/// A table: a header row and rows of as many cells.
package struct Table: Sendable, Equatable {
  package let alignments: [Alignment]
  package let header: [[Inline]]
  package let rows: [[[Inline]]]

  package enum Alignment: Sendable, Equatable {
    case natural
    case left
    case center
    case right
  }
}
