import Foundation
import Testing

/// Compares a text with `Snapshots/<name>` beside the test's file.
///
/// With `CAMNANG_RECORD=1` in the environment the file is written instead **and the test fails**, so that a recording
/// run never passes for a test run. Write `named` as one literal, or as a folder and an interpolated rest
/// (`"pages/\(id).html"`): ArchitectureTests look for it to find snapshots that no test uses.
package func expectSnapshot(
  _ actual: String,
  named name: String,
  fileID: String = #fileID,
  filePath: String = #filePath,
  line: Int = #line,
  column: Int = #column
) {
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots").appending(path: name)
  do {
    let problem = try Snapshot(file: file).problem(with: actual, recording: Snapshot.isRecording)
    if let problem { Issue.record("\(problem)", sourceLocation: place) }
  } catch {
    Issue.record("The snapshot \(file.plainPath) cannot be read or written: \(error)", sourceLocation: place)
  }
}

/// A text that is kept in a file and compared with what a test makes.
struct Snapshot {
  let file: URL

  static var isRecording: Bool { ProcessInfo.processInfo.environment["CAMNANG_RECORD"] == "1" }

  /// What to tell the person who runs the tests, or `nil` where the text is as it was.
  func problem(with actual: String, recording: Bool) throws -> String? {
    if recording {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      return "Recorded \(file.lastPathComponent). Look at the change, then run again without CAMNANG_RECORD."
    }
    guard FileManager.default.fileExists(atPath: file.plainPath) else {
      return "There is no snapshot \(file.plainPath) yet: "
        + "run this test with CAMNANG_RECORD=1 and look at what it wrote."
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    // Bytes, not characters: `hoà` in one normal form must not pass for the other.
    guard !expected.utf8.elementsEqual(actual.utf8) else { return nil }
    return """
      \(file.lastPathComponent) differs from what was made (- snapshot, + now). Where the change is meant, run with \
      CAMNANG_RECORD=1.
      \(lineDifference(from: expected, to: actual))
      """
  }
}

/// The lines in which two texts differ, with two lines around them; at most 60 lines.
func lineDifference(from old: String, to new: String) -> String {
  let before = old.split(separator: "\n", omittingEmptySubsequences: false)
  let after = new.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(before, after).prefix { $0.utf8.elementsEqual($1.utf8) }.count
  let limit = min(before.count, after.count) - same
  let sameAtEnd = zip(before.reversed(), after.reversed()).prefix { $0.utf8.elementsEqual($1.utf8) }.prefix(limit).count
  let context = max(0, same - 2)..<same
  let lines =
    ["@@ line \(same + 1)"] + before[context].map { "  \($0)" }
    + before[same..<(before.count - sameAtEnd)].map { "- \($0)" }
    + after[same..<(after.count - sameAtEnd)].map { "+ \($0)" }
    + after.suffix(sameAtEnd).prefix(2).map { "  \($0)" }
  return lines.prefix(60).joined(separator: "\n") + (lines.count > 60 ? "\n… (\(lines.count - 60) more lines)" : "")
}

extension URL {
  /// As a person would type it: blanks and diacritics as they are.
  fileprivate var plainPath: String { path(percentEncoded: false) }
}
