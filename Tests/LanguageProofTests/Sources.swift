import Foundation

/// The files of this package that the proofs are made over.
enum Sources {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The book in `content/`, whichever it is, and the documents that other parsers read alike: nothing is wrong with any of them.
  static func sound() throws -> [[UInt8]] { try content().map(\.bytes) + alike().map { Array($0.yaml.utf8) } }

  /// A document that other parsers read alike, and the events that it gives.
  struct Alike: Decodable, CustomStringConvertible {
    let id: String
    let yaml: String
    let events: [String]

    var description: String { id }
  }

  static func alike() throws -> [Alike] {
    try Data(contentsOf: root.appending(path: "Tests/LessonSyntaxTests/Fixtures/agree.jsonl"))
      .split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Alike.self, from: Data($0)) }
  }

  /// What fuzzing found.
  static func findings() throws -> [File] { try files(in: "Tests/LessonSyntaxTests/Fixtures/fuzz") }

  static func content() throws -> [File] { try files(in: "content") }

  struct File: CustomStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var description: String { name }
  }

  private static func files(in folder: String) throws -> [File] {
    let url = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: url.path(percentEncoded: false))?.compactMap { $0 as? String }
    return try (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      File(name: name, bytes: Array(try Data(contentsOf: url.appending(path: name))))
    }
  }
}
