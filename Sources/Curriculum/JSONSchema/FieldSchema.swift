import Diagnostics
import JSON

/// The schema of a field's value.
///
/// Readers of YAML type plain scalars before a schema sees them: `0208…` is a number to them, `true` a truth value. A text
/// may be any scalar therefore; a number or a date is what they make of it.
struct FieldSchema {
  let field: FieldShape
  /// Whether the value may not be left out: an empty one is allowed for what may be.
  let isNeeded: Bool
  let language: Language

  func json(_ objects: inout ObjectSchemas) -> JSONValue {
    var members: JSONValue = [
      "title": .string("\(field.name(language)) · \(field.name(language.other))"),
      "description": .string(field.help(language)), "markdownDescription": .string(markdown),
    ]
    if let example { members = members.adding(["examples": [example]]) }
    return members.adding(value(field.shape, isNullable: !isNeeded, &objects))
  }

  /// The help, then what is expected, in a line of its own.
  private var markdown: String {
    let words = FieldSchema.sentence(field.shape, language)
    let need =
      isNeeded ? LocalizedText(vi: "Bắt buộc.", en: "Required.") : LocalizedText(vi: "Không bắt buộc.", en: "Optional.")
    return "\(field.help(language))\n\n\(words) \(need(language))"
  }

  /// `Danh sách, mỗi mục là một mã như c-thai-nguyen.`
  static func sentence(_ shape: Shape, _ language: Language) -> String {
    let text =
      switch shape {
      case .object(let object):
        LocalizedText(vi: "các khóa của «\(object.name.vietnamese)»", en: "the keys of a \(object.name.english)")
      case .list(.object(let object), let count):
        LocalizedText(
          vi: "danh sách\(vietnameseCount(count)), mỗi mục là các khóa của «\(object.name.vietnamese)»",
          en: "a list\(englishCount(count)); each item is the keys of a \(object.name.english)")
      case .list(let item, let count):
        LocalizedText(
          vi: "danh sách\(vietnameseCount(count)), mỗi mục là \(item.expected.vietnamese)",
          en: "a list\(englishCount(count)); each item is \(item.expected.english)")
      default: shape.expected
      }
    let words = text(language)
    return words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  private static func vietnameseCount(_ count: ClosedRange<Int>) -> String {
    count.upperBound == Int.max ? "" : " từ \(count.lowerBound) đến \(count.upperBound) mục"
  }

  private static func englishCount(_ count: ClosedRange<Int>) -> String {
    count.upperBound == Int.max ? "" : " of \(count.lowerBound) to \(count.upperBound) items"
  }

  private func value(_ shape: Shape, isNullable: Bool, _ objects: inout ObjectSchemas) -> JSONValue {
    switch shape {
    case .object(let object):
      let reference = objects.reference(to: object)
      return isNullable ? unlessNull(reference) : ["allOf": [reference]]
    case .list(let item, let count):
      let items = value(item, isNullable: false, &objects)
      var list: JSONValue = ["type": "array", "items": items, "minItems": .integer(count.lowerBound)]
      if count.upperBound != Int.max { list = list.adding(["maxItems": .integer(count.upperBound)]) }
      guard item.isScalar, count.contains(1) else {
        return isNullable ? unlessNull(list.adding(message(shape))) : list.adding(message(shape))
      }
      // One scalar alone stands for a list of one.
      return ["if": ["type": "array"], "then": list, "else": value(item, isNullable: isNullable, &objects)]
    default: return ScalarSchema(shape: shape, isNullable: isNullable, language: language).json.adding(message(shape))
    }
  }

  private func unlessNull(_ schema: JSONValue) -> JSONValue { ["if": ["type": "null"], "else": schema] }

  /// What editors say where the value is not as it should be.
  private func message(_ shape: Shape) -> JSONValue {
    let expected = shape.expected
    return [
      "errorMessage": .string(
        LocalizedText(
          vi: "«\(field.name.vietnamese)» phải là \(expected.vietnamese)",
          en: "“\(field.name.english)” must be \(expected.english)")(language))
    ]
  }

  /// The field's example as data.
  private var example: JSONValue? { field.example.flatMap { ExampleReader(shape: field.shape, text: $0).value } }
}
