import Foundation

/// The fixtures beside the tests.
enum TestData {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let package = fixtures.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func lines<Case: Decodable>(_ url: URL, of type: Case.Type = Case.self) throws -> [Case] {
    try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map { line in
      try JSONDecoder().decode(Case.self, from: Data(line))
    }
  }

  /// The cases of a fixture. Arguments may throw: a fixture that cannot be read fails the tests that it is for.
  static func cases<Case: Decodable>(_ name: String) throws -> [Case] { try lines(fixtures.appending(path: name)) }
}

/// JSON data as values, with the order of keys left out of account.
enum JSONValue: Decodable, Equatable {
  case null
  case text(String)
  case list([JSONValue])
  case map([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .map(try container.decode([String: JSONValue].self))
    }
  }
}
