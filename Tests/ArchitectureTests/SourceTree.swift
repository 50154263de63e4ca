import Foundation
import Testing

/// A Swift file of this package, as the tests here read it.
struct SwiftFile: Sendable, CustomTestStringConvertible {
  /// From the package's root, with `/`: `Sources/HTML/Tag.swift`.
  let path: String
  let text: String
  /// The text with every character of comments and string literals turned into a blank; the same lines.
  let code: String

  init(path: String, text: String) {
    self.path = path
    self.text = text
    code = CodeMask.masking(text)
  }

  /// The target it belongs to: the folder below `Sources` or `Tests`.
  var target: String { String(path.split(separator: "/")[1]) }
  var isTest: Bool { path.hasPrefix("Tests/") }
  var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
  var testDescription: String { path }

  /// Lines of ``code`` with their numbers.
  var codeLines: [(number: Int, line: Substring)] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, $0.element) }
  }
}

/// The package on disk.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let sources = swiftFiles(below: "Sources")
  static let tests = swiftFiles(below: "Tests")
  static let all = sources + tests

  /// The folders directly below `Sources` or `Tests`.
  static func folders(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: name).path(percentEncoded: false))
      .filter { !$0.hasPrefix(".") }
      .sorted()
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below a folder, by its path from the root.
  static func files(below name: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appending(path: name).path(percentEncoded: false))
    return (found?.compactMap { $0 as? String } ?? []).map { "\(name)/\($0)" }.sorted()
  }

  private static func swiftFiles(below name: String) -> [SwiftFile] {
    files(below: name).filter { $0.hasSuffix(".swift") }
      .compactMap { path in (try? read(path)).map { SwiftFile(path: path, text: $0) } }
  }
}
