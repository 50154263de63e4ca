package import Diagnostics

/// What may be written for a value, as data: what decoding asks for, without the decoding. Editors, the formatter and the
/// JSON Schema read it; decoding takes from it what is expected, in words, and whether a list holds words or ids.
package indirect enum Shape: Sendable {
  /// One line of inline Markdown, of at most `maximum` letters (graphemes).
  case inlineText(maximum: Int?)
  /// Markdown of any length.
  case blockText
  /// A whole number; must stand unquoted.
  case wholeNumber(ClosedRange<Int>)
  /// A number with a decimal point; must stand unquoted.
  case number(ClosedRange<Double>)
  /// `2026-11-23`; must stand unquoted.
  case day
  /// `2025`, `2025-08` or `2025-08-29`; must stand unquoted.
  case partialDay
  /// One of a few words.
  case option([OptionShape])
  /// The id of the object around it, whose kind is ``ObjectShape/identifierKind``.
  case identifier
  /// The id of another object. Where it has an ``IDKind/owner``, `LESSON/ID` is one of another lesson.
  case reference(to: IDKind)
  /// An http or https address.
  case webAddress
  /// A picture inside the content folder.
  case picturePath
  /// A list with so many items. One scalar alone may stand for a list of one, where a list may have one.
  case list(of: Shape, count: ClosedRange<Int>)
  case object(ObjectShape)

  /// Whether the value is a number or a date: written plain, because quotes would make a text of it for every reader.
  package var isTyped: Bool {
    switch self {
    case .wholeNumber, .number, .day, .partialDay: true
    default: false
    }
  }

  /// Whether the value is prose that its author words freely.
  package var isProse: Bool {
    switch self {
    case .inlineText, .blockText: true
    default: false
    }
  }

  /// Whether the value is written as one text, number or word: no list and no object.
  package var isScalar: Bool {
    switch self {
    case .list, .object: false
    default: true
    }
  }

  /// The words to choose from: of the value itself, or of the items of a list.
  package var options: [OptionShape] {
    switch self {
    case .option(let options): options
    case .list(let item, _): item.options
    default: []
    }
  }

  /// What one scalar in this place must be: the item's shape where it stands for a list of one.
  package var ofScalar: Shape {
    if case .list(let item, let count) = self, item.isScalar, count.contains(1) { return item }
    return self
  }

  /// The object that stands here, or the items of the list here.
  package var object: ObjectShape? {
    switch self {
    case .object(let object): object
    case .list(let item, _): item.object
    default: nil
    }
  }
}

/// One of the words that a field takes, in its two spellings.
package struct OptionShape: Sendable {
  package let name: LocalizedText
  /// What choosing it means, where the word alone does not say.
  package let help: LocalizedText?

  package func isNamed(_ text: String) -> Bool { name.vietnamese == text || name.english == text }
}
