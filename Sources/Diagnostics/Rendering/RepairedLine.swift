/// The line of a source as a fix would leave it.
enum RepairedLine {
  /// Made visible and without its indentation; `nil` where the fix changes several places or several lines.
  static func of(_ fix: Diagnostic.Fix, in bytes: [UInt8], _ table: LineTable) -> String? {
    guard let edit = fix.edits.first, fix.edits.count == 1, !edit.replacement.utf8.contains(UInt8(ascii: "\n"))
    else { return nil }
    let line = table.range(ofLine: table.position(of: edit.range.start).line)
    guard Int(edit.range.start) >= line.lowerBound, Int(edit.range.end) <= line.upperBound else { return nil }
    let repaired =
      String(decoding: bytes[line.lowerBound..<Int(edit.range.start)], as: UTF8.self) + edit.replacement
      + String(decoding: bytes[Int(edit.range.end)..<line.upperBound], as: UTF8.self)
    return VisibleText.of(repaired.drop { $0 == " " }.description)
  }
}

/// What people call a severity.
enum SeverityWord {
  static func of(_ severity: Diagnostic.Severity) -> LocalizedText {
    switch severity {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    }
  }
}
