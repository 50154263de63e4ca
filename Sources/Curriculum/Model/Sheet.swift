package import Scenes

/// A sheet to print and fill in, tick off or put on a wall.
package struct Sheet: Sendable {
  package let id: Identifier
  package let title: InlineText
  package let summary: InlineText
  package let kind: Kind
  /// How to use it; not on the sheet itself.
  package let guidance: BlockText?
  package let parts: [Part]
  /// The line at the foot of the sheet.
  package let footer: InlineText?
  package let facts: [Reference]

  package enum Kind: String, Sendable, CaseIterable {
    /// To be filled in.
    case form
    /// To be ticked off.
    case checklist
    /// To be put on a wall.
    case poster
  }

  /// A part of the sheet: text, then boxes to tick, then lines to fill in, then a table.
  package struct Part: Sendable {
    package let title: InlineText?
    package let text: BlockText?
    package let picture: Picture?
    /// Shown where there is no picture.
    package let scene: Scene?
    package let items: [InlineText]
    package let blanks: [InlineText]
    package let table: Table?
    /// Whether the program fills it with everything in the book that must be asked.
    package let asksDoubts: Bool
    /// To cut out, with their answers on a page of their own.
    package let cards: [Card]
  }

  /// A message or a call to practise with: true or false, and why.
  package struct Card: Sendable {
    package let kind: Kind
    /// Whom it says that it is from.
    package let sender: InlineText
    package let text: InlineText
    package let isGenuine: Bool
    package let reason: InlineText
    /// What to do about it.
    package let action: InlineText

    package enum Kind: String, Sendable, CaseIterable {
      case message
      case call
      case website
      case notice
    }
  }

  /// An empty table.
  package struct Table: Sendable {
    package let columns: [InlineText]
    package let rows: Int
  }
}
