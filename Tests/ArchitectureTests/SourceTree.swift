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

  /// What git keeps: a file that lies around in the checkout fails no test. Every file on disk where there is no git.
  static let kept: [String] = {
    let git = Process()
    let said = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    git.currentDirectoryURL = root
    git.standardOutput = said
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil, let names = try? said.fileHandleForReading.readToEnd(), !names.isEmpty else {
      return onDisk("")
    }
    return String(decoding: names, as: UTF8.self).split(separator: "\0").map(String.init).sorted()
  }()

  /// The folders directly below `Sources` or `Tests`.
  static func folders(in name: String) -> [String] {
    Set(files(below: name).map { $0.split(separator: "/") }.filter { $0.count > 2 }.map { String($0[1]) }).sorted()
  }

  static func read(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below a folder, by its path from the root.
  static func files(below name: String) -> [String] { kept.filter { $0.hasPrefix(name + "/") } }

  /// From the disk, so that a new file is held before git knows it.
  private static func swiftFiles(below name: String) -> [SwiftFile] {
    onDisk(name).map { "\(name)/\($0)" }
      .filter { $0.hasSuffix(".swift") && $0.split(separator: "/").count > 2 }
      .compactMap { path in (try? read(path)).map { SwiftFile(path: path, text: $0) } }
  }

  private static func onDisk(_ folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
    return (found?.compactMap { $0 as? String } ?? []).sorted()
  }
}
