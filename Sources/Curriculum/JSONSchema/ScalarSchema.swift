import Diagnostics
import JSON

/// What a scalar may be.
struct ScalarSchema {
  let shape: Shape
  /// Whether the value may be empty.
  let isNullable: Bool
  let language: Language

  var json: JSONValue {
    switch shape {
    case .inlineText(let maximum): text(pattern: ScalarSchema.oneLine, maximum: maximum)
    case .blockText: text(pattern: ScalarSchema.ink, maximum: nil)
    case .wholeNumber(let range):
      type(["integer"]).adding(
        bounds(.integer(range.lowerBound), range.upperBound == Int.max ? nil : .integer(range.upperBound)))
    case .number(let range): type(["number"]).adding(bounds(number(range.lowerBound), number(range.upperBound)))
    case .day: type(["string"]).adding(["pattern": .string("^\(Day.pattern)$")])
    case .partialDay:
      type(["string", "integer"]).adding(["pattern": .string("^(?:\(Day.monthPattern)|\(Day.pattern))$")]).adding(
        bounds(.integer(Day.earliest.year), .integer(Day.latest.year)))
    case .option(let options): option(options)
    case .identifier: id(IdentifierRule.pattern, maximum: IdentifierRule.maximumLength)
    case .reference(let kind):
      kind.owner != nil
        ? id(IdentifierRule.pairPattern, maximum: 2 * IdentifierRule.maximumLength + 1)
        : id(IdentifierRule.pattern, maximum: IdentifierRule.maximumLength)
    case .webAddress: type(["string"]).adding(["pattern": .string(WebAddress.pattern)])
    case .picturePath: type(["string"]).adding(["pattern": .string(PicturePath.pattern)])
    case .list, .object: [:]
    }
  }

  /// Somewhere a character that is no blank.
  private static let ink = "\\S"
  /// The same, and line ends at the end alone.
  private static let oneLine = "^[^\\S\\n]*[^\\s][^\\n]*\\n*$"

  private func type(_ names: [String]) -> JSONValue {
    let all = names + (isNullable ? ["null"] : [])
    return ["type": all.count == 1 ? .string(all[0]) : .strings(all)]
  }

  private func text(pattern: String, maximum: Int?) -> JSONValue {
    let text = type(["string", "number", "boolean"]).adding(["pattern": .string(pattern)])
    return maximum.map { text.adding(["maxLength": .integer($0)]) } ?? text
  }

  /// An id may be all digits: a number to others.
  private func id(_ pattern: String, maximum: Int) -> JSONValue {
    type(["string", "integer", "boolean"]).adding([
      "pattern": .string(pattern), "maxLength": .integer(maximum), "minimum": 0,
    ])
  }

  /// Both spellings, those of the language first; `true` and `false` as others read them too.
  private func option(_ options: [OptionShape]) -> JSONValue {
    let names = options.map { $0.name(language) }
    let others = options.map { $0.name(language.other) }
    let truths = options.compactMap { Bool($0.name.english) }.map(JSONValue.bool)
    let help = zip(options, others).map { option, other in option.help?(language) ?? "= \(other)" }
    let words = (names + others).map(JSONValue.string) + truths + (isNullable ? [.null] : [])
    return ["enum": .array(words), "markdownEnumDescriptions": .strings(help + names.map { "= \($0)" })]
  }

  private func bounds(_ minimum: JSONValue, _ maximum: JSONValue?) -> JSONValue {
    let bounds: JSONValue = ["minimum": minimum]
    return maximum.map { bounds.adding(["maximum": $0]) } ?? bounds
  }

  private func number(_ value: Double) -> JSONValue {
    Int(exactly: value).map(JSONValue.integer) ?? .number("\(value)")
  }
}
