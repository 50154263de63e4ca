import Diagnostics
import JSON

/// The definitions of a schema: one for each kind of object, one for each branch of it, each made once.
struct ObjectSchemas {
  let language: Language
  private(set) var definitions: [JSONValue.Member] = []
  private var names: Set<String> = []

  init(language: Language) { self.language = language }

  /// A reference to an object's definition, which is made where there is none yet.
  mutating func reference(to object: ObjectShape) -> JSONValue {
    let name = ObjectSchemas.name(of: object)
    if names.insert(name).inserted {
      // Its place among the definitions is before those that it needs.
      let place = definitions.count
      definitions.append(JSONValue.Member(key: name, value: .bool(true)))
      definitions[place] = JSONValue.Member(key: name, value: definition(of: object))
    }
    return ["$ref": .string("#/definitions/\(name)")]
  }

  /// `fact-file`: without blanks, because it stands in an address.
  private static func name(of object: ObjectShape) -> String {
    object.name.english.split(separator: " ").joined(separator: "-")
  }

  private mutating func definition(of object: ObjectShape) -> JSONValue {
    var members: JSONValue = ["title": .string(object.name(language)), "description": .string(object.help(language))]
    // An error message stands for every keyword beside it: the type has its own.
    let type: JSONValue = ["type": "object", "errorMessage": .string(notAnObject(object))]
    guard let branches = object.branches else {
      members = members.adding(["allOf": [type, fields(of: object, in: nil)]])
      return members
    }
    // Where the branch is not known yet any field may stand: what is left out now is asked for once it is.
    var chain = fields(of: object, in: nil)
    for branch in branches.all.reversed() {
      let name = "\(ObjectSchemas.name(of: object)).\(branch.option.name.english)"
      definitions.append(JSONValue.Member(key: name, value: fields(of: object, in: branch)))
      chain = [
        "if": condition(branches.field, branch.option), "then": ["$ref": .string("#/definitions/\(name)")],
        "else": chain,
      ]
    }
    return members.adding(["allOf": [type, chain]])
  }

  /// Whether the deciding field has this value. A pattern, not an enumeration: editors show those to people.
  private func condition(_ field: FieldShape, _ option: OptionShape) -> JSONValue {
    let isOption: JSONValue = [
      "type": "string", "pattern": .string("^(?:\(option.name.vietnamese)|\(option.name.english))$"),
    ]
    let names = [field.name.vietnamese, field.name.english]
    return [
      "anyOf": .array(
        names.map { name in
          ["required": [.string(name)], "properties": .object([JSONValue.Member(key: name, value: isOption)])]
        })
    ]
  }

  /// The members of an object: each by either of its names, not by both, and nothing else.
  private mutating func fields(of object: ObjectShape, in branch: ObjectShape.Branch?) -> JSONValue {
    let fields = object.fields(in: branch)
    var properties: [JSONValue.Member] = []
    var rules: [JSONValue] = []
    for field in fields {
      let isNeeded = object.requires(field, in: branch)
      let definition = "\(ObjectSchemas.name(of: object)).\(field.name.english)\(isNeeded ? "" : ".optional")"
      if names.insert(definition).inserted {
        let schema = FieldSchema(field: field, isNeeded: isNeeded, language: language).json(&self)
        definitions.append(JSONValue.Member(key: definition, value: schema))
        let rule = self.rule(for: field, isNeeded: isNeeded, in: object)
        definitions.append(JSONValue.Member(key: "\(definition).name", value: rule))
      }
      let reference: JSONValue = ["$ref": .string("#/definitions/\(definition)")]
      let other = field.name(language.other)
      properties.append(JSONValue.Member(key: field.name(language), value: reference))
      properties.append(JSONValue.Member(key: other, value: ["doNotSuggest": true, "allOf": [reference]]))
      rules.append(["$ref": .string("#/definitions/\(definition).name")])
    }
    return [
      "properties": .object(properties), "additionalProperties": false,
      "errorMessage": .string(unknownKey(object, fields)), "allOf": .array(rules),
    ]
  }

  /// That a field is there by one of its names, or by none where it is not needed. Implications, not alternatives: of what
  /// fails in one, editors tell exactly what and where.
  private func rule(for field: FieldShape, isNeeded: Bool, in object: ObjectShape) -> JSONValue {
    let name = field.name(language)
    let other = field.name(language.other)
    let once: JSONValue = [
      "if": ["required": [.string(name)]],
      "then": [
        "properties": .object([JSONValue.Member(key: other, value: false)]),
        "errorMessage": .string(namedTwice(name, other)),
      ],
    ]
    guard isNeeded else { return once }
    let needed: JSONValue = ["required": [.string(name)], "errorMessage": .string(missing(name, in: object))]
    let replaced = field.replacement.map { [$0.name.vietnamese, $0.name.english] } ?? []
    let instead = ([other] + replaced).map { name -> JSONValue in ["required": [.string(name)]] }
    return once.adding([
      "else": ["if": ["not": instead.count > 1 ? ["anyOf": .array(instead)] : instead[0]], "then": needed]
    ])
  }

  private func notAnObject(_ object: ObjectShape) -> String {
    LocalizedText(
      vi: "Chỗ này phải là các khóa của «\(object.name.vietnamese)» (khóa: giá trị)",
      en: "This must be the keys of a \(object.name.english) (key: value)")(language)
  }

  private func unknownKey(_ object: ObjectShape, _ fields: [FieldShape]) -> String {
    let names = fields.map { $0.name(language) }.joined(separator: ", ")
    return LocalizedText(
      vi: "Không có khóa này trong phần «\(object.name.vietnamese)». Các khóa dùng được: \(names)",
      en: "There is no such key in a \(object.name.english). Keys that can be used here: \(names)")(language)
  }

  private func namedTwice(_ name: String, _ other: String) -> String {
    LocalizedText(
      vi: "Khóa bị lặp: «\(name)» và «\(other)» là một",
      en: "Duplicate key: “\(name)” and “\(other)” are the same field")(language)
  }

  private func missing(_ name: String, in object: ObjectShape) -> String {
    LocalizedText(
      vi: "Thiếu khóa «\(name)» trong phần «\(object.name.vietnamese)»",
      en: "“\(name)” is missing from this \(object.name.english)")(language)
  }
}
