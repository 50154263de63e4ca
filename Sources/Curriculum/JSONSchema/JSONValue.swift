import Diagnostics

/// JSON whose members keep their order.
indirect enum JSONValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  /// A number that is no integer, as it is written.
  case number(String)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([Member])

  struct Member: Sendable, Equatable {
    let key: String
    let value: JSONValue
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}

extension JSONValue {
  /// This object with further members; anything else as it is.
  func adding(_ members: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let more) = members else { return self }
    return .object(own + more)
  }

  /// For people and for version control: two blanks a level, on one line what fits there, ended by a newline.
  var text: String { lines(indentation: 0, before: 0) + "\n" }

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
        let key = JSONValue.quoted(member.key) + ": "
        let before = indentation + 3 + key.count
        return inner + key + member.value.lines(indentation: indentation + 2, before: before)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    case .string, .integer, .number, .bool, .null: return flat
    }
  }

  private var flat: String {
    switch self {
    case .string(let text): JSONValue.quoted(text)
    case .integer(let number): String(number)
    case .number(let text): text
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    case .array(let items): "[" + items.map(\.flat).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { JSONValue.quoted($0.key) + ": " + $0.value.flat }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var json = JSONText()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
