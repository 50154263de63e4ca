/// The lines of a source as a fix would leave them.
enum RepairedLines {
  /// Lines that a fix changes: more are a diff, not a hint.
  private static let most = 3
  /// Lines that it leaves: an object may be written out.
  private static let mostMade = 8

  /// Made visible, without line ends and without the indentation that all of them have. None where nothing is left of them,
  /// they are more than a few, or the fix's title says the same.
  ///
  /// - Complexity: O(bytes of the lines).
  static func of(_ fix: Diagnostic.Fix, in bytes: [UInt8], _ table: LineTable) -> [String] {
    guard let first = fix.edits.first, let last = fix.edits.last else { return [] }
    let firstLine = table.position(of: first.range.start).line
    let lastLine = table.position(of: last.range.end).line
    guard lastLine - firstLine < most else { return [] }
    let start = table.range(ofLine: firstLine).lowerBound
    let end = table.range(ofLine: lastLine).upperBound
    guard Int(first.range.start) >= start, Int(last.range.end) <= end else { return [] }
    let edits = fix.edits.map { edit in
      Diagnostic.Edit(ByteRange(Int(edit.range.start) - start, Int(edit.range.end) - start), edit.replacement)
    }
    let repaired = String(decoding: TextEdits.apply(edits, to: Array(bytes[start..<end])), as: UTF8.self)
    var lines = repaired.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? line.dropLast() : line
    }
    // Whole lines that are put before one leave it as it was.
    if last.range.isEmpty, last.replacement.contains("\n"),
      lines.last?.elementsEqual(String(decoding: bytes[table.range(ofLine: lastLine)], as: UTF8.self)) == true
    {
      lines.removeLast()
    }
    guard lines.count <= mostMade else { return [] }
    let shallowest = lines.filter { !$0.allSatisfy { $0 == " " } }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    let shown = lines.map { VisibleText.of(String($0.dropFirst(shallowest))) }
    if shown.count == 1, fix.title.vietnamese.contains(shown[0]) || fix.title.english.contains(shown[0]) { return [] }
    return shown.allSatisfy(\.isEmpty) ? [] : shown
  }
}
