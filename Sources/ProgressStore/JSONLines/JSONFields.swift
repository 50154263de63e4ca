import Diagnostics
import JSON
import Quiz

/// The members of a JSON object, each of which must be read once: what nobody asked for is refused, because no
/// checksum covers it.
struct JSONFields {
  private let offset: Int
  private var rest: [(key: String, node: JSONNode)]

  /// The members of a line.
  init(_ line: ArraySlice<UInt8>) throws(LineMistake) {
    // Deeper than any event goes, and more members than any of its objects has, few enough to be searched one by one.
    let bounds = JSONBounds(depth: 16, members: 64, onlyIntegers: true)
    let node: JSONNode
    do { node = try JSONNode(line, within: bounds) } catch { throw LineMistake(error, bounds) }
    try self.init(node)
  }

  init(_ node: JSONNode) throws(LineMistake) {
    guard case .object(let members) = node.value else {
      throw LineMistake(at: node.offset, vi: "ở đây phải là một đối tượng {…}", en: "an object {…} belongs here")
    }
    offset = node.offset
    rest = members
  }

  mutating func node(_ key: String) throws(LineMistake) -> JSONNode {
    guard let index = rest.firstIndex(where: { $0.key == key }) else {
      throw LineMistake(at: offset, vi: "thiếu trường «\(key)»", en: "“\(key)” is missing")
    }
    return rest.remove(at: index).node
  }

  /// What is wrong where a value, as a whole, does not fit.
  func unfit(_ key: String) -> LineMistake {
    LineMistake(at: offset, vi: "giá trị của «\(key)» không đúng", en: "this is no value for “\(key)”")
  }

  mutating func string(_ key: String) throws(LineMistake) -> String { try node(key).string(key) }

  mutating func integer(_ key: String) throws(LineMistake) -> Int64 { try node(key).integer(key) }

  /// A text that stands for something else.
  mutating func value<Value>(_ key: String, _ read: (String) -> Value?) throws(LineMistake) -> Value {
    try node(key).value(key, read)
  }

  mutating func list<Item>(_ key: String, _ read: (JSONNode) throws(LineMistake) -> Item) throws(LineMistake) -> [Item]
  {
    let node = try node(key)
    guard case .array(let nodes) = node.value else { throw node.unfit(key) }
    var items: [Item] = []
    for node in nodes { items.append(try read(node)) }
    return items
  }

  /// - Throws: Where something was not read.
  func end() throws(LineMistake) {
    guard let (key, node) = rest.first else { return }
    throw LineMistake(at: node.offset, vi: "không rõ trường «\(key)» là gì", en: "“\(key)” is not known here")
  }
}

extension JSONNode {
  var isNull: Bool { if case .null = value { true } else { false } }

  func string(_ key: String) throws(LineMistake) -> String {
    guard case .string(let text) = value else { throw unfit(key) }
    return text
  }

  func integer(_ key: String) throws(LineMistake) -> Int64 {
    guard case .integer(let number) = value else { throw unfit(key) }
    return number
  }

  /// A text that stands for something else.
  func value<Value>(_ key: String, _ read: (String) -> Value?) throws(LineMistake) -> Value {
    guard let value = read(try string(key)) else { throw unfit(key) }
    return value
  }

  /// A number that stands for something else.
  func value<Value>(_ key: String, _ read: (Int64) -> Value?) throws(LineMistake) -> Value {
    guard let value = read(try integer(key)) else { throw unfit(key) }
    return value
  }

  func unfit(_ key: String) -> LineMistake {
    LineMistake(at: offset, vi: "giá trị của «\(key)» không đúng", en: "this is no value for “\(key)”")
  }
}

/// What is wrong with a line, and where.
struct LineMistake: Error {
  let offset: Int
  let message: LocalizedText

  init(at offset: Int, vi: String, en: String) {
    self.offset = offset
    message = LocalizedText(vi: vi, en: en)
  }

  fileprivate init(_ mistake: JSONMistake, _ bounds: JSONBounds) {
    switch mistake.reason {
    case .syntax:
      self.init(at: mistake.offset, vi: "chỗ này không đúng cú pháp JSON", en: "this is not valid JSON")
    case .repeatedKey(let key):
      self.init(at: mistake.offset, vi: "trường «\(key)» có hai lần", en: "“\(key)” is given twice")
    case .tooManyMembers:
      self.init(
        at: mistake.offset, vi: "ở đây có quá \(bounds.members) trường",
        en: "there are more than \(bounds.members) fields here")
    }
  }
}
