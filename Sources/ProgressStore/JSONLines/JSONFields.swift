import Diagnostics
import Quiz

/// The members of a JSON object, each of which must be read once: what nobody asked for is refused, because no
/// checksum covers it.
struct JSONFields {
  private let offset: Int
  /// Few enough to be searched one by one.
  private var rest: [(key: String, node: JSONNode)]

  init(_ node: JSONNode) throws(JSONMistake) {
    guard case .object(let members) = node.value else {
      throw JSONMistake(at: node.offset, vi: "ở đây phải là một đối tượng {…}", en: "an object {…} belongs here")
    }
    offset = node.offset
    rest = members
  }

  mutating func node(_ key: String) throws(JSONMistake) -> JSONNode {
    guard let index = rest.firstIndex(where: { $0.key == key }) else {
      throw JSONMistake(at: offset, vi: "thiếu trường «\(key)»", en: "“\(key)” is missing")
    }
    return rest.remove(at: index).node
  }

  mutating func string(_ key: String) throws(JSONMistake) -> String { try node(key).string(key) }

  mutating func optionalString(_ key: String) throws(JSONMistake) -> String? {
    let node = try node(key)
    if case .null = node.value { return nil }
    return try node.string(key)
  }

  mutating func integer(_ key: String) throws(JSONMistake) -> Int64 { try node(key).integer(key) }

  mutating func int(_ key: String) throws(JSONMistake) -> Int {
    let node = try node(key)
    guard let value = Int(exactly: try node.integer(key)) else { throw node.unfit(key) }
    return value
  }

  mutating func bool(_ key: String) throws(JSONMistake) -> Bool {
    let node = try node(key)
    guard case .bool(let value) = node.value else { throw node.unfit(key) }
    return value
  }

  /// A text that stands for something else.
  mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(JSONMistake) -> Value {
    let node = try node(key)
    guard let value = read(try node.string(key)) else { throw node.unfit(key) }
    return value
  }

  mutating func list<Item>(_ key: String, _ read: (JSONNode) throws(JSONMistake) -> Item) throws(JSONMistake) -> [Item]
  {
    let node = try node(key)
    guard case .array(let nodes) = node.value else { throw node.unfit(key) }
    var items: [Item] = []
    for node in nodes { items.append(try read(node)) }
    return items
  }

  mutating func eventID(_ key: String) throws(JSONMistake) -> EventID { try value(key) { EventID($0) } }

  mutating func question() throws(JSONMistake) -> QuestionKey {
    QuestionKey(lesson: try string("lesson"), question: try string("question"))
  }

  /// - Throws: Where something was not read.
  func end() throws(JSONMistake) {
    guard let (key, node) = rest.first else { return }
    throw JSONMistake(at: node.offset, vi: "không rõ trường «\(key)» là gì", en: "“\(key)” is not known here")
  }
}

extension JSONNode {
  func string(_ key: String) throws(JSONMistake) -> String {
    guard case .string(let text) = value else { throw unfit(key) }
    return text
  }

  func integer(_ key: String) throws(JSONMistake) -> Int64 {
    guard case .integer(let number) = value else { throw unfit(key) }
    return number
  }

  func unfit(_ key: String) -> JSONMistake {
    JSONMistake(at: offset, vi: "giá trị của «\(key)» không đúng", en: "this is no value for “\(key)”")
  }
}
