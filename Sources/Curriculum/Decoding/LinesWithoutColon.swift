import Diagnostics
import LessonSyntax

/// Lines among keys that lack their colon: the parser knows no names and can only guess where it was meant; here the
/// names are known.
extension DecodingContext {
  /// Remembers where the colon of a line belongs that begins with the name of one of the fields.
  func noteLineWithoutColon(_ member: NodeID, fields: [FieldShape]) {
    guard tree.kind(of: member) == .empty, let range = tree.keyRange(of: member) else { return }
    let text = tree.bytes[range.indices]
    for blank in text.indices where text[blank] == UInt8(ascii: " ") {
      let name = String(decoding: text[..<blank], as: UTF8.self)
      guard fields.contains(where: { $0.isNamed(name) }) else { continue }
      colons[range] = UInt32(blank)
    }
  }

  /// The parser's mistakes with the better repair in front where a name was recognised.
  func placingColons(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !colons.isEmpty else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard diagnostic.code == "K020", let colon = colons[diagnostic.location.range] else { return diagnostic }
      let fix = Diagnostic.Fix(
        LocalizedText(vi: "Thêm dấu hai chấm", en: "Add a colon"), grade: .maybe,
        edits: [Diagnostic.Edit(ByteRange(colon, colon), ":")])
      var mended = diagnostic
      mended.fixes = [fix] + diagnostic.fixes.filter { $0.edits != fix.edits }
      return mended
    }
  }
}
