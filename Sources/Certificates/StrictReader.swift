import Curriculum
package import Diagnostics
import JSON
import VietnameseText

/// What is wrong with a file of keys, and where: these are written by machines, so that whatever differs was changed.
package struct StrictMistake: Error, Hashable {
  /// In bytes from the start of the file.
  package let offset: Int
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// It is no JSON.
    case syntax
    /// Another kind of file.
    case format(String)
    /// A member that must stand here, in this order.
    case member(String)
    /// A member that has no place here.
    case surplus(String)
    /// A value of another kind, or one that cannot be.
    case value
    case signature
  }

  package var message: LocalizedText {
    switch reason {
    case .syntax:
      LocalizedText(vi: "Tệp này không phải JSON đúng phép", en: "This file is no proper JSON")
    case .format(let format):
      LocalizedText(
        vi: "Tệp này không phải loại «\(format)» mà chương trình này đọc được",
        en: "This file is not of the format “\(format)” that this program reads")
    case .member(let name):
      LocalizedText(vi: "Ở đây phải là mục \"\(name)\"", en: "The member \"\(name)\" must stand here")
    case .surplus(let name):
      LocalizedText(vi: "Mục \"\(name)\" không có chỗ ở đây", en: "The member \"\(name)\" has no place here")
    case .value:
      LocalizedText(
        vi: "Giá trị này không đúng loại hoặc không thể có", en: "This value is of another kind or cannot be")
    case .signature:
      LocalizedText(
        vi: "Chữ ký không đúng: tệp đã bị sửa sau khi ký, hãy lấy lại bản gốc",
        en: "The signature is wrong: the file was changed after it was signed, get the original")
    }
  }
}

/// Reads the members of an object in the one order in which they are written.
struct StrictReader {
  private var members: ArraySlice<(key: String, node: JSONNode)>
  private let offset: Int

  /// A value that somebody may find wrong later.
  struct Placed<Value> {
    let value: Value
    let offset: Int

    func mistake(_ reason: StrictMistake.Reason) -> StrictMistake { StrictMistake(offset: offset, reason: reason) }
  }

  init(file bytes: [UInt8]) throws(StrictMistake) {
    let node: JSONNode
    do throws(JSONMistake) {
      node = try JSONNode(bytes[...], within: JSONBounds(depth: 8, members: 64, onlyIntegers: true))
    } catch { throw StrictMistake(offset: error.offset, reason: .syntax) }
    try self.init(node)
  }

  init(_ node: JSONNode) throws(StrictMistake) {
    guard case .object(let members) = node.value else { throw StrictMistake(offset: node.offset, reason: .value) }
    self.members = members[...]
    offset = node.offset
  }

  /// Of the object as a whole.
  func mistake(_ reason: StrictMistake.Reason) -> StrictMistake { StrictMistake(offset: offset, reason: reason) }

  private mutating func node(_ name: String) throws(StrictMistake) -> JSONNode {
    guard let member = members.first else { throw mistake(.member(name)) }
    guard member.key == name else { throw StrictMistake(offset: member.node.offset, reason: .member(name)) }
    members = members.dropFirst()
    return member.node
  }

  func end() throws(StrictMistake) {
    if let member = members.first { throw StrictMistake(offset: member.node.offset, reason: .surplus(member.key)) }
  }

  mutating func text(_ name: String) throws(StrictMistake) -> Placed<String> {
    try StrictReader.text(try node(name))
  }

  private static func text(_ node: JSONNode) throws(StrictMistake) -> Placed<String> {
    guard case .string(let text) = node.value else { throw StrictMistake(offset: node.offset, reason: .value) }
    return Placed(value: text, offset: node.offset)
  }

  mutating func format(_ format: String) throws(StrictMistake) {
    guard members.first?.key == "format" else { throw mistake(.format(format)) }
    let text = try text("format")
    guard text.value == format else { throw text.mistake(.format(format)) }
  }

  mutating func object(_ name: String) throws(StrictMistake) -> StrictReader { try StrictReader(try node(name)) }

  mutating func objects(_ name: String) throws(StrictMistake) -> [StrictReader] {
    let node = try node(name)
    guard case .array(let nodes) = node.value else { throw StrictMistake(offset: node.offset, reason: .value) }
    var readers: [StrictReader] = []
    for node in nodes { readers.append(try StrictReader(node)) }
    return readers
  }

  /// Words for people: one line in NFC in which nothing is hidden.
  mutating func words(_ name: String) throws(StrictMistake) -> String {
    let text = try text(name)
    guard StrictReader.areWords(text.value) else { throw text.mistake(.value) }
    return text.value
  }

  static func areWords(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 400 && Array(Normalization.nfc(text).utf8) == Array(text.utf8)
      && text.unicodeScalars.allSatisfy { UnseenCharacter($0.value) == nil } && text.first != " " && text.last != " "
  }

  mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(StrictMistake) -> Int {
    let node = try node(name)
    guard case .integer(let value) = node.value, let number = Int(exactly: value), range.contains(number) else {
      throw StrictMistake(offset: node.offset, reason: .value)
    }
    return number
  }

  mutating func day(_ name: String) throws(StrictMistake) -> Placed<Day> {
    let text = try text(name)
    guard let day = Day(text.value) else { throw text.mistake(.value) }
    return Placed(value: day, offset: text.offset)
  }

  mutating func bytes(_ name: String, count: Int) throws(StrictMistake) -> [UInt8] {
    let text = try text(name)
    guard let bytes = Base64URL.bytes(of: text.value), bytes.count == count else { throw text.mistake(.value) }
    return bytes
  }

  /// Ids of so many bytes in hexadecimal digits, in order, none of them twice.
  mutating func ids(_ name: String, bytes count: Int) throws(StrictMistake) -> [String] {
    let node = try node(name)
    guard case .array(let nodes) = node.value else { throw StrictMistake(offset: node.offset, reason: .value) }
    var ids: [String] = []
    for node in nodes {
      let id = try StrictReader.text(node)
      guard Hexadecimal.bytes(of: id.value, count: count) != nil, ids.last.map({ $0 < id.value }) ?? true else {
        throw id.mistake(.value)
      }
      ids.append(id.value)
    }
    return ids
  }
}
