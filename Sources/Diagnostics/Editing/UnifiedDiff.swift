/// The difference between two versions of a file in the unified format of `diff -u`, which `patch -p1` and `git apply`
/// read (POSIX.1-2024, diff, “Diff -u or -U Output Format”).
package struct UnifiedDiff: Sendable {
  private static let context = 3

  private let path: String
  private let difference: LineDifference

  /// - Parameters:
  ///   - path: of the file, without a leading `a/`.
  ///   - old: what is in it.
  ///   - new: what takes its place.
  package init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = String(path.drop { $0 == "/" })
    difference = LineDifference(from: old, to: new)
  }

  /// One line of the diff: what begins it, and the bytes behind that with their line end.
  package struct Line: Sendable {
    package enum Kind: Sendable {
      case file
      case hunk
      case same
      case removed
      case added
      /// What stands above has no line end.
      case remark
    }

    package let kind: Kind
    package let bytes: [UInt8]
  }

  /// The bytes of the diff; none where the versions are equal.
  package var bytes: [UInt8] { lines.flatMap(\.bytes) }

  package var lines: [Line] {
    guard !difference.changes.isEmpty else { return [] }
    var lines = [text(.file, "--- a/\(path)\n"), text(.file, "+++ b/\(path)\n")]
    for hunk in hunks { lines += self.lines(of: hunk) }
    return lines
  }

  /// Changes that share their context, together.
  private var hunks: [ArraySlice<LineDifference.Change>] {
    let changes = difference.changes
    var hunks: [ArraySlice<LineDifference.Change>] = []
    var start = 0
    for index in changes.indices.dropFirst()
    where changes[index].old.lowerBound - changes[index - 1].old.upperBound > 2 * UnifiedDiff.context {
      hunks.append(changes[start..<index])
      start = index
    }
    return hunks + [changes[start...]]
  }

  private func lines(of hunk: ArraySlice<LineDifference.Change>) -> [Line] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(UnifiedDiff.context, first.old.lowerBound)
    let behind = min(UnifiedDiff.context, difference.old.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + behind
    let new = first.new.lowerBound - before..<last.new.upperBound + behind
    var lines = [text(.hunk, "@@ -\(UnifiedDiff.range(old)) +\(UnifiedDiff.range(new)) @@\n")]
    var next = old.lowerBound
    for change in hunk {
      lines += difference.old[next..<change.old.lowerBound].flatMap { line(.same, " ", $0) }
      lines += difference.old[change.old].flatMap { line(.removed, "-", $0) }
      lines += difference.new[change.new].flatMap { line(.added, "+", $0) }
      next = change.old.upperBound
    }
    return lines + difference.old[next..<old.upperBound].flatMap { line(.same, " ", $0) }
  }

  /// `start,count`, from 1; an empty range names the line before it.
  private static func range(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private func line(_ kind: Line.Kind, _ sign: String, _ content: ArraySlice<UInt8>) -> [Line] {
    let line = Array(sign.utf8) + content
    guard content.last != UInt8(ascii: "\n") else { return [Line(kind: kind, bytes: line)] }
    return [Line(kind: kind, bytes: line + [UInt8(ascii: "\n")]), text(.remark, "\\ No newline at end of file\n")]
  }

  private func text(_ kind: Line.Kind, _ text: String) -> Line { Line(kind: kind, bytes: Array(text.utf8)) }
}
