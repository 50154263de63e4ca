package import Diagnostics
package import LessonSyntax

/// Fixes as `camnang check --fix` applies them.
package enum FixCheck {
  /// Whether a safe fix leaves its mistake where it was.
  package static func finding(for diagnostic: Diagnostic, in file: ParsedFile, root: RootRule) -> Finding? {
    guard let fix = diagnostic.safeFix else { return nil }
    let repaired = parse(TextEdits.apply(fix.edits, to: file.tree.bytes), root: root)
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
    // A file shows 50 mistakes at a time, of which all but one may have no safe fix.
    for _ in 0..<200 + file.tree.bytes.count {
      let edits = SafeRepairs.edits(mending: file.diagnostics).edits
      guard !edits.isEmpty else { return nil }
      let bytes = edits.applied(to: file.tree.bytes)
      guard bytes != file.tree.bytes else { return Finding(.endlessFix, "safe fixes that change nothing") }
      guard bytes.count <= mostBytes else { return Finding(.endlessFix, "safe fixes swell the file") }
      file = parse(bytes, root: root)
    }
    return Finding(.endlessFix, "safe fixes bring safe fixes: \(file.diagnostics.map(\.code))")
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
