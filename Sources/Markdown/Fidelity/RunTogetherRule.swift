/// Lines that the author set apart and that the page runs together: bullets pasted from Word or a chat, numbers behind
/// which no list begins.
extension FidelityCheck {
  mutating func checkLines(_ shown: ShownText, isParagraph: Bool) {
    guard isParagraph else { return }
    let lines = shown.lines
    guard lines.count > 1 else { return }
    let items = lines.indices.filter { RunTogetherLine.startsItem(shown.bytes[lines[$0]]) && isTyped(shown, lines[$0]) }
    guard let first = items.first(where: { $0 > 0 }) else { return }
    let before = shown.bytes[lines[first - 1]].last { !$0.isSpace }
    guard items.count > 1 || before == UInt8(ascii: ":") else { return }
    let edits = items.flatMap { index -> [Slip.Edit] in
      guard let marker = RunTogetherLine.bullet(shown.bytes[lines[index]]) else { return [] }
      return [.replace(shown.source(of: marker), "- ")]
    }
    add(.runTogether, trimmed(shown.source(of: lines[first])), fixes: edits.count == items.count ? edits : [])
  }

  private func isTyped(_ shown: ShownText, _ line: Range<Int>) -> Bool {
    line.first { !shown.bytes[$0].isSpace }.map { !shown.isDeliberate[$0] } ?? false
  }
}

/// How lines of a list begin that Markdown takes for none.
enum RunTogetherLine {
  /// Bullets of word processors and chats, dashes, and a hyphen or star without its blank.
  private static let bullets = [
    "•", "·", "●", "○", "◦", "▪", "▫", "■", "□", "◆", "◇", "‣", "⁃", "►", "▶", "➢", "➤", "→", "✓", "✔", "☐", "☑", "–",
    "—", "−", "\u{F0B7}",
    "\u{F0A7}",
  ].map { Array($0.utf8) }

  static func startsItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: \.isBlank)
    return bullet(line) != nil || startsWithNumber(text)
  }

  /// The bullet that a line begins with, and the blanks behind it.
  static func bullet(_ line: ArraySlice<UInt8>) -> Range<Int>? {
    let text = line.drop(while: \.isBlank)
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      guard let next = text.dropFirst().first, next.isPartOfLetter else { return nil }
      return text.startIndex..<text.startIndex + 1
    }
    guard let sign = bullets.first(where: { text.starts(with: $0) }) else { return nil }
    let rest = text.dropFirst(sign.count).drop(while: \.isBlank)
    return text.startIndex..<rest.startIndex
  }

  /// `2.`, `2)`, `(2)`, `a)`, `b.`, with a blank behind, or `2.Mở` without.
  private static func startsWithNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let isOpened = text.first == UInt8(ascii: "(")
    let text = isOpened ? text.dropFirst() : text
    let digits = text.prefix(while: \.isASCIIDigit)
    let name = digits.isEmpty ? text.prefix(while: \.isASCIILowercase) : digits
    guard (1...(digits.isEmpty ? 1 : 2)).contains(name.count) else { return false }
    let rest = text.dropFirst(name.count)
    guard let close = rest.first, close == UInt8(ascii: ")") || !isOpened && close == UInt8(ascii: ".") else {
      return false
    }
    guard let next = rest.dropFirst().first else { return false }
    return next.isBlank || !digits.isEmpty && next.isPartOfLetter
  }
}
