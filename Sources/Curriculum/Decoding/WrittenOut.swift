import Diagnostics
import LessonSyntax

/// Objects that were written as a text: the repair writes out what must be there, with the text in its place.
extension DecodingContext {
  /// A text where a list of so many objects should be, as `mục tiêu: mở được ứng dụng`: `nil` where the text reaches over
  /// lines or stands between brackets.
  func writtenOut(_ node: NodeID, as count: Int, of object: ObjectShape) -> Diagnostic.Fix? {
    guard canBeWrittenOut(node), let key = tree.keyRange(of: node), let margin = tree.margin(before: key.start) else {
      return nil
    }
    let others = Array(
      repeating: SchemaExample(readingLanguage, values: .blanks).lines(of: object), count: max(0, count - 1))
    let lines = ([filledIn(node, object)] + others).flatMap { item in
      item.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
    }
    return fix(node, replacing: key.end, by: ":" + lines.map { "\n" + margin + $0 }.joined())
  }

  /// A text where an object should be, as `- mở được ứng dụng`.
  func writtenOut(_ node: NodeID, as object: ObjectShape) -> Diagnostic.Fix? {
    let start = tree.range(of: node).start
    guard canBeWrittenOut(node), tree.keyRange(of: node) == nil, let margin = tree.margin(before: start) else {
      return nil
    }
    return fix(node, replacing: start, by: filledIn(node, object).joined(separator: "\n" + margin))
  }

  /// A text on one line, in a file of whose mistakes somebody reads more: a list may hold a million texts.
  private func canBeWrittenOut(_ node: NodeID) -> Bool {
    !isFull && tree.kind(of: node) == .text
      && !tree.bytes[tree.range(of: node).indices].contains(UInt8(ascii: "\n"))
  }

  private func fix(_ node: NodeID, replacing start: UInt32, by text: String) -> Diagnostic.Fix {
    Diagnostic.Fix(
      LocalizedText(vi: "Viết đủ như sau", en: "Write it out"), grade: .maybe,
      edits: [Diagnostic.Edit(ByteRange(start, tree.range(of: node).end), text)])
  }

  /// What such an object must have; what was written is its first words.
  private func filledIn(_ node: NodeID, _ object: ObjectShape) -> [String] {
    let written = String(decoding: tree.bytes[tree.range(of: node).indices], as: UTF8.self)
    return SchemaExample(readingLanguage, values: .blanks).lines(of: object, saying: written)
  }
}
