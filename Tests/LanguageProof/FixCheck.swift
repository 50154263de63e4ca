package import Diagnostics
package import LessonSyntax

/// Fixes as `camnang check --fix` applies them.
package enum FixCheck {
  /// More rounds than any file of the sizes tried here can need: a file shows 50 mistakes at a time.
  private static let mostRounds = 200

  /// Applies edits that are ascending and do not overlap.
  package static func applying(_ edits: [Diagnostic.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var copied = 0
    for edit in edits {
      result += bytes[copied..<Int(edit.range.start)]
      result += edit.replacement.utf8
      copied = Int(edit.range.end)
    }
    return result + bytes[copied...]
  }

  /// Whether a safe fix leaves its mistake where it was.
  package static func finding(for diagnostic: Diagnostic, in file: ParsedFile, root: RootRule) -> Finding? {
    guard let fix = diagnostic.fixes.first, fix.grade == .safe else { return nil }
    let repaired = parse(applying(fix.edits, to: file.tree.bytes), root: root)
    let start = diagnostic.location.range.start
    let isStillThere = repaired.diagnostics.contains {
      $0.code == diagnostic.code && origin(of: $0.location.range.start, edits: fix.edits) == start
    }
    guard isStillThere else { return nil }
    return Finding(.idleFix, "\(diagnostic.code) at byte \(start) is still there after its safe fix")
  }

  /// Whether applying all safe fixes, again and again, does not come to an end.
  package static func findingInAll(_ file: ParsedFile, root: RootRule) -> Finding? {
    var file = file
    let mostBytes = file.tree.bytes.count * 16 + 4096
    for _ in 0..<mostRounds {
      let edits = safeEdits(file.diagnostics)
      guard !edits.isEmpty else { return nil }
      let bytes = applying(edits, to: file.tree.bytes)
      guard bytes != file.tree.bytes else { return Finding(.endlessFix, "safe fixes that change nothing") }
      guard bytes.count <= mostBytes else { return Finding(.endlessFix, "safe fixes swell the file") }
      file = parse(bytes, root: root)
    }
    return Finding(.endlessFix, "safe fixes bring safe fixes: \(file.diagnostics.map(\.code))")
  }

  /// The edits of the safe fixes, those left out that would touch what another one changes.
  package static func safeEdits(_ diagnostics: [Diagnostic]) -> [Diagnostic.Edit] {
    var taken: [Diagnostic.Edit] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first, fix.grade == .safe else { continue }
      let isFree = fix.edits.allSatisfy { edit in
        !taken.contains { $0.range.start <= edit.range.end && edit.range.start <= $0.range.end }
      }
      if isFree { taken += fix.edits }
    }
    return taken.sorted { $0.range.start < $1.range.start }
  }

  /// Where a byte of the repaired file stood: an inserted one where it was inserted.
  private static func origin(of offset: UInt32, edits: [Diagnostic.Edit]) -> UInt32 {
    var shift = 0
    for edit in edits {
      let start = Int(edit.range.start) + shift
      guard start <= Int(offset) else { break }
      if Int(offset) < start + edit.replacement.utf8.count { return edit.range.start }
      shift += edit.replacement.utf8.count - edit.range.count
    }
    return UInt32(Int(offset) - shift)
  }

  private static func parse(_ bytes: [UInt8], root: RootRule) -> ParsedFile {
    LessonParser.parse(SourceFile(path: "", bytes: bytes), id: FileID(index: 0), root: root)
  }
}
