package import Diagnostics
import VietnameseText

/// Lines of a file as the schema asks for them: what a key looks like with all that must stand below it.
package struct SchemaExample: Sendable {
  private let language: Language
  private let extent: Extent
  private let branch: Int
  private let values: Values

  /// What stands where the author's own values belong.
  package enum Values: Sendable {
    /// Those of the schema, to show what is meant.
    case examples
    /// ``SchemaExample/blank``, which no check lets pass: an example that stays would be a lie.
    case blanks
  }

  /// What stands for something yet to be written.
  static let blank = "…"

  /// Which keys of an object are written.
  package enum Extent: Sendable {
    case required
    case all
  }

  /// - Parameters:
  ///   - language: Of keys and options.
  ///   - extent: Which keys.
  ///   - branch: Which of the types of an object, such as a question, is shown; counted round.
  ///   - values: What stands behind the keys.
  package init(
    _ language: Language, _ extent: Extent = .required, branch: Int = 0, values: Values = .examples
  ) {
    self.values = values
    self.language = language
    self.extent = extent
    self.branch = branch
  }

  /// The object's keys, one or more lines for each.
  package func lines(of object: ObjectShape) -> [String] {
    let branches = object.branches
    let chosen = branches.map { $0.all[branch % $0.all.count] }
    let allowed = object.fields(in: chosen)
    let required = allowed.filter { object.requires($0, in: chosen) }
    // An object without any key is nothing to show.
    let shown = extent == .all ? allowed : required.isEmpty ? Array(allowed.prefix(1)) : required
    return shown.flatMap { field in
      if let chosen, field == branches?.field { return ["\(field.name(language)): \(chosen.option.name(language))"] }
      if let kind = object.identifierKind, field == object.identifierField {
        return ["\(field.name(language)): \(newID(of: kind))"]
      }
      return lines(of: field)
    }
  }

  /// The same with words that are there already, as they are written, in the place of the object's first required text.
  func lines(of object: ObjectShape, saying words: String) -> [String] {
    let lines = lines(of: object)
    guard let field = object.fields.first(where: { $0.isRequired && $0.shape.isProse }),
      let start = lines.firstIndex(where: { $0.hasPrefix(field.name(language) + ":") })
    else { return lines }
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.count
    return lines[..<start] + ["\(field.name(language)): \(words)"] + lines[end...]
  }

  /// What a new thing may be called, by what it is: `buoc-moi`.
  private func newID(of kind: IDKind) -> String {
    let words = LocalizedText(vi: "\(kind.name.vietnamese) mới", en: "new \(kind.name.english)")(language)
    return Folding.name(words).replacing(" ", with: "-")
  }

  /// The key with its value.
  package func lines(of field: FieldShape) -> [String] {
    let key = field.name(language) + ":"
    // What is new is always the first of its revisions.
    if values == .blanks, field.shape.object == nil, field != IdentityFields.revision.shape {
      return ["\(key) \(SchemaExample.blank)"]
    }
    if case .option(let options) = field.shape {
      let option = options.first { $0.isNamed(field.example ?? "") } ?? options[0]
      return ["\(key) \(option.name(language))"]
    }
    if let example = field.example { return ["\(key) \(example)"] }
    switch field.shape {
    case .blockText: return [key + " |", "  " + value(of: field.shape)]
    case .object(let object): return [key] + lines(of: object).map { "  " + $0 }
    case .list(.object(let object), let count):
      let item = lines(of: object).enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      return [key] + Array(repeating: item, count: max(1, count.lowerBound)).flatMap(\.self)
    case .list(let item, let count):
      let items = Array(repeating: value(of: item), count: max(1, count.lowerBound))
      return ["\(key) [\(items.joined(separator: ", "))]"]
    default: return ["\(key) \(value(of: field.shape))"]
    }
  }

  /// What stands for a value that the schema has no example of.
  private func value(of shape: Shape) -> String {
    switch shape {
    case .inlineText, .blockText: LocalizedText(vi: "Lời của bạn", en: "Words of your own")(language)
    case .wholeNumber(let range): String(range.lowerBound)
    case .number(let range): String(range.lowerBound)
    case .day, .partialDay: "2026-11-23"
    case .option(let options): options[0].name(language)
    case .identifier, .reference: LocalizedText(vi: "ma-vi-du", en: "example-id")(language)
    case .webAddress: "https://example.org/"
    case .picturePath: "hinh/vi-du.png"
    case .list(let item, _): "[\(value(of: item))]"
    case .object(let object): "{\(lines(of: object).joined(separator: ", "))}"
    }
  }
}
