import Diagnostics

extension Slip {
  func diagnostic(in text: MappedText) -> Diagnostic {
    let wording = self.wording
    return Diagnostic(
      code: wording.code, severity: wording.severity, at: text.location(of: range), wording.message,
      notes: wording.advice.map { [Diagnostic.Note($0)] } ?? [], fixes: fixes(wording, in: text))
  }

  private func fixes(_ wording: Wording, in text: MappedText) -> [Diagnostic.Fix] {
    guard let title = wording.fix, !edits.isEmpty else { return [] }
    var made: [Diagnostic.Edit] = []
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let place = text.copiedRange(of: edit.range) else { return [] }
      // In double quotes the language of lessons has escapes of its own.
      let replacement = text.isDoubleQuoted ? edit.replacement.replacingBackslashes() : edit.replacement
      made.append(Diagnostic.Edit(place, replacement))
    }
    return [Diagnostic.Fix(title, grade: wording.grade, edits: made)]
  }
}

extension MappedText {
  /// The bytes in the file of a part that was copied from it as it is; `nil` for what was decoded.
  fileprivate func copiedRange(of part: Range<Int>) -> ByteRange? {
    // The place before a sign is where that sign begins; behind the last, where it ends.
    if part.isEmpty, part.lowerBound < text.utf8.count {
      let next = location(of: part.lowerBound..<part.lowerBound + 1).range
      return next.count == 1 ? ByteRange(next.start, next.start) : nil
    }
    let place = location(of: part).range
    return place.count == part.count ? place : nil
  }
}

extension String {
  fileprivate func replacingBackslashes() -> String { String(flatMap { $0 == "\\" ? ["\\", "\\"] : [$0] }) }
}
