package import Foundation

/// A folder that is gone when the test is.
package struct TemporaryFolder: Sendable {
  package let url: URL

  package var path: String { url.path(percentEncoded: false) }

  /// Writes files by their path inside the folder, making the folders they need.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) { try write(Array(text.utf8), to: name) }
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  package func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  package func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path(percentEncoded: false))
  }

  /// Every file below a folder in here: its path inside that folder and its bytes. Two equal trees give equal values.
  package func contents(of name: String = "") throws -> [String: [UInt8]] {
    let folder = name.isEmpty ? path : url.appending(path: name).path(percentEncoded: false)
    var found: [String: [UInt8]] = [:]
    for item in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = URL(filePath: folder).appending(path: item)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      found[item] = Array(try Data(contentsOf: file))
    }
    return found
  }

  private static func make() throws -> TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "camnang-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return TemporaryFolder(url: url)
  }

  private func remove() { try? FileManager.default.removeItem(at: url) }

  static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try make()
    defer { folder.remove() }
    return try body(folder)
  }

  static func with<Result: Sendable>(_ body: (TemporaryFolder) async throws -> Result) async throws -> Result {
    let folder = try make()
    defer { folder.remove() }
    return try await body(folder)
  }
}

/// Runs a test's body with a new empty folder and removes the folder after it.
@discardableResult
package func withTemporaryFolder<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
  try TemporaryFolder.with(body)
}

/// Runs a test's body with a new empty folder and removes the folder after it.
@discardableResult
package func withTemporaryFolder<Result: Sendable>(
  _ body: (TemporaryFolder) async throws -> Result
) async throws -> Result {
  try await TemporaryFolder.with(body)
}
