import Curriculum
import Diagnostics

extension LessonServer {
  /// One action that makes all repairs that need no guess; `nil` where there is none to make.
  func fixAll(_ place: Library.Place, _ lines: TextLines) -> LSP.CodeAction? {
    guard let id = place.session.fileID(of: place.path) else { return nil }
    let file = ContentFile(id: id, path: place.path)
    let repaired = CourseReader.repairs(in: file, source: SourceFile(path: place.path, bytes: lines.bytes))
    guard let edit = repaired.flatMap({ Difference.edit(from: lines.bytes, to: $0.bytes) }) else { return nil }
    return LSP.CodeAction(
      title: LocalizedText(vi: "Sửa mọi lỗi tự sửa được trong tệp", en: "Mend all that can be mended")(client.language),
      kind: CodeActionKind.fixAll, diagnostics: nil, isPreferred: nil, edit: self.edit([edit], place, lines))
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
