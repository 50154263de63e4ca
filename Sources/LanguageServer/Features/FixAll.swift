import Curriculum
import Diagnostics

extension LessonServer {
  /// One action that makes all repairs that need no guess; `nil` where there is none to make.
  func fixAll(_ place: Library.Place, _ lines: TextLines) -> LSP.CodeAction? {
    guard let id = place.session.fileID(of: place.path) else { return nil }
    let file = ContentFile(id: id, path: place.path)
    let repaired = SafeRepairs.apply(to: lines.bytes) { bytes in
      CourseReader.decode(file, source: SourceFile(path: place.path, bytes: bytes)).diagnostics
    }
    guard let edit = repaired.flatMap({ Difference.edit(from: lines.bytes, to: $0) }) else { return nil }
    return LSP.CodeAction(
      title: LocalizedText(vi: "Sửa mọi lỗi tự sửa được trong tệp", en: "Mend all that can be mended")(client.language),
      kind: CodeActionKind.fixAll,
      diagnostics: nil,
      isPreferred: nil,
      edit: self.edit([edit], place, lines)
    )
  }
}

/// Applies the safe fixes of a file, round by round: a repair may bring to light what another stood before.
enum SafeRepairs {
  /// Files that need more are mended by hand.
  private static let maximumRounds = 20

  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - check: What is wrong in a version of the file.
  /// - Returns: The bytes with every fix that helped; `nil` where there was none.
  static func apply(to bytes: [UInt8], check: ([UInt8]) -> [Diagnostic]) -> [UInt8]? {
    var current = bytes
    var found = check(current)
    for _ in 0..<maximumRounds {
      let edits = nextEdits(found)
      guard !edits.isEmpty else { break }
      let next = applying(edits, to: current)
      let left = check(next)
      // A round that mends nothing, or breaks something, is not made.
      guard left.count < found.count else { break }
      current = next
      found = left
    }
    return current == bytes ? nil : current
  }

  /// The edits of safe fixes that keep clear of each other, from the start of the file.
  private static func nextEdits(_ diagnostics: [Diagnostic]) -> [Diagnostic.Edit] {
    let fixes = diagnostics.compactMap { $0.fixes.first { $0.grade == .safe && !$0.edits.isEmpty } }
    let sorted = fixes.sorted { ($0.edits.first?.range.start ?? 0) < ($1.edits.first?.range.start ?? 0) }
    var end = -1
    var edits: [Diagnostic.Edit] = []
    for fix in sorted where fix.edits.allSatisfy({ Int($0.range.start) > end }) {
      edits += fix.edits
      end = fix.edits.map { Int($0.range.end) }.max() ?? end
    }
    return edits
  }

  private static func applying(_ edits: [Diagnostic.Edit], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
      result.replaceSubrange(edit.range.indices, with: edit.replacement.utf8)
    }
    return result
  }
}

/// What is different between two versions of a text, as one edit: between the first and the last line that changed.
enum Difference {
  /// `nil` where nothing is, or where the new version is no text.
  static func edit(from old: [UInt8], to new: [UInt8]) -> Diagnostic.Edit? {
    guard old != new else { return nil }
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, old[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var tail = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    while tail > 0, old[old.count - tail - 1] != UInt8(ascii: "\n") { tail -= 1 }
    guard let text = String(validating: new[start..<(new.count - tail)], as: UTF8.self) else { return nil }
    return Diagnostic.Edit(ByteRange(start, old.count - tail), text)
  }
}
