import Diagnostics

/// Bytes of a text that were replaced.
struct TextChange: Sendable {
  let replaced: Range<Int>
  /// How many bytes stand there now.
  let count: Int

  /// Where a range has gone; `nil` where the change has a part in it.
  func moved(_ range: ByteRange) -> ByteRange? {
    if Int(range.end) < replaced.lowerBound { return range }
    guard Int(range.start) > replaced.upperBound else { return nil }
    let shift = count - replaced.count
    return ByteRange(Int(range.start) + shift, Int(range.end) + shift)
  }
}

extension Diagnostic {
  /// The diagnostic at its new place; `nil` where it, or what would mend it, is in what changed.
  func moved(by change: TextChange) -> Diagnostic? {
    guard let range = change.moved(location.range) else { return nil }
    var fixes: [Fix] = []
    for fix in self.fixes {
      let edits = fix.edits.compactMap { edit in change.moved(edit.range).map { Edit($0, edit.replacement) } }
      guard edits.count == fix.edits.count else { return nil }
      fixes.append(Fix(fix.title, grade: fix.grade, edits: edits))
    }
    var moved = self
    moved.location.range = range
    moved.fixes = fixes
    return moved
  }
}
