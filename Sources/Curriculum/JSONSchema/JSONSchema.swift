package import Diagnostics
import JSON

/// The JSON Schema of one kind of file, for editors: made of the shapes that decoding uses, with help texts for hover.
///
/// Draft-07, because every version of yaml-language-server reads it (docs/decisions/0011). It says less than
/// ``CourseReader`` checks: it does not see how a scalar was spelled (`"20"` and 20 apart, `040` and 40 alike), nor other
/// files, nor whether a question has a right choice.
package struct JSONSchema: Sendable {
  package let kind: ContentKind
  private let root: JSONValue

  /// - Parameters:
  ///   - kind: the kind of file.
  ///   - language: of titles, descriptions and messages. The names of fields in it are the ones that editors propose; the
  ///     other names are accepted all the same.
  package init(_ kind: ContentKind, language: Language) {
    self.kind = kind
    var objects = ObjectSchemas(language: language)
    let reference = objects.reference(to: kind.shape)
    root = [
      "$schema": "http://json-schema.org/draft-07/schema#", "title": .string(kind.shape.name(language)),
      "description": .string(kind.shape.help(language)), "allOf": [reference],
      "definitions": .object(objects.definitions),
    ]
  }

  /// The schema's file: `bai-hoc.schema.json`.
  package static func fileName(of kind: ContentKind) -> String { "\(kind.vietnameseName).schema.json" }

  /// JSON in UTF-8, indented, with a newline at its end: the same bytes for the same schema.
  package var text: String { root.text }
}

extension Language {
  /// Fields have two names, one in each language.
  package var other: Language { self == .vietnamese ? .english : .vietnamese }
}
