import Diagnostics

/// What a folded text (`>`) joins although its author wrote it on lines of its own: items of a list, rows of a table,
/// paragraphs.
enum FoldRule {
  static func slip(in text: MappedText, as mode: MarkdownMode) -> Diagnostic? {
    guard let place = firstJoin(in: text) else { return nil }
    let wording = Slip(kind: .joinedLines, range: place).wording
    // The sign stands where the value begins.
    let sign = ByteRange(text.range.start, text.range.start + 1)
    let fix = wording.fix.map {
      Diagnostic.Fix($0, grade: mode == .blocks ? .safe : .maybe, edits: [Diagnostic.Edit(sign, "|")])
    }
    return Diagnostic(
      code: wording.code, severity: wording.severity, at: text.location(of: place), wording.message,
      fixes: fix.map { [$0] } ?? [])
  }

  /// The first place where a fold joins what was apart, in the decoded text.
  static func firstJoin(in text: MappedText) -> Range<Int>? {
    guard text.runs.count > 1 else { return nil }
    let bytes = Array(text.text.utf8)
    for (before, run) in zip(text.runs, text.runs.dropFirst()) {
      let start = Int(run.decodedStart)
      // Between lines of a block text lies the indentation, which is in no run.
      guard start > 0, start < bytes.count, run.sourceStart > before.sourceStart + before.sourceCount else { continue }
      let isFold = bytes[start - 1] == 0x20
      // Of two line ends, the fold takes one: what is left makes no paragraph.
      let isLostParagraph = bytes[start].isLineEnd && !bytes[start - 1].isLineEnd
      if isLostParagraph || isFold && startsOwnLine(bytes[start...]) {
        return start..<min(bytes.count, start + Int(run.decodedCount))
      }
    }
    return nil
  }

  private static func startsOwnLine(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let first = rest.first else { return false }
    let hasBlank = rest.dropFirst().first?.isSpace ?? true
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return hasBlank
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"): return rest.drop { $0 == first }.first?.isBlank ?? false
    default: return rest.starts(with: "```".utf8) || RunTogetherLine.startsItem(rest.prefix { !$0.isLineEnd })
    }
  }
}
