/// JSON whose members keep their order.
package indirect enum JSONValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  /// A number that is no integer, as it is written.
  case number(String)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let key: String
    package var value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }

  package init(integerLiteral value: Int) { self = .integer(value) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

/// What a value holds, for whoever knows what it must be: nothing where it is something else.
extension JSONValue {
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  package var isNumber: Bool {
    switch self {
    case .integer, .number: true
    case .string, .bool, .null, .array, .object: false
    }
  }

  /// A member's value; one that is set comes last where it is new, and is taken out by `nil`.
  package subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      guard case .object(var members) = self else { return }
      if let place = members.firstIndex(where: { $0.key == key }) {
        if let newValue { members[place].value = newValue } else { members.remove(at: place) }
      } else if let newValue {
        members.append(Member(key: key, value: newValue))
      }
      self = .object(members)
    }
  }

  /// This object with further members; anything else as it is.
  package func adding(_ more: JSONValue) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + more.members)
  }
}

extension JSONText {
  /// A value without blanks.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .string(let text): string(text)
    case .integer(let value): number(value)
    case .number(let text): json(Array(text.utf8))
    case .bool(let value): bool(value)
    case .null: null()
    case .array(let items): array { json in for item in items { json.value(item) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(member.key)
          json.value(member.value)
        }
      }
    }
  }
}

extension JSONValue {
  /// For programs: without blanks.
  package var bytes: [UInt8] {
    var json = JSONText()
    json.value(self)
    return json.bytes
  }

  /// For people and for version control: two blanks a level, on one line what fits there, ended by a newline.
  package var text: String { lines(indentation: 0, before: 0) + "\n" }

  private static let width = 120

  /// The value on one line where that fits behind what is `before` it, else on several.
  private func lines(indentation: Int, before: Int) -> String {
    let flat = self.flat
    if before + flat.count < JSONValue.width { return flat }
    let inner = String(repeating: " ", count: indentation + 2)
    let outer = String(repeating: " ", count: indentation)
    switch self {
    case .array(let items):
      let lines = items.map { inner + $0.lines(indentation: indentation + 2, before: indentation + 3) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members):
      let lines = members.map { member in
        let key = JSONValue.string(member.key).flat + ": "
        let before = indentation + 3 + key.count
        return inner + key + member.value.lines(indentation: indentation + 2, before: before)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .string, .integer, .number, .bool, .null: return flat
    }
  }

  private var flat: String {
    switch self {
    case .array(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.string($0.key).flat + ": " + $0.value.flat }.joined(separator: ", ") + "}"
    case .string, .integer, .number, .bool, .null: String(decoding: bytes, as: UTF8.self)
    }
  }
}
