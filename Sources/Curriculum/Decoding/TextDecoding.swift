import Diagnostics
import LessonSyntax
import VietnameseText

extension DecodingContext {
  /// The node's text in NFC with its map; reports what is no text, `~`, and nothing but blanks.
  func text(_ node: NodeID, expected: LocalizedText) -> MappedText? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: expected)
      return nil
    }
    let text = tree.text(of: node)
    guard !isNull(node, text.text) else { return nil }
    guard text.text.startsWithInk || text.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      report("S212", at: text.location, LocalizedText(vi: "Chữ ở đây không được để trống", en: "This text is blank"))
      return nil
    }
    guard text.text != SchemaExample.blank else {
      report(
        "S212", at: text.location,
        LocalizedText(vi: "Chỗ «…» này còn chờ bạn viết", en: "This “…” is waiting for your words"))
      return nil
    }
    return text.composed
  }

  /// Whether the text is YAML's word for nothing, which others do not read as text; that is reported.
  func isNull(_ node: NodeID, _ text: String) -> Bool {
    guard tree.style(of: node) == .plain, text == "~" || text == "null" else { return false }
    report(
      "S203", at: tree.location(of: node),
      LocalizedText(
        vi: "«\(text)» có nghĩa riêng trong YAML: hãy để trống, hoặc viết trong ngoặc kép",
        en: "“\(text)” has a meaning of its own in YAML: leave this empty, or quote it"))
    return true
  }

  /// The text of a plain scalar: numbers and dates are never quoted.
  func plain(_ node: NodeID, expected: LocalizedText) -> String? {
    guard tree.kind(of: node) == .text else {
      reportWrongKind(node, expected: expected)
      return nil
    }
    let text = tree.string(of: node)
    guard tree.style(of: node) == .plain else {
      let fix = Diagnostic.Fix(
        LocalizedText(vi: "Bỏ dấu ngoặc", en: "Remove the quotes"), grade: .maybe,
        edits: [Diagnostic.Edit(tree.range(of: node), text)])
      reportWrongKind(node, expected: expected, fixes: text.utf8.contains(UInt8(ascii: "\n")) ? [] : [fix])
      return nil
    }
    return text
  }
}

extension String {
  /// Whether the first byte alone tells that the text is not blank: it is a visible letter of ASCII.
  fileprivate var startsWithInk: Bool { utf8.first.map { (0x21..<0x7F).contains($0) } ?? false }
}

extension MappedText {
  /// The text in NFC. Letters that were written in several pieces map to the file as wholes.
  var composed: MappedText {
    // The marks of Vietnamese are U+0300 to U+036F: CC or CD in UTF-8. Text without them is composed.
    guard MappedText.mayHoldMarks(text.utf8.span) else { return self }
    var composed = ""
    var runs: [Run] = []
    var offset = 0
    for character in text {
      let piece = Normalization.nfc(String(character))
      let count = character.utf8.count
      let source = location(of: offset..<offset + count).range
      runs.append(
        Run(
          decodedStart: UInt32(composed.utf8.count), decodedCount: UInt32(piece.utf8.count), sourceStart: source.start,
          sourceCount: UInt32(source.count)))
      composed += piece
      offset += count
    }
    return MappedText(text: composed, file: file, range: range, runs: runs, isDoubleQuoted: isDoubleQuoted)
  }

  private static func mayHoldMarks(_ bytes: borrowing Span<UInt8>) -> Bool {
    for i in bytes.indices where bytes[i] | 1 == 0xCD { return true }
    return false
  }
}
