import Foundation
import TestSupport
import Testing

/// What `check --format json` and `parse --report` print.
struct Report: Decodable {
  struct Item: Decodable {
    let code: String
    let severity: String
    let message: String
    let file: String
    let line: Int
    let column: Int
    let offset: Int
    let length: Int
  }

  let version: Int
  let diagnostics: [Item]

  init(_ json: String) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(json.utf8))
  }

  /// `S201 3` for each diagnostic.
  var places: [String] { diagnostics.map { "\($0.code) \($0.line)" } }
}

extension TinyCourse {
  /// The files as they lie in a project's folder.
  var inContent: [String: String] { Dictionary(uniqueKeysWithValues: files.map { ("content/\($0.key)", $0.value) }) }
}
